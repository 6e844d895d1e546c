// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountsPage.h"

#include "core/issuance/Issuance.h"
#include "ui/Tr.h"
#include "ui/accounts/AccountDetails.h"
#include "ui/accounts/ContactDialog.h"
#include "ui/accounts/DeactivateDialog.h"
#include "ui/certificates/RowDelegate.h"
#include "ui/errors/ErrorPresenter.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListHeader.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/WorkingIndicator.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

namespace certwright::ui {

namespace {

QString failureSentence(const Error &error)
{
    const ErrorText text = present(error, ErrorContext(ErrorContext::Action::ManageAccount));
    const QString words
            = text.caWords.isEmpty() ? QString() : Tr::tr("The CA said: %1").arg(text.caWords);
    return shownText(
            QStringList { text.title, text.cause, text.remedy, words }.join(u'\n').trimmed(),
            Lines::Many);
}

} // namespace

AccountsPage::AccountsPage(issuance::Issuance &issuance, QWidget *parent)
    : QWidget(parent),
      m_issuance(issuance),
      m_model(new AccountListModel(issuance.stores(), this)),
      m_stack(new QStackedWidget),
      m_list(new QTreeView),
      m_empty(new EmptyState(
              Icon::Account, Tr::tr("No accounts yet"),
              Tr::tr("The first order at a CA makes an account there. Nothing has to be set up "
                     "before."))),
      m_details(new AccountDetails),
      m_message(new MessageBar),
      m_working(new WorkingIndicator),
      m_refresh(new QPushButton(Tr::tr("Refresh"))),
      m_editContact(new QPushButton(Tr::tr("Edit Contact…"))),
      m_deactivate(new QPushButton(Tr::tr("Deactivate…"))),
      m_addAuthority(new QPushButton(Tr::tr("Add CA…")))
{
    makeLayout();
    connect(m_refresh, &QPushButton::clicked, this, &AccountsPage::refresh);
    connect(m_editContact, &QPushButton::clicked, this, &AccountsPage::editContact);
    connect(m_deactivate, &QPushButton::clicked, this, &AccountsPage::deactivate);
    connect(m_addAuthority, &QPushButton::clicked, this, &AccountsPage::addAuthorityRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AccountsPage::showSelected);
    connect(&issuance.accounts(), &issuance::Accounts::accountChanged, this, &AccountsPage::reload);
    connect(&issuance.orders(), &issuance::Orders::accountChanged, this, &AccountsPage::reload);
    connect(&issuance.orders(), &issuance::Orders::certificateAdded, this, &AccountsPage::reload);
    reload();
}

AccountsPage::~AccountsPage()
{
    m_list->setModel(nullptr); // its selection must not speak up while children die
}

void AccountsPage::makeLayout()
{
    m_list->setHeader(new ListHeader(m_list));
    m_list->setModel(m_model);
    m_list->setAccessibleName(Tr::tr("Accounts"));
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setItemDelegateForColumn(AccountListModel::State, new StatusDelegate(m_list));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(AccountListModel::Contact, QHeaderView::Stretch);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_message->hide();
    m_working->hide();
    m_refresh->setToolTip(Tr::tr("Reads the account at the CA again"));

    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : { m_refresh, m_editContact, m_deactivate })
        buttons->addWidget(button);
    buttons->addWidget(m_working, 1);
    buttons->addStretch();
    buttons->addWidget(m_addAuthority);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, gap(this));
    layout->setSpacing(gap(this));
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
}

void AccountsPage::reload()
{
    const AccountEntry *before = selected();
    const AccountId wasSelected = before ? before->row.id : AccountId();
    m_model->reload();
    m_stack->setCurrentWidget(count() == 0 ? static_cast<QWidget *>(m_empty) : m_list);
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(wasSelected)), 0));
    showSelected();
    Q_EMIT countChanged(count());
}

void AccountsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    describeAuthority();
}

void AccountsPage::showSelected()
{
    m_details->setEntry(selected());
    updateButtons();
    if (isVisible())
        describeAuthority();
}

/// The CAA line needs the CA's own name for itself; without network it stays away.
void AccountsPage::describeAuthority()
{
    const AccountEntry *entry = selected();
    if (!entry)
        return;
    m_description.cancelAll();
    const AccountId asked = entry->row.id;
    m_description.start(m_issuance.accounts().describe(entry->row.authority),
                        [this, asked](const Result<acme::Directory> &directory) {
                            const AccountEntry *now = selected();
                            if (directory && now && now->row.id == asked)
                                m_details->setCaaIdentities(directory->caaIdentities);
                        });
}

void AccountsPage::refresh()
{
    if (const AccountEntry *entry = selected())
        run(Tr::tr("Asking the CA…"), m_issuance.accounts().refresh(entry->row.id),
            Tr::tr("The account is as the CA has it."));
}

void AccountsPage::editContact()
{
    const AccountEntry *entry = selected();
    if (!entry)
        return;
    const AccountId id = entry->row.id;
    auto *dialog = new ContactDialog(entry->row.contact, entry->authorityName, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        run(Tr::tr("Sending the contact to the CA…"),
            m_issuance.accounts().updateContact(id, dialog->contact()),
            Tr::tr("The CA has the new contact."));
    });
    dialog->open();
}

void AccountsPage::deactivate()
{
    const AccountEntry *entry = selected();
    if (!entry)
        return;
    const AccountId id = entry->row.id;
    const QString word = entry->row.contact.isEmpty() ? entry->authorityName : entry->row.contact;
    auto *dialog = new DeactivateDialog(word, entry->authorityName, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, id] {
        run(Tr::tr("Deactivating the account…"), m_issuance.accounts().deactivate(id),
            Tr::tr("The account is deactivated."));
    });
    dialog->open();
}

void AccountsPage::run(const QString &working, Task<Result<void>> task, const QString &done)
{
    if (!m_scope.isIdle())
        return;
    m_message->hide();
    m_working->setText(working);
    m_working->show();
    m_scope.start(std::move(task),
                  [this, done](const Result<void> &result) { finish(result, done); });
    updateButtons();
}

void AccountsPage::finish(const Result<void> &result, const QString &done)
{
    m_working->hide();
    m_message->setMessage(result ? MessageBar::Kind::Success : MessageBar::Kind::Error,
                          result ? done : failureSentence(result.error()));
    m_message->show();
    updateButtons();
}

void AccountsPage::updateButtons()
{
    const AccountEntry *entry = selected();
    const bool isUsable
            = entry && m_working->isHidden() && entry->row.state == store::AccountRow::State::Valid;
    m_refresh->setEnabled(entry && m_working->isHidden() && !entry->row.url.isEmpty());
    m_editContact->setEnabled(isUsable);
    m_deactivate->setEnabled(isUsable);
    m_details->setVisible(entry != nullptr);
}

const AccountEntry *AccountsPage::selected() const
{
    return m_model->entry(m_list->currentIndex());
}

} // namespace certwright::ui
