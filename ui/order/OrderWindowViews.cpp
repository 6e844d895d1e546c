// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the pages show of the order's record.
#include "core/issuance/Issuance.h"
#include "core/issuance/RateLedgerHistory.h"
#include "ui/Tr.h"
#include "ui/order/InstallPage.h"
#include "ui/order/IssuePage.h"
#include "ui/order/NameSentences.h"
#include "ui/order/NamesPage.h"
#include "ui/order/OrderWindow.h"
#include "ui/order/ProveBinder.h"
#include "ui/order/ProvePage.h"

#include <algorithm>

namespace certwright::ui {

namespace {

bool isForbiddenByCaa(const Error &error)
{
    if (error.isProblem(QLatin1String("caa")))
        return true;
    if (!error.problem())
        return false;
    const std::vector<Problem> &parts = error.problem()->subproblems;
    return std::any_of(parts.begin(), parts.end(),
                       [](const Problem &part) { return part.is(QLatin1String("caa")); });
}

} // namespace

void OrderWindow::showRecord()
{
    const OrderStep before = m_reached;
    m_reached = currentStep(m_record);
    if (!m_record.draft.identifiers.empty())
        setWindowTitle(Tr::tr("%1 — Order").arg(m_record.draft.identifiers.front().displayName()));
    m_names->setPlaced(true,
                       m_reached == OrderStep::Names && m_record.isOpen() && !m_record.needsUser
                               ? Tr::tr("Placing the order at %1…").arg(authorityName())
                               : Tr::tr("The order is placed; its names cannot be changed."));
    m_proveBinder->show(m_record);
    m_issue->setLines(issueLines(m_record));
    showInstall();
    showFailure();
    if (m_reached != before && m_shown == before)
        goTo(m_reached);
    refreshSteps();
}

void OrderWindow::showInstall()
{
    if (!m_record.certificate)
        return;
    const Result<store::CertificateRow> row
            = m_issuance.stores().certificates.find(*m_record.certificate);
    if (!row) {
        showActionError(row.error());
        return;
    }
    const Result<store::AuthorityRow> authority
            = m_issuance.stores().authorities.find(row->authority);
    InstallView view;
    for (const Identifier &identifier : m_record.draft.identifiers)
        view.names.append(shownName(identifier));
    view.notAfterUtc = row->notAfterUtc;
    view.issuer = row->issuerName;
    view.isStaging
            = authority && authority->environment == store::AuthorityRow::Environment::Staging;
    view.cleanUp = cleanUpItems(m_record);
    view.isCleanedUp = m_record.isCleanedUp;
    m_install->setView(view);
}

void OrderWindow::showFailure()
{
    learnCaaIdentities();
    FailureBackground background;
    background.authorityName = authorityName();
    background.caaIdentities = m_caaIdentities;
    background.nowUtc = m_issuance.clock().nowUtc();
    background.ledger
            = issuance::rateLedger(m_issuance.stores(), m_record.draft.authority, background.nowUtc)
                      .value_or(issuance::RateLedger());
    const std::optional<FailureView> view
            = failureView(m_record, m_issuance.proofChecks().readiness(m_record.id), background);
    for (int index = 0; index < stepCount; ++index) {
        const auto step = static_cast<OrderStep>(index);
        page(step)->showFailure(step == m_reached ? view : std::nullopt);
    }
}

/// The DNS record that lets the CA in needs the CA's own name for itself; until its directory is
/// there, and without network, the advice goes without the record.
void OrderWindow::learnCaaIdentities()
{
    if (!m_record.lastError || !isForbiddenByCaa(*m_record.lastError)) {
        m_caaIdentities.clear();
        return;
    }
    if (!m_caaIdentities.isEmpty())
        return;
    m_scope.start(m_issuance.accounts().describe(m_record.draft.authority),
                  [this](const Result<acme::Directory> &directory) {
                      if (!directory || directory->caaIdentities.isEmpty())
                          return;
                      m_caaIdentities = directory->caaIdentities;
                      showFailure();
                  });
}

/// Something that the user asked for could not be done; the order itself is as it was.
void OrderWindow::showActionError(const Error &error)
{
    FailureView view;
    view.text = present(error, ErrorContext(ErrorContext::Action::OpenData));
    page(m_shown)->showFailure(view);
}

QString OrderWindow::authorityName() const
{
    const Result<store::AuthorityRow> row
            = m_issuance.stores().authorities.find(m_record.draft.authority);
    return row ? row->name : Tr::tr("the CA");
}

} // namespace certwright::ui
