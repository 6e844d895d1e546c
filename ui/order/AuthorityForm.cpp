// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/AuthorityForm.h"

#include "ui/Tr.h"
#include "ui/errors/CheckedLink.h"
#include "ui/errors/FailureCard.h"
#include "ui/order/AuthoritySentences.h"
#include "ui/order/ExternalAccountFields.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/WorkingIndicator.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <array>

namespace certwright::ui {

namespace {

using Environment = store::AuthorityRow::Environment;

constexpr std::array keyTypes { crypto::KeyType::EcP256, crypto::KeyType::EcP384,
                                crypto::KeyType::Rsa2048, crypto::KeyType::Rsa3072,
                                crypto::KeyType::Rsa4096 };

constexpr int maxContactCharacters = 60;

} // namespace

AuthorityForm::AuthorityForm(QWidget *parent) : QWidget(parent)
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    makeAuthorityRow(m_form);
    makeDemandRows(m_form);
    makeMoreRows(m_form);
    setMoreVisible(false);
    setDirectoryState(Directory::Unknown);
}

void AuthorityForm::makeAuthorityRow(QFormLayout *form)
{
    m_authority = new QComboBox;
    m_authority->setObjectName(QStringLiteral("authority"));
    m_authority->view()->setAccessibleName(Tr::tr("Certificate authorities"));
    m_environment = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    auto *row = new QHBoxLayout;
    row->setSpacing(gap(this));
    row->addWidget(m_authority);
    row->addWidget(m_environment, 1);
    auto *label = new PlainLabel(Tr::tr("&CA"));
    label->setBuddy(m_authority);
    form->addRow(label, row);
    m_asking = new WorkingIndicator(Tr::tr("Asking the CA what it demands…"));
    m_asking->setObjectName(QStringLiteral("asking"));
    form->addRow(QString(), m_asking);
    m_failure = new FailureCard;
    form->addRow(m_failure);
    connect(m_authority, &QComboBox::activated, this, &AuthorityForm::chooseRow);
    connect(m_failure, &FailureCard::acted, this, &AuthorityForm::directoryRetryRequested);
}

void AuthorityForm::makeDemandRows(QFormLayout *form)
{
    m_contact = new QLineEdit;
    m_contact->setObjectName(QStringLiteral("contact"));
    m_contact->setPlaceholderText(Tr::tr("E-mail address, optional"));
    m_contact->setMaximumWidth(fontMetrics().averageCharWidth() * maxContactCharacters);
    form->addRow(Tr::tr("Con&tact"), m_contact);

    m_external = new ExternalAccountFields(*form);
    m_external->setParent(this);

    m_termsRow = new QWidget;
    auto *terms = new QHBoxLayout(m_termsRow);
    terms->setContentsMargins(0, 0, 0, 0);
    m_terms = new QCheckBox(Tr::tr("I &agree to the CA's terms of service:"));
    m_terms->setObjectName(QStringLiteral("terms"));
    m_termsLink = new CheckedLink;
    terms->addWidget(m_terms);
    terms->addWidget(m_termsLink, 1);
    form->addRow(QString(), m_termsRow);

    connect(m_contact, &QLineEdit::textChanged, this, &AuthorityForm::edited);
    connect(m_external, &ExternalAccountFields::edited, this, &AuthorityForm::edited);
    connect(m_terms, &QCheckBox::toggled, this, &AuthorityForm::edited);
}

void AuthorityForm::makeMoreRows(QFormLayout *form)
{
    m_more = new QToolButton;
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    form->addRow(QString(), m_more);
    m_keyType = new QComboBox;
    m_keyType->setObjectName(QStringLiteral("keyType"));
    m_keyType->view()->setAccessibleName(Tr::tr("Key types"));
    for (const crypto::KeyType type : keyTypes)
        m_keyType->addItem(keyTypeText(type), int(type));
    form->addRow(Tr::tr("&Key type"), m_keyType);
    m_profile = new QComboBox;
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->view()->setAccessibleName(Tr::tr("Certificate profiles"));
    form->addRow(Tr::tr("P&rofile"), m_profile);
    connect(m_more, &QToolButton::clicked, this, [this] { setMoreVisible(!m_isMoreVisible); });
    connect(m_keyType, &QComboBox::currentIndexChanged, this, &AuthorityForm::refreshMoreText);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &AuthorityForm::refreshMoreText);
}

void AuthorityForm::setChoices(std::vector<AuthorityChoice> choices, AuthorityId selected)
{
    m_choices = std::move(choices);
    m_selected = selected;
    m_authority->clear();
    for (const AuthorityChoice &each : m_choices)
        m_authority->addItem(authorityText(each.name, each.environment), each.id.value());
    m_authority->insertSeparator(m_authority->count());
    m_authority->addItem(Tr::tr("Other CA…"));
    m_authority->setCurrentIndex(qMax(0, m_authority->findData(selected.value())));
    m_environment->setText(choice() ? environmentSentence(choice()->environment) : QString());
    setDirectoryState(m_state);
}

