// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/AuthorityDialog.h"

#include "core/base/AtomicFile.h"
#include "core/issuance/Accounts.h"
#include "ui/Tr.h"
#include "ui/errors/FailureCard.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/WorkingIndicator.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QUrl>

namespace certwright::ui {

namespace {

constexpr qint64 maxRootBytes = 256 * 1024;

}

AuthorityDialog::AuthorityDialog(issuance::Accounts &accounts, QWidget *parent)
    : QDialog(parent), m_accounts(accounts)
{
    setWindowTitle(Tr::tr("Add a CA"));
    makeForm();
    auto *buttons = new QDialogButtonBox;
    m_add = buttons->addButton(Tr::tr("Add CA"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(m_add, &QPushButton::clicked, this, &AuthorityDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    static_cast<QVBoxLayout *>(layout())->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 100);
    refresh();
}

void AuthorityDialog::makeForm()
{
    m_url = new QLineEdit;
    m_url->setObjectName(QStringLiteral("directoryUrl"));
    m_url->setPlaceholderText(QStringLiteral("https://ca.example/acme/directory"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("authorityName"));
    m_name->setPlaceholderText(Tr::tr("How it appears in lists"));
    auto *choose = new QPushButton(Tr::tr("Trust This CA's Private Root…"));
    choose->setAutoDefault(false);
    m_root = new PlainLabel(Tr::tr("Only for CAs inside a company or a lab"),
                            PlainLabel::Look::Secondary);
    auto *rootRow = new QHBoxLayout;
    rootRow->addWidget(choose);
    rootRow->addWidget(m_root, 1);
    m_test = new QPushButton(Tr::tr("Test"));
    m_test->setAutoDefault(false);
    m_testing = new WorkingIndicator(Tr::tr("Asking the CA…"));
    auto *testRow = new QHBoxLayout;
    testRow->addWidget(m_test);
    testRow->addWidget(m_testing, 1);
    testRow->addStretch(1);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(Tr::tr("Directory &URL"), m_url);
    form->addRow(Tr::tr("&Name"), m_name);
    form->addRow(QString(), rootRow);
    form->addRow(QString(), testRow);

    m_resultCard = new Card;
    m_result = new PlainLabel;
    m_result->setSelectable(true);
    m_resultCard->body()->addWidget(m_result);
    m_resultCard->hide();
    m_failure = new FailureCard;
    m_failure->hide();
    m_reason = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(gap(this));
    column->setContentsMargins(gap(this) * 2, gap(this) * 2, gap(this) * 2, gap(this) * 2);
    column->addLayout(form);
    column->addWidget(m_resultCard);
    column->addWidget(m_failure);
    column->addStretch(1);
    column->addWidget(m_reason);

    connect(m_url, &QLineEdit::textChanged, this, &AuthorityDialog::forgetTest);
    connect(m_name, &QLineEdit::textChanged, this, &AuthorityDialog::refresh);
    connect(choose, &QPushButton::clicked, this, &AuthorityDialog::chooseRoot);
    connect(m_test, &QPushButton::clicked, this, &AuthorityDialog::test);
}

QStringList AuthorityDialog::directoryLines(const acme::Directory &directory)
{
    QStringList lines;
    lines.append(directory.termsOfService.isEmpty()
                         ? Tr::tr("Terms of service: none")
                         : Tr::tr("Terms of service: %1").arg(directory.termsOfService));
    lines.append(directory.isExternalAccountRequired
                         ? Tr::tr("Needs a key ID and an HMAC key from its website")
                         : Tr::tr("Needs no account from its website"));
    QStringList profiles;
    for (const acme::Profile &profile : directory.profiles)
        profiles.append(profile.name);
    if (!profiles.isEmpty())
        lines.append(Tr::tr("Profiles: %1").arg(profiles.join(Tr::tr(", ", "between names"))));
    lines.append(directory.renewalInfo.isEmpty() ? Tr::tr("Does not say when to renew (no ARI)")
                                                 : Tr::tr("Says when to renew (ARI)"));
    return lines;
}

void AuthorityDialog::chooseRoot()
{
    auto *chooser = new QFileDialog(this, Tr::tr("Choose the Root Certificate"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({ Tr::tr("PEM files (*.pem *.crt *.cer)"), Tr::tr("All files (*)") });
    connect(chooser, &QFileDialog::fileSelected, this, &AuthorityDialog::readRoot);
    chooser->open();
}

void AuthorityDialog::readRoot(const QString &path)
{
    const Result<QByteArray> pem = readWholeFile(path, maxRootBytes);
    if (!pem) {
        showFailure(pem.error());
        return;
    }
    const bool isPem = pem->contains("-----BEGIN CERTIFICATE-----");
    m_rootsPem = isPem ? *pem : QByteArray();
    m_root->setOutsideText(
            isPem ? Tr::tr("%1, for this CA alone").arg(QFileInfo(path).fileName())
                  : Tr::tr("%1 holds no PEM certificate").arg(QFileInfo(path).fileName()),
            Lines::One);
    forgetTest();
}

void AuthorityDialog::forgetTest()
{
    m_isTested = false;
    m_resultCard->hide();
    m_failure->hide();
    refresh();
}

void AuthorityDialog::test()
{
    forgetTest();
    const QString url = m_url->text().trimmed();
    m_scope.start(m_accounts.tryDirectory(url, m_rootsPem),
                  [this](const Result<acme::Directory> &result) { showTested(result); });
    refresh();
}

void AuthorityDialog::showTested(const Result<acme::Directory> &result)
{
    if (!result) {
        showFailure(result.error());
        return;
    }
    m_isTested = true;
    if (m_name->text().trimmed().isEmpty())
        m_name->setText(QUrl(m_url->text().trimmed()).host());
    m_result->setOutsideText(directoryLines(*result).join(QLatin1Char('\n')));
    m_resultCard->show();
    refresh();
}

void AuthorityDialog::showFailure(const Error &error)
{
    FailureView view;
    view.text = present(error, ErrorContext(ErrorContext::Action::AddAuthority));
    m_failure->setView(view);
    m_failure->show();
    refresh();
}

void AuthorityDialog::add()
{
    if (!blocker().isEmpty())
        return;
    store::AuthorityRow row;
    row.name = m_name->text().trimmed();
    row.directoryUrl = m_url->text().trimmed();
    row.environment = store::AuthorityRow::Environment::Custom;
    row.extraTrustedRootsPem = m_rootsPem;
    const Result<AuthorityId> added = m_accounts.addAuthority(row);
    if (!added) {
        showFailure(added.error());
        return;
    }
    Q_EMIT authorityAdded(*added);
    accept();
}

QString AuthorityDialog::blocker() const
{
    if (!m_url->text().trimmed().startsWith(QStringLiteral("https://")))
        return Tr::tr("Enter a directory URL that begins with https://");
    if (!m_scope.isIdle())
        return Tr::tr("Wait for the CA's answer");
    if (!m_isTested)
        return Tr::tr("Test the directory URL first");
    if (m_name->text().trimmed().isEmpty())
        return Tr::tr("Enter a name");
    return {};
}

void AuthorityDialog::refresh()
{
    const QString reason = blocker();
    const bool isTesting = !m_scope.isIdle();
    m_testing->setVisible(isTesting);
    m_test->setEnabled(!isTesting && !m_url->text().trimmed().isEmpty());
    m_url->setReadOnly(isTesting);
    m_add->setEnabled(reason.isEmpty());
    m_add->setToolTip(reason);
    m_reason->setText(reason);
}

} // namespace certwright::ui
