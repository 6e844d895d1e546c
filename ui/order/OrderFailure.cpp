// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Tr.h"
#include "ui/order/FailureEvidence.h"
#include "ui/order/LedgerSentences.h"
#include "ui/order/OrderViews.h"
#include "ui/widgets/ShownTime.h"

namespace certwright::ui {

namespace {

using issuance::OrderRecord;
using issuance::ProofReadiness;
using Action = ErrorContext::Action;
using Stage = OrderRecord::Stage;

Action actionOf(const OrderRecord &record)
{
    switch (record.stage) {
    case Stage::Draft:
        return Action::RegisterAccount;
    case Stage::Placing:
        return Action::PlaceOrder;
    case Stage::Proving:
        return Action::CheckName;
    case Stage::Failed:
    case Stage::Cancelled:
        if (record.orderUrl.isEmpty())
            return record.account ? Action::PlaceOrder : Action::RegisterAccount;
        return record.key ? Action::Issue : Action::CheckName;
    case Stage::Finalizing:
    case Stage::Issued:
        return Action::Issue;
    }
    Q_UNREACHABLE();
}

/// The CA refused it before it had a name.
bool wasNeverPlaced(const OrderRecord &record)
{
    return record.stage == Stage::Failed && record.orderUrl.isEmpty();
}

std::vector<FailureView::Act> actsFor(const OrderRecord &record, const Error &error)
{
    using Act = FailureView::Act;
    if (!record.isOpen())
        return { Act::NewOrder };
    if (error.isProblem(QLatin1String("userActionRequired"))
        || error.isProblem(QLatin1String("agreementRequired")))
        return { Act::AgreeToTerms };
    const bool isBindingRefused = record.stage == Stage::Draft && !record.draft.eabKeyId.isEmpty()
            && error.isProblem(QLatin1String("unauthorized"));
    if (error.isProblem(QLatin1String("externalAccountRequired")) || isBindingRefused)
        return { Act::GiveExternalAccount, Act::NewOrder };
    if (error.kind() == Error::Kind::RateLimited)
        return {};
    return { Act::TryAgain };
}

ErrorText expiredText(const QDateTime &deadlineUtc)
{
    return { Tr::tr("The order ran out on %1").arg(shownMoment(deadlineUtc)),
             Tr::tr("The CA keeps an order open for a limited time only."),
             Tr::tr("Make a new order with the same names. The old values are void: the new order "
                    "has values of its own.") };
}

FailureView cancelledView()
{
    FailureView view;
    view.text = {
        Tr::tr("This order was cancelled"),
        Tr::tr("Nothing is lost at the CA: the order runs out there by itself."),
        Tr::tr("Records and files that you placed for it can be removed. The same names can "
               "be ordered again.")
    };
    view.isWaiting = true;
    view.acts = { FailureView::Act::NewOrder };
    return view;
}

} // namespace

std::optional<FailureView> failureView(const OrderRecord &record, const ProofReadiness &readiness,
                                       const FailureBackground &background)
{
    if (record.stage == Stage::Cancelled)
        return cancelledView();
    if (!record.lastError || record.stage == Stage::Issued)
        return std::nullopt;
    const Error &error = *record.lastError;
    const std::vector<FailedProof> failed = failedProofs(record, readiness);

    // A title that names the name says better what was being done.
    ErrorContext context(failed.empty() ? actionOf(record) : Action::Unspecified);
    context.authorityName = background.authorityName;
    context.caaIdentities = background.caaIdentities;
    context.retriesByItself = record.isOpen() && !record.needsUser;

    FailureView view;
    const std::optional<QDateTime> deadline = record.deadlineUtc();
    const bool hasExpired = record.stage == Stage::Failed && error.kind() == Error::Kind::NotFound
            && deadline && *deadline <= background.nowUtc;
    view.text = hasExpired ? expiredText(*deadline) : present(error, context);
    if (context.retriesByItself && !view.text.retryAt)
        view.text.retryAt = record.nextAttemptUtc;
    view.isWaiting = context.retriesByItself;
    view.acts = actsFor(record, error);
    if (!failed.empty() && !hasExpired) {
        view.text = withEvidence(view.text, failed);
        view.evidence = evidenceLines(failed);
        view.cost = failedTriesCost(record, background.ledger, background.nowUtc);
    } else if (error.problem()) {
        view.evidence = subproblemLines(*error.problem(), context);
        if (wasNeverPlaced(record))
            view.cost = Tr::tr("The CA made no order, and no failed try was counted.");
    }
    return view;
}

} // namespace certwright::ui
