// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/CleanUpList.h"

#include "tests/support/TestMain.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/PlainLabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QSignalSpy>

using namespace certwright::ui;

namespace {

const CleanUpItem recordToDelete(QStringLiteral("TXT record _acme-challenge.example.test"),
                                 QStringLiteral("gfj9Xq_zXm5kQ0hSbb7H2nT9wZrJcVd8PlyUe4iAo1s"));
const CleanUpItem
        fileToDelete(QStringLiteral("File http://www.example.test/.well-known/acme-challenge/t"),
                     QString());

QString headingOf(const CleanUpList &list)
{
    return list.findChild<PlainLabel *>(QStringLiteral("cleanUpHeading"))->text();
}

} // namespace

class CleanUpListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeadingSaysWhatCanGo()
    {
        CleanUpList list;

        list.setItems({ recordToDelete, recordToDelete }, false);
        QCOMPARE(headingOf(list), QStringLiteral("Clean up: 2 TXT record(s) can be deleted now"));

        list.setItems({ fileToDelete }, false);
        QCOMPARE(headingOf(list), QStringLiteral("Clean up: 1 file(s) can be deleted now"));
    }

    void theCopiedListHasNamesExactValuesAndTheWarning()
    {
        CleanUpList list;
        list.setItems({ recordToDelete, fileToDelete }, false);

        list.findChild<CopyButton *>(QStringLiteral("copyCleanUp"))->click();

        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[1],
                 QStringLiteral("TXT record _acme-challenge.example.test with the value "
                                "gfj9Xq_zXm5kQ0hSbb7H2nT9wZrJcVd8PlyUe4iAo1s"));
        QCOMPARE(lines[2], fileToDelete.what);
        QCOMPARE(lines[3],
                 QStringLiteral("Delete only these values. Keep other records of the same name."));
    }

    void filesNeedNoWarningAboutValues()
    {
        QVERIFY(!cleanUpText({ fileToDelete }).contains(QStringLiteral("Keep other records")));
    }

    void nothingToRemoveIsNothingToSee()
    {
        CleanUpList list;

        list.setItems({}, false);

        QVERIFY(list.isHidden());
    }

    void onlyTheUserChangesWhatIsDone()
    {
        CleanUpList list;
        QSignalSpy changed(&list, &CleanUpList::doneChanged);

        list.setItems({ recordToDelete }, true);
        QCOMPARE(changed.size(), 0);
        QVERIFY(list.findChild<QCheckBox *>(QStringLiteral("cleanedUp"))->isChecked());

        list.findChild<QCheckBox *>(QStringLiteral("cleanedUp"))->click();
        QCOMPARE(changed.size(), 1);
    }
};

CERTWRIGHT_WINDOW_TEST(CleanUpListTest)
#include "CleanUpListTest.moc"
