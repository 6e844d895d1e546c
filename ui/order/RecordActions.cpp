// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/RecordActions.h"

#include "core/base/AtomicFile.h"
#include "ui/Tr.h"
#include "ui/errors/CheckedLink.h"
#include "ui/errors/ErrorPresenter.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ShownText.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace certwright::ui {

namespace {

/// A file name that every file system takes; zones come from outside.
QString fileNameFor(const RecordLetter &letter)
{
    QString name = letter.entries.empty() ? QString() : letter.entries.front().record.zone;
    const bool isPlain = std::all_of(name.begin(), name.end(), [](QChar each) {
        return each.isLetterOrNumber() || each == QLatin1Char('.') || each == QLatin1Char('-');
    });
    if (name.isEmpty() || !isPlain || name.startsWith(QLatin1Char('.')))
        name = QStringLiteral("records");
    return name + QLatin1String(".zone");
}

} // namespace

RecordActions::RecordActions(QWidget *parent) : QWidget(parent)
{
    m_zoneFile = new CopyButton(Tr::tr("Copy all records as zone file"));
    m_zoneFile->setObjectName(QStringLiteral("zoneFile"));
    m_zoneFile->setCopyText(Tr::tr("Copy All as Zone File"));
    m_send = new QPushButton(Tr::tr("Send to a Colleague…"));
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setAutoDefault(false);
    makeSendMenu();
    m_save = new QPushButton(Tr::tr("Save as…"));
    m_save->setObjectName(QStringLiteral("saveRecords"));
    m_save->setAccessibleName(Tr::tr("Save all records as a file"));
    m_save->setAutoDefault(false);
    m_message = new MessageBar;
    m_message->hide();

    auto *row = new QHBoxLayout;
    row->addWidget(m_zoneFile);
    row->addWidget(m_send);
    row->addWidget(m_save);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_message);
    connect(m_save, &QPushButton::clicked, this, &RecordActions::chooseWhereToSave);
}

void RecordActions::makeSendMenu()
{
    auto *menu = new QMenu(m_send);
    connect(menu->addAction(Tr::tr("&Mail…")), &QAction::triggered, this, &RecordActions::mail);
    menu->addSeparator();
    connect(menu->addAction(Tr::tr("Copy as &Text")), &QAction::triggered, this,
            [this] { copy(letterText(m_letter)); });
    connect(menu->addAction(Tr::tr("Copy as &CSV")), &QAction::triggered, this,
            [this] { copy(letterCsv(m_letter)); });
    connect(menu->addAction(Tr::tr("Copy as &Zone File")), &QAction::triggered, this,
            [this] { copy(letterZoneFile(m_letter)); });
    m_send->setMenu(menu);
}

void RecordActions::setLetter(const RecordLetter &letter)
{
    if (m_letter != letter)
        m_message->hide();
    m_letter = letter;
    m_zoneFile->setValue(bareZoneFile(letter));
}

/// The clipboard has the text as well: mail programs may be absent or cut long texts.
void RecordActions::mail()
{
    const QString text = letterText(m_letter);
    QGuiApplication::clipboard()->setText(text);
    if (openMail(mailUrl(letterSubject(m_letter), text)))
        say(true,
            Tr::tr("The mail program was asked to begin a message. The text is on the "
                   "clipboard too."));
    else
        say(false,
            Tr::tr("No mail program could be started. The text is on the clipboard: paste "
                   "it into a message."));
}

void RecordActions::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    say(true, Tr::tr("Copied to the clipboard. Paste it into a message to your colleague."));
}

void RecordActions::chooseWhereToSave()
{
    auto *chooser = new QFileDialog(this, Tr::tr("Save the Records"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    const QString zone = Tr::tr("Zone file (*.zone)");
    const QString table = Tr::tr("Table (*.csv)");
    chooser->setNameFilters({ zone, table });
    chooser->setDefaultSuffix(QStringLiteral("zone"));
    chooser->selectFile(fileNameFor(m_letter));
    connect(chooser, &QFileDialog::filterSelected, chooser,
            [chooser, table](const QString &filter) {
                chooser->setDefaultSuffix(filter == table ? QStringLiteral("csv")
                                                          : QStringLiteral("zone"));
            });
    connect(chooser, &QFileDialog::fileSelected, this, &RecordActions::save);
    chooser->open();
}

void RecordActions::save(const QString &path)
{
    const bool isTable = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const QString text = isTable ? letterCsv(m_letter) : letterZoneFile(m_letter);
    const Result<void> written = writeFileAtomically(path, text.toUtf8(), FileAccess::Everyone);
    if (written) {
        say(true, Tr::tr("Saved as %1").arg(shownText(path, Lines::One)));
        return;
    }
    const ErrorText error
            = present(written.error(), ErrorContext(ErrorContext::Action::Export, path));
    say(false, shownText(error.cause, Lines::One));
}

void RecordActions::say(bool isGood, const QString &sentence)
{
    m_message->setMessage(isGood ? MessageBar::Kind::Success : MessageBar::Kind::Error, sentence);
    m_message->show();
}

} // namespace certwright::ui
