// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/crypto/SecureBytes.h"
#include "core/issuance/OrderRecord.h"

#include <QObject>
#include <functional>

namespace certwright::store {
struct Stores;
}

namespace certwright::issuance {

class OrderRunner;
class ExternalAccountSecrets;

/// What a person can do with orders. Every command is written down before it has an effect, so
/// that closing the program at any moment loses nothing.
class Orders final : public QObject
{
    Q_OBJECT

public:
    Orders(store::Stores &stores, OrderRunner &runner, ExternalAccountSecrets &secrets,
           Clock &clock);
    ~Orders() override;

    /// Stores the draft and starts it. eabMacKey is empty where no external account is bound; it
    /// is kept in memory until the account exists and asked for again after a restart.
    /// Errors: InvalidInput, storage kinds
    Result<OrderId> submit(const OrderDraft &draft, crypto::SecureBytes eabMacKey);
    /// Errors of those below: NotFound, storage kinds
    Result<OrderRecord> record(OrderId id);
    /// Changes how a name is proved, while the CA has not been asked.
    Result<void> chooseChallenge(OrderId id, const Identifier &identifier,
                                 acme::Challenge::Type type);
    /// How the permanent record for this name is made, here and in renewals. A wildcard and its
    /// base share one record. Errors: NotFound too where no such name waits for the CA
    Result<void> choosePermanentRecord(OrderId id, const Identifier &identifier,
                                       const PermanentRecordChoice &choice);
    /// "Ask the CA to check": all proofs of the order at once.
    Result<void> confirmProofs(OrderId id);
    /// Goes on after an error that needed a person.
    Result<void> retry(OrderId id);
    Result<void> agreeToTerms(OrderId id, const QString &termsUrl);
    Result<void> giveExternalAccount(OrderId id, const QString &eabKeyId,
                                     crypto::SecureBytes eabMacKey);
    /// Ends the order on our side. Nothing is deactivated at the CA: it counts that as a failure.
    Result<void> cancel(OrderId id);
    /// A new order with the same names, authority and key type; the old one stays as history.
    Result<OrderId> orderAgain(OrderId id);
    Result<void> setCleanedUp(OrderId id, bool isCleanedUp);

Q_SIGNALS:
    void orderChanged(certwright::OrderId id);
    void certificateAdded(certwright::CertificateId id);
    void accountChanged(certwright::AccountId id);

private:
    Result<void> change(OrderId id, QLatin1String eventKind,
                        const std::function<Result<void>(OrderRecord &)> &edit);
    Result<void> changeAndWake(OrderId id, QLatin1String eventKind,
                               const std::function<Result<void>(OrderRecord &)> &edit);

    store::Stores &m_stores;
    OrderRunner &m_runner;
    ExternalAccountSecrets &m_secrets;
    Clock &m_clock;
};

} // namespace certwright::issuance
