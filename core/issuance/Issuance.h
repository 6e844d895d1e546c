// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/checks/NetworkView.h"
#include "core/issuance/Accounts.h"
#include "core/issuance/CaaChecks.h"
#include "core/issuance/Certificates.h"
#include "core/issuance/DomainChecks.h"
#include "core/issuance/Orders.h"
#include "core/issuance/ProofChecks.h"
#include "core/net/DnsClient.h"
#include "core/net/HttpClient.h"
#include "core/secrets/KeyStore.h"
#include "core/store/Stores.h"

#include <QObject>
#include <memory>

namespace certwright::issuance {

/// The facade that the windows and the command call: it builds the issuance layer on top of its
/// collaborators and hands out the things that a person can act on.
/// All collaborators outlive it.
class Issuance final : public QObject
{
    Q_OBJECT

public:
    Issuance(store::Database &database, secrets::KeyStore &keyStore, net::HttpClient &http,
             net::DnsClient &dns, Clock &clock, checks::NetworkView networkView);
    ~Issuance() override;

    [[nodiscard]] Orders &orders();
    [[nodiscard]] ProofChecks &proofChecks();
    [[nodiscard]] CaaChecks &caaChecks();
    [[nodiscard]] DomainChecks &domainChecks();
    [[nodiscard]] Accounts &accounts();
    [[nodiscard]] Certificates &certificates();
    /// For reading; commands go through those above.
    [[nodiscard]] store::Stores &stores();
    [[nodiscard]] secrets::KeyStore &keyStore();
    [[nodiscard]] Clock &clock();

    /// Takes up every open order where it was left and keeps waking those that become due.
    void resume();

private:
    class Parts; ///< built in the order of the constructor's body
    std::unique_ptr<Parts> m_parts;
};

} // namespace certwright::issuance
