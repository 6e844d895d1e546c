// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ProveBinder.h"

#include "core/issuance/Issuance.h"
#include "core/issuance/RateLedgerHistory.h"
#include "ui/Tr.h"
#include "ui/order/MethodChooser.h"
#include "ui/order/ProvePage.h"
#include "ui/order/QuestionDialog.h"

#include <QSettings>

namespace certwright::ui {

namespace {

QString nameFormKey(const QString &zone)
{
    return QStringLiteral("nameForms/%1").arg(zone.isEmpty() ? QStringLiteral("unknown") : zone);
}

} // namespace

ProveBinder::ProveBinder(issuance::Issuance &issuance, ProvePage &page)
    : m_issuance(issuance), m_page(page), m_permanent(issuance, *page.findChild<MethodChooser *>())
{
    issuance::ProofChecks &checks = issuance.proofChecks();
    connect(&checks, &issuance::ProofChecks::readinessChanged, this, &ProveBinder::adoptReadiness);
    connect(&m_schedule, &CheckSchedule::due, this, &ProveBinder::look);
    connect(&issuance.caaChecks(), &issuance::CaaChecks::caaChanged, this, &ProveBinder::adoptCaa);
    connect(&m_schedule, &CheckSchedule::countdownChanged, &page, &ProvePage::setCountdown);
    connect(&page, &ProvePage::checkRequested, &m_schedule, &CheckSchedule::restart);
    connect(&page, &ProvePage::confirmRequested, this, &ProveBinder::confirm);
    connect(&page, &ProvePage::cancelRequested, this, &ProveBinder::askToCancel);
    connect(&page, &ProvePage::nameFormChosen, this, &ProveBinder::keepNameForm);
    connect(&page, &ProvePage::continuesByItselfChanged, this, [this] {
        watchOrRest();
        adoptReadiness(m_record.id);
    });
    connect(&page, &ProvePage::methodChosen, this,
            [this](const Identifier &identifier, acme::Challenge::Type type) {
                report(m_issuance.orders().chooseChallenge(m_record.id, identifier, type));
                m_schedule.restart();
            });
    connect(&m_permanent, &PermanentRecordBinder::chosen, &m_schedule, &CheckSchedule::restart);
    connect(&m_permanent, &PermanentRecordBinder::failed, this, &ProveBinder::failed);
    connect(&page, &ProvePage::cleanedUpChanged, this, [this](bool isCleanedUp) {
        report(m_issuance.orders().setCleanedUp(m_record.id, isCleanedUp));
    });
}

void ProveBinder::setSettings(QSettings *settings)
{
    m_settings = settings;
    applyNameForms();
}

void ProveBinder::show(const issuance::OrderRecord &record)
{
    const bool isAnother = record.id != m_record.id || record.proofs != m_record.proofs;
    m_record = record;
    m_ledger = issuance::rateLedger(m_issuance.stores(), record.draft.authority,
                                    m_issuance.clock().nowUtc())
                       .value_or(issuance::RateLedger());
    refresh();
    adoptCaa(record.id);
    if (isAnother && isWorthChecking())
        m_issuance.caaChecks().check(record.id);
    watchOrRest();
}

void ProveBinder::setWindowVisible(bool isVisible)
{
    m_isWindowVisible = isVisible;
    watchOrRest();
}

void ProveBinder::refresh()
{
    const ProveView view = proveView(m_record, m_issuance.proofChecks().readiness(m_record.id),
                                     m_ledger, m_issuance.clock().nowUtc());
    m_page.setView(view);
    m_permanent.show(m_record.id, view.readiness);
    applyNameForms();
}

void ProveBinder::adoptReadiness(OrderId order)
{
    if (order != m_record.id || !order.isValid())
        return;
    refresh();
    const issuance::ProofReadiness readiness = m_issuance.proofChecks().readiness(order);
    if (readiness.isChecking)
        return;
    m_schedule.scheduleNext();
    if (m_page.continuesByItself() && m_page.isReady() && isWorthChecking())
        confirm();
}

void ProveBinder::look()
{
    m_issuance.proofChecks().check(m_record.id);
    const issuance::OrderCaa caa = m_issuance.caaChecks().caa(m_record.id);
    if (!caa.isSettled() && !caa.isChecking)
        m_issuance.caaChecks().check(m_record.id);
}

void ProveBinder::adoptCaa(OrderId order)
{
    if (order != m_record.id || !order.isValid())
        return;
    const issuance::OrderCaa caa = m_issuance.caaChecks().caa(order);
    CaaView view;
    view.findings = caa.findings;
    view.hardened = caa.hardened;
    view.isChecking = caa.isChecking;
    const auto authority = m_issuance.stores().authorities.find(m_record.draft.authority);
    if (authority)
        view.authority = authority->name;
    m_page.setCaa(view);
}

bool ProveBinder::isWorthChecking() const
{
    return m_record.stage == issuance::OrderRecord::Stage::Proving && !m_record.confirmedUtc
            && !m_record.proofs.empty();
}

/// Looks while the window is seen or the order is to go on by itself, and rests otherwise.
void ProveBinder::watchOrRest()
{
    const bool isWatching = isWorthChecking() && (m_isWindowVisible || m_page.continuesByItself());
    if (isWatching && !m_schedule.isRunning()) {
        m_schedule.restart();
    } else if (!isWatching && m_schedule.isRunning()) {
        m_schedule.stop();
        m_page.setCountdown(-1);
    }
}

void ProveBinder::keepNameForm(const QString &zone, NameForm form)
{
    if (m_settings)
        m_settings->setValue(nameFormKey(zone), toString(form));
}

void ProveBinder::applyNameForms()
{
    if (!m_settings)
        return;
    for (const auto &txt : m_issuance.proofChecks().readiness(m_record.id).txtRecords) {
        const QString zone = txt.readiness ? txt.readiness->zone : QString();
        const auto form = nameFormFromString(m_settings->value(nameFormKey(zone)).toString());
        if (form)
            m_page.setNameForm(zone, *form);
    }
}

void ProveBinder::confirm()
{
    m_schedule.stop();
    report(m_issuance.orders().confirmProofs(m_record.id));
}

void ProveBinder::askToCancel()
{
    auto *question = new QuestionDialog(Tr::tr("Cancel this order?"),
                                        Tr::tr("Its records and files are no longer needed then. "
                                               "Nothing is lost at the CA: the order "
                                               "runs out there by itself and does not count as a "
                                               "failure. The same names can be ordered "
                                               "again at any time."),
                                        Tr::tr("Cancel Order"), &m_page);
    connect(question, &QDialog::accepted, this,
            [this] { report(m_issuance.orders().cancel(m_record.id)); });
    question->open();
}

void ProveBinder::report(const Result<void> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
}

} // namespace certwright::ui
