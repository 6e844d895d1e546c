// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey/Workbench.h"

#include "core/secrets/KeychainKeyStore.h"
#include "core/secrets/PassphraseKeyStore.h"
#include "tests/support/pebble/ChallengeTestServer.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace certwright::testing {

namespace {

constexpr int restMs = 60000;
constexpr int lookAgainMs = 10;

crypto::SecureBytes passphrase()
{
    return crypto::SecureBytes::taking(QByteArrayLiteral("a passphrase for tests"));
}

std::unique_ptr<secrets::KeyStore> openKeyStore(const WorkbenchPlace &place)
{
    if (!place.keychainService.isEmpty())
        return std::make_unique<secrets::KeychainKeyStore>(place.keychainService);
    auto files
            = std::make_unique<secrets::PassphraseKeyStore>(place.folder + QStringLiteral("/keys"));
    const Result<void> opened = files->isSetUp() ? await(files->unlock(passphrase()))
                                                 : await(files->setUp(passphrase()));
    if (!opened)
        qFatal("The passphrase store does not open: %s", qPrintable(opened.error().detail()));
    return files;
}

AuthorityId practiceAuthority(store::Stores &stores, const WorkbenchPlace &place)
{
    const auto rows = stores.authorities.all();
    if (rows) {
        for (const store::AuthorityRow &row : *rows) {
            if (row.directoryUrl == place.directoryUrl)
                return row.id;
        }
    }
    store::AuthorityRow row;
    row.name = QStringLiteral("Practice CA");
    row.directoryUrl = place.directoryUrl;
    row.extraTrustedRootsPem = place.tlsRootPem;
    const Result<AuthorityId> id = stores.authorities.insert(row);
    if (!id)
        qFatal("The practice CA cannot be stored: %s", qPrintable(id.error().detail()));
    return *id;
}

} // namespace

Workbench::Workbench(const WorkbenchPlace &place)
    : m_place(place), m_http(QByteArrayLiteral("Certwright-tests/1 Qt/6"))
{
    auto database = store::Database::open(place.folder + QStringLiteral("/data/certwright.db"));
    if (!database)
        qFatal("The database does not open: %s", qPrintable(database.error().detail()));
    m_database = std::move(*database);
    m_keyStore = openKeyStore(place);
    checks::NetworkView view;
    view.resolvers = { place.dns };
    for (const QString &apex : place.zones) {
        checks::KnownZone zone;
        zone.apex = apex;
        zone.nameServers
                = { checks::KnownZone::NameServer(QStringLiteral("ns.") + apex, place.dns) };
        view.knownZones.push_back(zone);
    }
    view.httpPort = place.httpPort;
    m_issuance = std::make_unique<issuance::Issuance>(*m_database, *m_keyStore, m_http, m_dns,
                                                      m_clock, view);
    m_authority = practiceAuthority(m_issuance->stores(), place);
    m_issuance->resume();
}

Workbench::~Workbench() = default;

void turnEventLoop()
{
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

issuance::OrderDraft Workbench::draft(const QStringList &names)
{
    issuance::OrderDraft draft;
    for (const QString &name : names) {
        const Result<Identifier> identifier = Identifier::fromUserInput(name);
        if (!identifier)
            qFatal("Not a name: %s", qPrintable(name));
        draft.identifiers.push_back(*identifier);
    }
    draft.authority = m_authority;
    const Result<acme::Directory> directory = await(m_issuance->accounts().describe(m_authority));
    if (directory)
        draft.agreedTermsUrl = directory->termsOfService;
    return draft;
}

OrderId Workbench::submit(const issuance::OrderDraft &draft)
{
    const Result<OrderId> id = m_issuance->orders().submit(draft, crypto::SecureBytes());
    if (!id)
        qFatal("The order is not taken: %s", qPrintable(id.error().detail()));
    return *id;
}

issuance::OrderRecord Workbench::record(OrderId id)
{
    const Result<issuance::OrderRecord> record = m_issuance->orders().record(id);
    if (!record)
        qFatal("The order cannot be read: %s", qPrintable(record.error().detail()));
    return *record;
}

bool Workbench::waitUntil(const std::function<bool()> &condition, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    QTimer glance; // looks again though nothing else happens
    glance.start(lookAgainMs);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        turnEventLoop();
    }
    return true;
}

bool Workbench::waitForRest(OrderId id)
{
    return waitUntil(
            [this, id] {
                const issuance::OrderRecord current = record(id);
                const bool isPlacing = current.stage == issuance::OrderRecord::Stage::Proving
                        && !current.proofs.empty() && current.unreadAuthorizationUrls.isEmpty()
                        && !current.confirmedUtc;
                return !current.isOpen() || current.needsUser || isPlacing;
            },
            restMs);
}

bool Workbench::waitForEnd(OrderId id)
{
    return waitUntil(
            [this, id] {
                const issuance::OrderRecord current = record(id);
                return !current.isOpen() || current.needsUser;
            },
            restMs);
}

bool Workbench::placeProofs(OrderId id, ChallengeTestServer &world)
{
    const issuance::ProofInstructions instructions = issuance::proofInstructions(record(id));
    bool isPlaced = true;
    for (const issuance::TxtInstruction &txt : instructions.txtRecords)
        isPlaced = world.setTxt(txt.recordName, QString::fromLatin1(txt.value)) && isPlaced;
    for (const issuance::FileInstruction &file : instructions.files)
        isPlaced = world.addHttp01(file.fileName, QString::fromLatin1(file.content)) && isPlaced;
    return isPlaced && !instructions.isEmpty();
}

issuance::OrderRecord Workbench::issue(const QStringList &names, ChallengeTestServer &world)
{
    const OrderId id = submit(draft(names));
    if (!waitForRest(id) || !record(id).isOpen())
        return record(id);
    if (!placeProofs(id, world) || !m_issuance->orders().confirmProofs(id))
        return record(id);
    if (!waitForEnd(id))
        qWarning("The order did not end in time");
    return record(id);
}

} // namespace certwright::testing
