// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/ExportDialog.h"

#include "core/issuance/Issuance.h"
#include "ui/Tr.h"
#include "ui/errors/CheckedLink.h"
#include "ui/errors/FailureCard.h"
#include "ui/exporting/ExportForm.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StatusBadge.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

constexpr QLatin1String lastFolderSetting("export.folder");
constexpr int leastCharacters = 95;

} // namespace

ExportDialog::ExportDialog(issuance::Issuance &issuance, CertificateId certificate, QWidget *parent)
    : QDialog(parent), m_issuance(issuance), m_certificate(certificate)
{
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeFormPage());
    m_stack->addWidget(makeResultPage());
    m_reason = new PlainLabel(QString(), PlainLabel::Look::Secondary);

    auto *buttons = new QDialogButtonBox;
    m_export = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setDefault(true);
    m_openFolder = buttons->addButton(Tr::tr("Open Folder"), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(Tr::tr("Cancel"), QDialogButtonBox::RejectRole);
    m_openFolder->hide(); // the box shows what it lays out: hidden last
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(m_openFolder, &QPushButton::clicked, this, [this] { openFolder(m_form->folder()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(gap(this) * 2);
    layout->setContentsMargins(gap(this) * 2, gap(this) * 2, gap(this) * 2, gap(this) * 2);
    setMinimumWidth(fontMetrics().averageCharWidth() * leastCharacters);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_reason);
    layout->addWidget(buttons);

    connect(m_form, &ExportForm::edited, this, &ExportDialog::refresh);
    connect(m_form, &ExportForm::folderChoiceRequested, this, &ExportDialog::chooseFolder);
    loadSubject();
    refresh();
}

QWidget *ExportDialog::makeFormPage()
{
    auto *page = new QWidget;
    m_failure = new FailureCard;
    m_failure->hide();
    m_form = new ExportForm;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_failure);
    column->addWidget(m_form);
    column->addStretch(1);
    return page;
}

QWidget *ExportDialog::makeResultPage()
{
    auto *page = new QWidget;
    m_checked = new StatusBadge;
    m_checked->setObjectName(QStringLiteral("checked"));
    m_paths = new PlainLabel;
    m_paths->setSelectable(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_checked);
    column->addWidget(m_paths);
    column->addStretch(1);
    return page;
}

void ExportDialog::loadSubject()
{
    ExportSubject subject;
    subject.fileStem = m_issuance.certificates().fileStem(m_certificate);
    const Result<store::CertificateRow> row = m_issuance.stores().certificates.find(m_certificate);
    if (row) {
        const Result<store::AuthorityRow> authority
                = m_issuance.stores().authorities.find(row->authority);
        subject.isStaging
                = authority && authority->environment == store::AuthorityRow::Environment::Staging;
    }
    const Result<std::optional<QString>> last
            = m_issuance.stores().settings.value(QString(lastFolderSetting));
    subject.folder = last && *last
            ? **last
            : QDir::home().filePath(QStringLiteral("certs/%1").arg(subject.fileStem));
    subject.friendlyName = QStringLiteral("%1 %2").arg(subject.fileStem,
                                                       QDate::currentDate().toString(Qt::ISODate));
    setWindowTitle(Tr::tr("Export %1").arg(subject.fileStem));
    m_form->setSubject(subject);
}

void ExportDialog::refresh()
{
    if (m_isBusy)
        return;
    const QString folder = m_form->folder();
    issuance::Certificates &certificates = m_issuance.certificates();
    if (!folder.isEmpty()) {
        m_form->setReplaced(
                m_form->target() == ExportTarget::Pem
                        ? certificates.wouldReplace(m_certificate, folder, m_form->pemOptions())
                        : certificates.wouldReplacePfx(m_certificate, folder));
    }
    const QString blocker = m_form->blocker();
    m_export->setText(Tr::tr("Export %n File(s)", "", m_form->fileCount()));
    m_export->setEnabled(blocker.isEmpty());
    m_export->setToolTip(blocker);
    m_reason->setText(blocker);
}

void ExportDialog::chooseFolder()
{
    auto *chooser = new QFileDialog(this, Tr::tr("Choose a Folder"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    QDir nearest(m_form->folder());
    while (!nearest.exists() && nearest.cdUp()) { }
    chooser->setDirectory(nearest);
    connect(chooser, &QFileDialog::fileSelected, m_form, &ExportForm::setFolder);
    chooser->open();
}

void ExportDialog::startExport()
{
    if (!m_form->blocker().isEmpty())
        return;
    setBusy(true);
    m_failure->hide();
    crypto::SecureBytes password = m_form->takePassword();
    const auto done = [this](const Result<issuance::ExportReport> &result) { finish(result); };
    issuance::Certificates &certificates = m_issuance.certificates();
    if (m_form->target() == ExportTarget::Pem)
        m_scope.start(certificates.exportPem(m_certificate, m_form->folder(), m_form->pemOptions(),
                                             std::move(password)),
                      done);
    else
        m_scope.start(certificates.exportPfx(m_certificate, m_form->folder(), std::move(password),
                                             m_form->pfxOptions()),
                      done);
}

void ExportDialog::finish(const Result<issuance::ExportReport> &result)
{
    setBusy(false);
    if (result) {
        showReport(*result);
        return;
    }
    FailureView view;
    view.text
            = present(result.error(), ErrorContext(ErrorContext::Action::Export, m_form->folder()));
    m_failure->setView(view);
    m_failure->show();
    refresh();
}

void ExportDialog::showReport(const issuance::ExportReport &report)
{
    // Where it could not be kept, the folder is merely not offered next time.
    if (!m_issuance.stores().settings.setValue(QString(lastFolderSetting), m_form->folder()))
        qWarning("The export folder could not be remembered");
    m_checked->setStatus(StatusKind::Valid,
                         Tr::tr("Checked: the key matches, %n certificate(s) in the chain", "",
                                report.certificateCount));
    m_paths->setOutsideText(report.paths.join(QLatin1Char('\n')));
    m_stack->setCurrentIndex(1);
    m_reason->hide();
    m_export->hide();
    m_openFolder->show();
    m_close->setText(Tr::tr("Close"));
    m_close->setDefault(true);
}

void ExportDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_form->setEnabled(!isBusy);
    m_export->setEnabled(!isBusy);
    if (isBusy)
        m_reason->setText(Tr::tr("Writing and reading back…"));
}

} // namespace certwright::ui
