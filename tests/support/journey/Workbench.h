// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/issuance/Issuance.h"
#include "core/net/DnsClient.h"
#include "core/net/QtHttpClient.h"
#include "core/secrets/KeyStore.h"
#include "core/store/Database.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

namespace certwright::testing {

class ChallengeTestServer;

/// Where a workbench stands: its folder and the servers around it. Survives the workbench.
struct WorkbenchPlace
{
    QString folder;
    QString directoryUrl;
    QByteArray tlsRootPem;
    net::DnsServer dns;
    QStringList zones; ///< of which dns is the name server
    quint16 httpPort = 80;
    /// Empty: keys go into passphrase-protected files below the folder. Else the keychain service.
    QString keychainService;
};

/// The whole issuance layer on real parts, without windows. Throw it away and build another at
/// the same place: that is a restart of the program.
class Workbench final
{
public:
    explicit Workbench(const WorkbenchPlace &place);
    ~Workbench();
    Workbench(const Workbench &) = delete;
    Workbench &operator=(const Workbench &) = delete;

    [[nodiscard]] issuance::Issuance &issuance() { return *m_issuance; }
    [[nodiscard]] AuthorityId authority() const { return m_authority; }

    /// A draft that agrees to whatever terms the practice CA has.
    [[nodiscard]] issuance::OrderDraft draft(const QStringList &names);
    [[nodiscard]] OrderId submit(const issuance::OrderDraft &draft);
    [[nodiscard]] issuance::OrderRecord record(OrderId id);

    /// Runs the event loop until the condition holds. False after the time is over.
    [[nodiscard]] bool waitUntil(const std::function<bool()> &condition, int milliseconds);
    /// Until a person must act or the order has ended.
    [[nodiscard]] bool waitForRest(OrderId id);
    [[nodiscard]] bool waitForEnd(OrderId id);

    /// Does what a person does: adds all TXT records and files of the order.
    [[nodiscard]] bool placeProofs(OrderId id, ChallengeTestServer &world);
    /// submit, place, confirm and wait for the end.
    [[nodiscard]] issuance::OrderRecord issue(const QStringList &names, ChallengeTestServer &world);

private:
    WorkbenchPlace m_place;
    SystemClock m_clock;
    net::QtHttpClient m_http;
    net::SocketDnsClient m_dns;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<secrets::KeyStore> m_keyStore;
    std::unique_ptr<issuance::Issuance> m_issuance;
    AuthorityId m_authority;
};

/// One turn of the event loop, deferred deletions included, as a program's own loop does it.
void turnEventLoop();

/// Runs a task to its end in the event loop.
template<typename T>
T await(Task<T> task)
{
    TaskScope scope;
    std::optional<T> result;
    scope.start(std::move(task), [&result](T value) { result.emplace(std::move(value)); });
    while (!result)
        turnEventLoop();
    return std::move(*result);
}

} // namespace certwright::testing
