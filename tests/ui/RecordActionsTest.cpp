// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/RecordActions.h"

#include "tests/support/TestMain.h"
#include "ui/widgets/MessageBar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

using namespace certwright::ui;

namespace {

RecordLetter letterWithOne()
{
    RecordLetter letter;
    RecordLetter::Entry entry;
    entry.record.name = QStringLiteral("_acme-challenge.example.test");
    entry.record.zone = QStringLiteral("example.test");
    entry.record.value = "-one";
    entry.provedName = QStringLiteral("example.test");
    letter.entries = { entry };
    return letter;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void choose(const RecordActions &actions, const QString &text)
{
    const QMenu *menu = actions.findChild<QPushButton *>(QStringLiteral("send"))->menu();
    for (QAction *action : menu->actions()) {
        if (QString(action->text()).remove(u'&') == text)
            action->trigger();
    }
}

QString copiedText()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class RecordActionsTest : public QObject
{
    Q_OBJECT

public:
    /// Takes the place of the system's mail program.
    Q_INVOKABLE void takeMail(const QUrl &url) { m_mail = url; }

private Q_SLOTS:
    void init()
    {
        m_mail.clear();
        QGuiApplication::clipboard()->clear();
    }

    void aColleagueGetsTheRecordsInTheChosenForm()
    {
        RecordActions actions;
        actions.setLetter(letterWithOne());

        choose(actions, QStringLiteral("Copy as Text"));
        QCOMPARE(copiedText(), letterText(letterWithOne()));

        choose(actions, QStringLiteral("Copy as CSV"));
        QCOMPARE(copiedText(), letterCsv(letterWithOne()));

        choose(actions, QStringLiteral("Copy as Zone File"));
        QCOMPARE(copiedText(), letterZoneFile(letterWithOne()));
        QVERIFY(actions.findChild<MessageBar *>()->isVisibleTo(&actions));
    }

    void aMailIsBegunWithTheText()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "takeMail");
        RecordActions actions;
        actions.setLetter(letterWithOne());

        choose(actions, QStringLiteral("Mail…"));

        QDesktopServices::unsetUrlHandler(QStringLiteral("mailto"));
        QCOMPARE(m_mail, mailUrl(letterSubject(letterWithOne()), letterText(letterWithOne())));
        QCOMPARE(copiedText(), letterText(letterWithOne()));
    }

    void theEndingOfTheFileDecidesWhatIsSaved()
    {
        const QTemporaryDir folder;
        RecordActions actions;
        actions.setLetter(letterWithOne());

        actions.save(folder.filePath(QStringLiteral("records.CSV")));
        actions.save(folder.filePath(QStringLiteral("records.zone")));

        QCOMPARE(contentOf(folder.filePath(QStringLiteral("records.CSV"))),
                 letterCsv(letterWithOne()).toUtf8());
        QCOMPARE(contentOf(folder.filePath(QStringLiteral("records.zone"))),
                 letterZoneFile(letterWithOne()).toUtf8());
        QCOMPARE(actions.findChild<MessageBar *>()->kind(), MessageBar::Kind::Success);
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        RecordActions actions;
        actions.setLetter(letterWithOne());

        actions.save(folder.filePath(QStringLiteral("missing/records.zone")));

        const auto *message = actions.findChild<MessageBar *>();
        QVERIFY(message->isVisibleTo(&actions));
        QCOMPARE(message->kind(), MessageBar::Kind::Error);
    }

    void aZoneFromOutsideNamesNoPath()
    {
        RecordActions actions;
        RecordLetter letter = letterWithOne();
        letter.entries[0].record.zone = QStringLiteral("../../etc");
        actions.setLetter(letter);

        actions.findChild<QPushButton *>(QStringLiteral("saveRecords"))->click();

        auto *chooser = actions.findChild<QFileDialog *>();
        QVERIFY(chooser);
        QVERIFY(chooser->selectedFiles().first().endsWith(QStringLiteral("/records.zone")));
        chooser->reject();
    }

private:
    QUrl m_mail;
};

CERTWRIGHT_WINDOW_TEST(RecordActionsTest)
#include "RecordActionsTest.moc"
