// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/OrderRecord.h"
#include "core/issuance/ProofChecks.h"
#include "core/issuance/RateLedger.h"
#include "ui/errors/FailureCard.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace certwright::ui {

/// The four steps of an order, as the step bar shows them.
enum class OrderStep { Names, Prove, Issue, Install };

/// The step at which the order stands; a failed order stays at the step that failed.
OrderStep currentStep(const issuance::OrderRecord &record);
/// True when its page has something to show.
bool mayVisit(OrderStep step, const issuance::OrderRecord &record);

/// One line of the page "Issue".
struct IssueLine
{
    enum class State { Waiting, Working, Done, Failed };
    State state = State::Waiting;
    QString text;

    IssueLine() = default;
    IssueLine(State lineState, QString lineText) : state(lineState), text(std::move(lineText)) { }
    bool operator==(const IssueLine &) const = default;
};
std::vector<IssueLine> issueLines(const issuance::OrderRecord &record);

/// A record or file that has served its purpose.
struct CleanUpItem
{
    QString what; ///< "TXT _acme-challenge.example.test", or the file's path on the server
    QString value; ///< the TXT value; empty for a file

    CleanUpItem() = default;
    CleanUpItem(QString thing, QString itsValue)
        : what(std::move(thing)), value(std::move(itsValue))
    { }
    bool operator==(const CleanUpItem &) const = default;
};
/// What the user may remove now. Empty while the order still needs its proofs.
std::vector<CleanUpItem> cleanUpItems(const issuance::OrderRecord &record);

/// How a name may be proved, for the choice of the method.
struct ProofChoice
{
    Identifier identifier;
    std::vector<acme::Challenge::Type> choosable;
    acme::Challenge::Type chosen = acme::Challenge::Type::Dns01;

    ProofChoice() = default;
    bool operator==(const ProofChoice &) const = default;
};

/// What the page "Prove Control" shows.
struct ProveView
{
    std::vector<ProofChoice> choices; ///< of the names that are still to be proved
    QStringList provedNames; ///< nothing to do for these
    issuance::ProofReadiness readiness; ///< records and files still needed alone
    std::optional<QDateTime> deadlineUtc;
    bool isReadOnly = false; ///< the CA has been asked or the order is over
    std::vector<CleanUpItem> cleanUp;
    bool isCleanedUp = false;
    QString ledgerSentence; ///< how many failed tries are used; empty: no limit is known

    ProveView() = default;
};
ProveView proveView(const issuance::OrderRecord &record, const issuance::ProofReadiness &readiness,
                    const issuance::RateLedger &ledger, const QDateTime &nowUtc);

/// What a failure is judged by, beside the order itself.
struct FailureBackground
{
    QString authorityName; ///< empty: unknown
    QStringList caaIdentities; ///< of the CA's directory; empty: unknown
    issuance::RateLedger ledger; ///< of the CA and the order's account
    QDateTime nowUtc;

    FailureBackground() = default;
};

/// Why the order stands still, and what the user can do about it; none: it does not.
std::optional<FailureView> failureView(const issuance::OrderRecord &record,
                                       const issuance::ProofReadiness &readiness,
                                       const FailureBackground &background);

} // namespace certwright::ui
