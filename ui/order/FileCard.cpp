// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/FileCard.h"

#include "core/base/AtomicFile.h"
#include "core/bundles/BundleFile.h"
#include "core/bundles/ProofArchive.h"
#include "ui/Tr.h"
#include "ui/errors/CheckedLink.h"
#include "ui/errors/ErrorPresenter.h"
#include "ui/order/CardRows.h"
#include "ui/order/DiagnosisLine.h"
#include "ui/order/FileDiagnosisSentences.h"
#include "ui/order/LightRow.h"
#include "ui/order/NameSentences.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/ValueField.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwright::ui {

FileCard::FileCard(int number, QWidget *parent) : QWidget(parent)
{
    makeFields(number);
    m_seenLabel = new PlainLabel(Tr::tr("Seen at"), PlainLabel::Look::Secondary);
    m_lights = new LightRow;
    m_noLabel = new PlainLabel;
    m_diagnoses = new QWidget;
    m_diagnosisColumn = new QVBoxLayout(m_diagnoses);
    m_diagnosisColumn->setContentsMargins(0, 0, 0, 0);
    m_diagnosisColumn->setSpacing(gap(this));
    m_message = new MessageBar;
    m_message->hide();

    auto *card = new Card;
    QVBoxLayout *body = card->body();
    body->addWidget(makeHeader());
    for (ValueField *field : { m_folder, m_name, m_content, m_url })
        body->addWidget(field);
    body->addLayout(cardRow(m_seenLabel, m_lights));
    body->addLayout(cardRow(m_noLabel, m_diagnoses));
    body->addWidget(makeButtons(number));
    body->addWidget(m_message);
    alignLabels({ labelOf(*m_folder), labelOf(*m_name), labelOf(*m_content), labelOf(*m_url),
                  m_seenLabel, m_noLabel });

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    setAccessibleName(Tr::tr("File %1").arg(number));
}

QWidget *FileCard::makeHeader()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_title = new PlainLabel(QString(), PlainLabel::Look::Strong);
    m_badge = new StatusBadge;
    m_badge->setObjectName(QStringLiteral("badge"));
    QFont bold = font();
    bold.setBold(true);
    m_badge->setFont(bold);
    row->addWidget(m_title, 1);
    row->addWidget(m_badge);
    return box;
}

void FileCard::makeFields(int number)
{
    const auto field = [](const QString &label, const QString &name, const QString &copyName) {
        auto *made = new ValueField(label, name);
        made->copyButton()->setAccessibleName(copyName);
        return made;
    };
    m_folder
            = field(Tr::tr("Folder", "below the web root"), Tr::tr("Folder of file %1").arg(number),
                    Tr::tr("Copy folder of file %1").arg(number));
    m_name = field(Tr::tr("File name"), Tr::tr("Name of file %1").arg(number),
                   Tr::tr("Copy name of file %1").arg(number));
    m_content = field(Tr::tr("Content"), Tr::tr("Content of file %1").arg(number),
                      Tr::tr("Copy content of file %1").arg(number));
    m_url = field(Tr::tr("URL"), Tr::tr("URL of file %1").arg(number),
                  Tr::tr("Copy URL of file %1").arg(number));
    m_name->setToolTip(Tr::tr("The name has no extension. Keep it exactly as it is."));
}

QWidget *FileCard::makeButtons(int number)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto button = [row](const QString &text, const QString &accessibleName) {
        auto *made = new QPushButton(text);
        made->setAutoDefault(false);
        made->setAccessibleName(accessibleName);
        row->addWidget(made);
        return made;
    };
    QPushButton *saveButton = button(Tr::tr("Save File…"), Tr::tr("Save file %1").arg(number));
    QPushButton *archiveButton
            = button(Tr::tr("Save as ZIP…"), Tr::tr("Save file %1 as ZIP").arg(number));
    archiveButton->setToolTip(
            Tr::tr("Unpack it in the web root: folder and name are right, and IIS "
                   "serves the file too."));
    QPushButton *open
            = button(Tr::tr("Open in Browser"), Tr::tr("Open file %1 in the browser").arg(number));
    row->addStretch(1);
    m_check = button(Tr::tr("Check Now"), Tr::tr("Check file %1 now").arg(number));
    connect(saveButton, &QPushButton::clicked, this, &FileCard::chooseWhereToSave);
    connect(archiveButton, &QPushButton::clicked, this, &FileCard::chooseWhereToSaveArchive);
    connect(open, &QPushButton::clicked, this, [this] { openLink(m_file.instruction.url); });
    connect(m_check, &QPushButton::clicked, this, &FileCard::checkRequested);
    return box;
}

