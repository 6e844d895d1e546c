// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PlainLabel.h"
#include "tests/support/TestMain.h"
#include "ui/theme/ColorScheme.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/ValueField.h"

#include <QApplication>

using namespace certwright::ui;

namespace {

/// How many pixels have the colour that only interpreted markup could give.
int magentaPixels(QWidget &widget)
{
    widget.resize(400, 60);
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == QColor(0xff, 0x00, 0xfe) ? 1 : 0;
    }
    return count;
}

const QString markup
        = QStringLiteral("<div style='background:#ff00fe'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</div>"
                         "<img src='data:image/svg+xml,%3Csvg/%3E'>");

} // namespace

class PlainLabelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void markupWouldShowInAnotherLabel();
    void showsMarkupLiterally();
    void otherPartsShowMarkupLiterally();
    void makesHiddenCharactersVisible_data();
    void makesHiddenCharactersVisible();
    void capsLongText();
    void doesNotCutACharacterInTwo();
    void keepsLineBreaksWhereLinesAreMany();
    void escapesMarkupInToolTips();
};

void PlainLabelTest::initTestCase()
{
    qApp->setPalette(ownPalette(ColorScheme::Light));
}

void PlainLabelTest::markupWouldShowInAnotherLabel()
{
    QLabel unsafe(markup);

    QVERIFY(magentaPixels(unsafe) > 0); // or the tests below prove nothing
}

void PlainLabelTest::showsMarkupLiterally()
{
    PlainLabel label;
    label.setOutsideText(markup);

    QCOMPARE(magentaPixels(label), 0);
    QCOMPARE(label.text(), markup);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void PlainLabelTest::otherPartsShowMarkupLiterally()
{
    ElidedLabel elided;
    elided.setIdentifier(markup);
    StatusBadge badge(StatusKind::Failed, markup);
    MessageBar bar(MessageBar::Kind::Error, markup);
    ValueField field(markup, QStringLiteral("Value"));
    field.setValue(markup);

    for (QWidget *widget : std::initializer_list<QWidget *> { &elided, &badge, &bar, &field })
        QCOMPARE(magentaPixels(*widget), 0);
}

void PlainLabelTest::makesHiddenCharactersVisible_data()
{
    QTest::addColumn<QString>("outside");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain") << QStringLiteral("shop.例子.test") << QStringLiteral("shop.例子.test");
    QTest::newRow("right-to-left override")
            << QStringLiteral("a\u202Eb") << QStringLiteral("a\\u202Eb");
    QTest::newRow("isolate") << QStringLiteral("a\u2066b") << QStringLiteral("a\\u2066b");
    QTest::newRow("mark") << QStringLiteral("a\u200Eb") << QStringLiteral("a\\u200Eb");
    QTest::newRow("zero-width space") << QStringLiteral("a\u200Bb") << QStringLiteral("a\\u200Bb");
    QTest::newRow("byte order mark") << QStringLiteral("\uFEFFa") << QStringLiteral("\\uFEFFa");
    QTest::newRow("nul") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"))
                         << QStringLiteral("a\\u0000b");
    QTest::newRow("escape sequence")
            << QStringLiteral("\u001b[31m") << QStringLiteral("\\u001B[31m");
    QTest::newRow("next line") << QStringLiteral("a\u0085b") << QStringLiteral("a\\u0085b");
    QTest::newRow("line break") << QStringLiteral("a\nb") << QStringLiteral("a\\nb");
    QTest::newRow("tag character")
            << QStringLiteral("a\U000E0041b") << QStringLiteral("a\\uE0041b");
    QTest::newRow("lone surrogate")
            << QString(QStringLiteral("a") + QChar(0xd800)) << QStringLiteral("a\uFFFD");
    QTest::newRow("joiner of Persian")
            << QStringLiteral("نمی\u200Cشود") << QStringLiteral("نمی\u200Cشود");
}

void PlainLabelTest::makesHiddenCharactersVisible()
{
    QFETCH(const QString, outside);
    QFETCH(const QString, shown);

    QCOMPARE(shownText(outside, Lines::One), shown);
}

void PlainLabelTest::capsLongText()
{
    const QString longText(2345, u'x');

    const QString shown = shownText(longText, Lines::Many);

    QCOMPARE(shown, QString(2000, u'x') + QStringLiteral("… 345 more"));
    QCOMPARE(shownText(QString(2000, u'x'), Lines::Many), QString(2000, u'x'));
}

void PlainLabelTest::doesNotCutACharacterInTwo()
{
    const QString longText = QString(1999, u'x') + QStringLiteral("\U0001F512yyy");

    QCOMPARE(shownText(longText, Lines::Many), QString(1999, u'x') + QStringLiteral("… 5 more"));
}

void PlainLabelTest::keepsLineBreaksWhereLinesAreMany()
{
    QCOMPARE(shownText(QStringLiteral("a\nb\r"), Lines::Many), QStringLiteral("a\nb\\r"));
}

void PlainLabelTest::escapesMarkupInToolTips()
{
    const QString tip = shownToolTip(QStringLiteral("<b>a</b>\nb"));

    QCOMPARE(tip, QStringLiteral("<span>&lt;b&gt;a&lt;/b&gt;<br>b</span>"));
}

CERTWRIGHT_WINDOW_TEST(PlainLabelTest)
#include "PlainLabelTest.moc"
