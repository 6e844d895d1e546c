// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"
#include "tests/support/TestMain.h"
#include "ui/widgets/PlainLabel.h"

#include <QFontMetrics>
#include <QTextLayout>

using namespace certwright;
using namespace certwright::ui;

namespace {

PlainLabel *explanationOf(const EmptyState &state)
{
    return state.findChildren<PlainLabel *>().last();
}

/// The lines that the label shows once it is as wide as it may be.
QStringList linesOf(const PlainLabel &label)
{
    QStringList lines;
    for (const QString &paragraph : label.text().split(u'\n')) {
        QTextLayout layout(paragraph, label.font());
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(label.maximumWidth());
            lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    return lines;
}

} // namespace

class EmptyStateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksBetweenSentences_data();
    void breaksBetweenSentences();
    void leavesNoWordAlone();
    void keepsAShortTextInOneLine();
};

void EmptyStateTest::breaksBetweenSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("English") << QStringLiteral("Get a certificate for a domain you control. You "
                                               "will add one DNS record or one file by hand.")
                             << QStringList {
                                    QStringLiteral("Get a certificate for a domain you control."),
                                    QStringLiteral("You will add one DNS record or one "
                                                   "file by hand.")
                                };
    QTest::newRow("Chinese")
            << QStringLiteral("为您控制的域名申请证书。您需要手动添加一条 DNS 记录或放置一个文件。")
            << QStringList { QStringLiteral("为您控制的域名申请证书。"),
                             QStringLiteral("您需要手动添加一条 DNS 记录或放置一个文件。") };
}

void EmptyStateTest::breaksBetweenSentences()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, lines);

    const EmptyState state(Icon::Certificate, QStringLiteral("No certificates yet"), text);

    QCOMPARE(linesOf(*explanationOf(state)), lines);
}

void EmptyStateTest::leavesNoWordAlone()
{
    EmptyState state(Icon::Search, QString(), QString());

    state.setContent(Icon::Search, QStringLiteral("Nothing matches"),
                     QStringLiteral("Names, serial numbers, issuers, fingerprints and also the "
                                    "accounts are searched."));

    const QStringList lines = linesOf(*explanationOf(state));
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.last().size() * 2 > lines.first().size(), qPrintable(lines.last()));
}

void EmptyStateTest::keepsAShortTextInOneLine()
{
    const EmptyState state(Icon::Check, QStringLiteral("All is well"),
                           QStringLiteral("Nothing to do. Go home."));

    QCOMPARE(linesOf(*explanationOf(state)).size(), 1);
}

CERTWRIGHT_WINDOW_TEST(EmptyStateTest)
#include "EmptyStateTest.moc"