void FileCard::setView(const issuance::ProofReadiness::File &file, bool isChecking)
{
    m_file = file;
    m_title->setText(
            Tr::tr("File on the web server of %1").arg(shownName(file.instruction.identifier)));
    m_folder->setValue(Tr::tr("<web root>/%1", "%1 is a folder").arg(file.instruction.folder),
                       file.instruction.folder);
    m_name->setValue(file.instruction.fileName);
    m_content->setValue(QString::fromLatin1(file.instruction.content));
    m_url->setValue(file.instruction.url);
    showLights(isChecking);
}

void FileCard::showLights(bool isChecking)
{
    std::vector<Light> shown;
    QString problem;
    if (m_file.reachability) {
        shown = lights(*m_file.reachability);
        problem = m_file.reachability->problem;
    }
    const LightSummary words = summary(shown, problem, true);
    m_badge->setStatus(statusOf(words.state), words.words);
    m_badge->setToolTip(shownToolTip(problem));
    if (shown.empty()) {
        Light none;
        none.label = problem.isEmpty() ? Tr::tr("not looked yet")
                                       : Tr::tr("no address could be asked");
        none.sentence = problem.isEmpty() ? none.label : problem;
        shown.push_back(none);
    }
    m_lights->setLights(shown);
    showDiagnoses();
    m_check->setEnabled(!isChecking);
    m_check->setToolTip(isChecking ? Tr::tr("The web server is being asked") : QString());
}

void FileCard::showDiagnoses()
{
    std::vector<DiagnosisText> texts;
    if (m_file.reachability)
        texts = fileDiagnosisTexts(*m_file.reachability, m_file.instruction.fileName);
    while (m_diagnosisLines.size() < texts.size()) {
        auto *line = new DiagnosisLine(0);
        m_diagnosisColumn->addWidget(line);
        m_diagnosisLines.push_back(line);
    }
    for (std::size_t i = 0; i < m_diagnosisLines.size(); ++i) {
        m_diagnosisLines[i]->setVisible(i < texts.size());
        if (i < texts.size())
            m_diagnosisLines[i]->setText(texts[i]);
    }
    m_diagnoses->setVisible(!texts.empty());
    m_noLabel->setVisible(!texts.empty());
}

void FileCard::copyName()
{
    m_name->copyButton()->click();
}

void FileCard::copyContent()
{
    m_content->copyButton()->click();
}

/// Without name filters: no desktop may add an extension by itself.
QFileDialog *FileCard::saveDialog(const QString &title, const QString &fileName)
{
    auto *chooser = new QFileDialog(this, title);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->selectFile(fileName);
    return chooser;
}

void FileCard::chooseWhereToSave()
{
    QFileDialog *chooser = saveDialog(Tr::tr("Save the File"), m_file.instruction.fileName);
    connect(chooser, &QFileDialog::fileSelected, this, &FileCard::save);
    chooser->open();
}

void FileCard::chooseWhereToSaveArchive()
{
    QFileDialog *chooser = saveDialog(Tr::tr("Save as ZIP"),
                                      bundles::fileStem(m_file.instruction.identifier.value)
                                              + QStringLiteral("-proof.zip"));
    chooser->setDefaultSuffix(QStringLiteral("zip"));
    connect(chooser, &QFileDialog::fileSelected, this, &FileCard::saveArchive);
    chooser->open();
}

void FileCard::save(const QString &path)
{
    const Result<void> written
            = writeFileAtomically(path, m_file.instruction.content, FileAccess::Everyone);
    if (!written)
        return showFailure(written.error(), path);
    showSaved(path);
    if (QFileInfo(path).fileName() == m_file.instruction.fileName)
        return;
    m_message->setMessage(MessageBar::Kind::Warning,
                          Tr::tr("Saved as %1. On the web server its name must be exactly %2.")
                                  .arg(shownText(path, Lines::One), m_file.instruction.fileName));
}

void FileCard::saveArchive(const QString &path)
{
    const Result<void> written = bundles::writeProofArchive(path, m_file.instruction.fileName,
                                                            m_file.instruction.content);
    if (!written)
        return showFailure(written.error(), path);
    showSaved(path);
}

void FileCard::showSaved(const QString &path)
{
    m_message->setMessage(MessageBar::Kind::Success,
                          Tr::tr("Saved as %1").arg(shownText(path, Lines::One)));
    m_message->show();
}

void FileCard::showFailure(const Error &error, const QString &path)
{
    const ErrorText text = present(error, ErrorContext(ErrorContext::Action::Export, path));
    m_message->setMessage(MessageBar::Kind::Error, shownText(text.cause, Lines::One));
    m_message->show();
}

} // namespace certwright::ui
