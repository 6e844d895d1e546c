// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition/DataFolder.h"
#include "core/base/Clock.h"
#include "core/checks/NetworkView.h"
#include "core/issuance/Issuance.h"
#include "core/net/DnsClient.h"
#include "core/net/QtHttpClient.h"
#include "core/secrets/SelectedKeyStore.h"
#include "core/store/Database.h"

#include <memory>

namespace certwright::app {

/// Everything below the windows, built in order: the same for the desktop program, the command and
/// the practice program.
class CoreGraph final
{
public:
    /// Errors: those of DataFolder::open and Database::open
    static Result<std::unique_ptr<CoreGraph>> open(const QString &dataFolder,
                                                   checks::NetworkView networkView);

    [[nodiscard]] DataFolder &folder() { return *m_folder; }
    [[nodiscard]] issuance::Issuance &issuance() { return m_issuance; }
    [[nodiscard]] secrets::SelectedKeyStore &keyStore() { return m_keyStore; }

private:
    CoreGraph(std::unique_ptr<DataFolder> folder, std::unique_ptr<store::Database> database,
              checks::NetworkView networkView);

    std::unique_ptr<DataFolder> m_folder;
    std::unique_ptr<store::Database> m_database;
    SystemClock m_clock;
    net::QtHttpClient m_http;
    net::SocketDnsClient m_dns;
    secrets::SelectedKeyStore m_keyStore;
    issuance::Issuance m_issuance;
};

/// The network as this machine sees it.
checks::NetworkView systemNetworkView();

} // namespace certwright::app
