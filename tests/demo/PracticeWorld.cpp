// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/PracticeWorld.h"

namespace certwright::demo {

namespace {

const QString apex = QStringLiteral("example.test");

checks::NetworkView practiceNetwork(const testing::WorkbenchPlace &place)
{
    checks::NetworkView view;
    view.resolvers = { place.dns };
    view.httpPort = place.httpPort;
    checks::KnownZone zone;
    zone.apex = apex;
    zone.nameServers.emplace_back(QStringLiteral("ns1.example.test"), place.dns);
    view.knownZones.push_back(zone);
    return view;
}

} // namespace

Result<std::unique_ptr<PracticeWorld>> PracticeWorld::open()
{
    std::unique_ptr<PracticeWorld> practice(new PracticeWorld);
    practice->m_world
            = std::make_unique<testing::World>(testing::optionsFor(testing::PebbleVersion::Newest));
    if (!practice->m_world->start()) {
        return fail(Error::Kind::Unavailable,
                    QStringLiteral("The practice CA does not start: ")
                            + practice->m_world->errorText());
    }
    practice->m_zone = std::make_unique<PracticeZone>(apex, practice->m_world->challenges());
    const Result<void> opened = practice->openCore();
    if (!opened)
        return fail(opened.error());
    return practice;
}

Result<void> PracticeWorld::openCore()
{
    const testing::WorkbenchPlace place = m_world->place();
    auto core = app::CoreGraph::open(m_data.filePath(QStringLiteral("certwright")),
                                     practiceNetwork(place));
    if (!core)
        return fail(core.error());
    m_core = std::move(*core);

    store::AuthorityStore &authorities = m_core->issuance().stores().authorities;
    const auto known = authorities.all();
    if (!known)
        return fail(known.error());
    for (const store::AuthorityRow &row : *known) {
        const Result<void> removed = authorities.remove(row.id);
        if (!removed)
            return removed;
    }
    store::AuthorityRow practiceCa;
    practiceCa.name = QStringLiteral("Practice CA");
    practiceCa.directoryUrl = place.directoryUrl;
    practiceCa.environment = store::AuthorityRow::Environment::Staging;
    practiceCa.extraTrustedRootsPem = place.tlsRootPem;
    const Result<AuthorityId> added = authorities.insert(practiceCa);
    if (!added)
        return fail(added.error());
    return {};
}

} // namespace certwright::demo
