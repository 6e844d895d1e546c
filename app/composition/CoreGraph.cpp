// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/CoreGraph.h"

#include <QSysInfo>

namespace certwright::app {

namespace {

/// Names product, version and where to reach us. Source: RFC 8555 section 6.1
QByteArray userAgent()
{
    return QByteArrayLiteral("Certwright/" CERTWRIGHT_VERSION
                             " (+https://certwright.github.io) Qt/")
            + qVersion();
}

constexpr QLatin1String keychainService("io.github.certwright.Certwright");

} // namespace

Result<std::unique_ptr<CoreGraph>> CoreGraph::open(const QString &dataFolder,
                                                   checks::NetworkView networkView)
{
    Result<std::unique_ptr<DataFolder>> folder = DataFolder::open(dataFolder);
    if (!folder)
        return fail(folder.error());
    auto database = store::Database::open((*folder)->databasePath());
    if (!database)
        return fail(database.error());
    return std::unique_ptr<CoreGraph>(
            new CoreGraph(std::move(*folder), std::move(*database), std::move(networkView)));
}

CoreGraph::CoreGraph(std::unique_ptr<DataFolder> folder, std::unique_ptr<store::Database> database,
                     checks::NetworkView networkView)
    : m_folder(std::move(folder)),
      m_database(std::move(database)),
      m_http(userAgent()),
      m_keyStore(keychainService, m_folder->passphraseStorePath()),
      m_issuance(*m_database, m_keyStore, m_http, m_dns, m_clock, std::move(networkView))
{ }

checks::NetworkView systemNetworkView()
{
    checks::NetworkView view;
    view.resolvers = net::systemResolvers();
    return view;
}

} // namespace certwright::app