void AuthorityForm::chooseRow(int row)
{
    if (row == m_authority->count() - 1) {
        m_authority->setCurrentIndex(m_authority->findData(m_selected.value()));
        Q_EMIT otherAuthorityRequested();
        return;
    }
    m_selected = AuthorityId(m_authority->itemData(row).toLongLong());
    m_environment->setText(choice() ? environmentSentence(choice()->environment) : QString());
    m_terms->setChecked(false);
    setDirectoryState(Directory::Unknown);
    Q_EMIT authorityChosen(m_selected);
}

void AuthorityForm::showAsking()
{
    setDirectoryState(Directory::Asking);
}

void AuthorityForm::showDirectory(const acme::Directory &directory)
{
    m_directory = directory;
    m_termsLink->setLink(Tr::tr("Terms of Service"), directory.termsOfService);
    m_profile->clear();
    m_profile->addItem(Tr::tr("The CA's default"), QString());
    for (const acme::Profile &profile : directory.profiles) {
        m_profile->addItem(shownText(profile.name, Lines::One), profile.name);
        m_profile->setItemData(m_profile->count() - 1, shownToolTip(profile.description.left(200)),
                               Qt::ToolTipRole);
    }
    setDirectoryState(Directory::Known);
}

void AuthorityForm::showDirectoryFailure(const ErrorText &text)
{
    FailureView view;
    view.text = text;
    view.acts = { FailureView::Act::TryAgain };
    m_failure->setView(view);
    setDirectoryState(Directory::Failed);
}

void AuthorityForm::setDirectoryState(Directory state)
{
    m_state = state;
    const bool isKnown = state == Directory::Known;
    const bool needsTerms = isKnown && needsAccount() && !m_directory.termsOfService.isEmpty();
    m_form->setRowVisible(m_asking, state == Directory::Asking);
    m_form->setRowVisible(m_failure, state == Directory::Failed);
    m_form->setRowVisible(m_termsRow, needsTerms);
    m_external->setVisible(isKnown && needsAccount() && m_directory.isExternalAccountRequired);
    m_form->setRowVisible(m_contact, needsAccount());
    setMoreVisible(m_isMoreVisible);
    refreshMoreText();
    Q_EMIT edited();
}

void AuthorityForm::setMoreVisible(bool isVisible)
{
    m_isMoreVisible = isVisible;
    m_more->setArrowType(isVisible ? Qt::DownArrow : Qt::RightArrow);
    m_form->setRowVisible(m_keyType, isVisible);
    m_form->setRowVisible(m_profile, isVisible && m_profile->count() > 1);
}

void AuthorityForm::refreshMoreText()
{
    const QString key = crypto::displayName(keyType());
    m_more->setText(!profile().isEmpty()
                            ? Tr::tr("More: key %1, profile %2").arg(key, m_profile->currentText())
                            : Tr::tr("More: key %1").arg(key));
}

void AuthorityForm::setContact(const QString &contact)
{
    m_contact->setText(contact);
}

void AuthorityForm::setKeyType(crypto::KeyType type)
{
    m_keyType->setCurrentIndex(qMax(0, m_keyType->findData(int(type))));
}

const AuthorityChoice *AuthorityForm::choice() const
{
    for (const AuthorityChoice &each : m_choices) {
        if (each.id == m_selected)
            return &each;
    }
    return nullptr;
}

bool AuthorityForm::needsAccount() const
{
    return !choice() || !choice()->hasAccount;
}

AuthorityId AuthorityForm::authority() const
{
    return m_selected;
}

QString AuthorityForm::authorityName() const
{
    return choice() ? choice()->name : QString();
}

bool AuthorityForm::isStaging() const
{
    return choice() && choice()->environment == Environment::Staging;
}

QString AuthorityForm::contact() const
{
    return needsAccount() ? m_contact->text().trimmed() : QString();
}

QString AuthorityForm::agreedTermsUrl() const
{
    return m_state == Directory::Known && needsAccount() && m_terms->isChecked()
            ? m_directory.termsOfService
            : QString();
}

crypto::KeyType AuthorityForm::keyType() const
{
    return static_cast<crypto::KeyType>(m_keyType->currentData().toInt());
}

QString AuthorityForm::profile() const
{
    return m_profile->currentData().toString();
}

QString AuthorityForm::externalKeyId() const
{
    return m_directory.isExternalAccountRequired && needsAccount() ? m_external->keyId()
                                                                   : QString();
}

crypto::SecureBytes AuthorityForm::takeMacKey()
{
    return externalKeyId().isEmpty() ? crypto::SecureBytes() : m_external->takeMacKey();
}

QString AuthorityForm::blocker() const
{
    if (!choice())
        return Tr::tr("Choose a CA");
    if (needsAccount() && !contact().isEmpty() && !looksLikeAddress(contact()))
        return Tr::tr("The contact is not an e-mail address");
    if (m_state == Directory::Failed)
        return Tr::tr("The CA could not be asked what it demands");
    if (m_state != Directory::Known)
        return Tr::tr("Wait until the CA has said what it demands");
    if (needsAccount() && m_directory.isExternalAccountRequired && !m_external->blocker().isEmpty())
        return m_external->blocker();
    if (needsAccount() && !m_directory.termsOfService.isEmpty() && !m_terms->isChecked())
        return Tr::tr("Read the CA's terms of service and agree to them");
    return {};
}

} // namespace certwright::ui
