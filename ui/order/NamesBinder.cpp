// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/NamesBinder.h"

#include "core/issuance/Issuance.h"
#include "core/issuance/PublishedRules.h"
#include "core/issuance/RateLedgerHistory.h"
#include "ui/Tr.h"
#include "ui/order/AuthorityDialog.h"
#include "ui/order/AuthorityForm.h"
#include "ui/order/LedgerSentences.h"
#include "ui/order/NamesEditor.h"
#include "ui/order/NamesPage.h"

#include <algorithm>

namespace certwright::ui {

namespace {

using Environment = store::AuthorityRow::Environment;

constexpr QLatin1String contactSetting("new-order.contact");
constexpr QLatin1String authoritySetting("new-order.authority");
constexpr QLatin1String namesSetting("new-order.names");

} // namespace

NamesBinder::NamesBinder(issuance::Issuance &issuance, NamesPage &page)
    : m_issuance(issuance), m_page(page)
{
    AuthorityForm &form = page.authority();
    connect(&form, &AuthorityForm::authorityChosen, this, &NamesBinder::describe);
    connect(&form, &AuthorityForm::directoryRetryRequested, this,
            [this] { describe(m_page.authority().authority()); });
    connect(&form, &AuthorityForm::otherAuthorityRequested, this,
            &NamesBinder::openAuthorityDialog);
    connect(&page, &NamesPage::placeRequested, this, &NamesBinder::submit);
    connect(&page, &NamesPage::edited, this, &NamesBinder::showNearLimit);
}

void NamesBinder::start(bool isPractice)
{
    m_isSubmitted = false;
    m_page.showFailure(std::nullopt);
    m_page.authority().setContact(setting(contactSetting));
    if (m_page.names().text().isEmpty())
        m_page.names().setText(setting(namesSetting));
    AuthorityId wanted(setting(authoritySetting).toLongLong());
    if (isPractice)
        wanted = firstOf(Environment::Staging);
    else if (!m_issuance.stores().authorities.find(wanted))
        wanted = firstOf(Environment::Production);
    loadAuthorities(wanted);
}

void NamesBinder::loadAuthorities(AuthorityId wanted)
{
    const Result<std::vector<store::AuthorityRow>> rows = m_issuance.stores().authorities.all();
    if (!rows) {
        FailureView view;
        view.text = present(rows.error(), ErrorContext(ErrorContext::Action::OpenData));
        m_page.showFailure(view);
        return;
    }
    std::vector<AuthorityChoice> choices;
    for (const store::AuthorityRow &row : *rows) {
        AuthorityChoice choice;
        choice.id = row.id;
        choice.name = row.name;
        choice.environment = row.environment;
        choice.hasAccount = validAccount(row.id).has_value();
        choices.push_back(std::move(choice));
    }
    m_page.authority().setChoices(std::move(choices), wanted);
    describe(wanted);
}

AuthorityId NamesBinder::firstOf(Environment environment) const
{
    const Result<std::vector<store::AuthorityRow>> rows = m_issuance.stores().authorities.all();
    if (!rows || rows->empty())
        return {};
    const auto found = std::find_if(rows->begin(), rows->end(),
                                    [environment](const store::AuthorityRow &row) {
                                        return row.environment == environment;
                                    });
    return found == rows->end() ? rows->front().id : found->id;
}

std::optional<AccountId> NamesBinder::validAccount(AuthorityId authority) const
{
    const Result<std::vector<store::AccountRow>> accounts
            = m_issuance.stores().accounts.ofAuthority(authority);
    if (!accounts)
        return std::nullopt;
    for (const store::AccountRow &account : *accounts) {
        if (account.state == store::AccountRow::State::Valid)
            return account.id;
    }
    return std::nullopt;
}

/// What cannot be counted is not claimed: the ledger is advice.
void NamesBinder::countUses(AuthorityId authority)
{
    const Result<store::AuthorityRow> row = m_issuance.stores().authorities.find(authority);
    m_page.setProfileGuard(row ? issuance::publishedRules(row->directoryUrl).profiles
                               : issuance::ProfileGuard());
    m_account = validAccount(authority);
    m_ledger = issuance::rateLedger(m_issuance.stores(), authority, m_issuance.clock().nowUtc())
                       .value_or(issuance::RateLedger());
    showNearLimit();
}

void NamesBinder::showNearLimit()
{
    const std::vector<Identifier> identifiers = m_page.names().identifiers();
    const QDateTime nowUtc = m_issuance.clock().nowUtc();
    m_page.setLimitSentence(
            identifiers.empty()
                    ? QString()
                    : nearLimitSentence(m_ledger.forOrder(m_account, identifiers, nowUtc), nowUtc));
}

void NamesBinder::describe(AuthorityId authority)
{
    if (!authority.isValid())
        return;
    m_scope.cancelAll();
    countUses(authority);
    m_page.authority().showAsking();
    m_scope.start(m_issuance.accounts().describe(authority),
                  [this](const Result<acme::Directory> &directory) { showDescription(directory); });
}

void NamesBinder::showDescription(const Result<acme::Directory> &directory)
{
    if (directory) {
        m_page.authority().showDirectory(*directory);
        return;
    }
    ErrorContext context(ErrorContext::Action::ReadDirectory);
    context.authorityName = m_page.authority().authorityName();
    m_page.authority().showDirectoryFailure(present(directory.error(), context));
}

void NamesBinder::openAuthorityDialog()
{
    auto *dialog = new AuthorityDialog(m_issuance.accounts(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AuthorityDialog::authorityAdded, this, &NamesBinder::loadAuthorities);
    dialog->open();
}

void NamesBinder::submit()
{
    if (!m_page.blocker().isEmpty())
        return;
    const issuance::OrderDraft draft = m_page.draft();
    const Result<OrderId> order
            = m_issuance.orders().submit(draft, m_page.authority().takeMacKey());
    if (!order) {
        FailureView view;
        view.text = present(order.error(), ErrorContext(ErrorContext::Action::PlaceOrder));
        m_page.showFailure(view);
        return;
    }
    m_isSubmitted = true;
    if (!draft.contact.isEmpty())
        keepSetting(contactSetting, draft.contact);
    keepSetting(authoritySetting, QString::number(draft.authority.value()));
    keepSetting(namesSetting, QString());
    Q_EMIT submitted(*order);
}

void NamesBinder::keepTyped()
{
    if (!m_isSubmitted)
        keepSetting(namesSetting, m_page.names().text());
}

QString NamesBinder::setting(QLatin1String name) const
{
    const Result<std::optional<QString>> value = m_issuance.stores().settings.value(QString(name));
    return value && *value ? **value : QString();
}

/// A convenience: where it cannot be kept, the user types it again.
void NamesBinder::keepSetting(QLatin1String name, const QString &value)
{
    const Result<void> kept = m_issuance.stores().settings.setValue(QString(name), value);
    if (!kept)
        qWarning("%s could not be remembered: %s", name.data(), qPrintable(kept.error().detail()));
}

} // namespace certwright::ui
