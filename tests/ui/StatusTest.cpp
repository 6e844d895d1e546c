// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Status.h"
#include "tests/support/TestMain.h"
#include "ui/theme/ColorScheme.h"
#include "ui/theme/Contrast.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

using namespace certwright::ui;

namespace {

constexpr StatusKind allKinds[]
        = { StatusKind::Valid,       StatusKind::RenewNow,       StatusKind::ExpiresSoon,
            StatusKind::Expired,     StatusKind::WaitingForUser, StatusKind::Working,
            StatusKind::NotDeployed, StatusKind::Revoked,        StatusKind::Staging,
            StatusKind::Failed,      StatusKind::Unknown };

QPalette palette(QRgb base, QRgb text)
{
    QPalette palette;
    for (const auto role : { QPalette::Base, QPalette::Window, QPalette::AlternateBase })
        palette.setColor(role, QColor::fromRgb(base));
    for (const auto role : { QPalette::Text, QPalette::WindowText })
        palette.setColor(role, QColor::fromRgb(text));
    return palette;
}

/// A shape without its colour, as somebody who sees no hues has it.
QImage silhouette(StatusKind kind)
{
    QImage image(32, 32, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStatusShape(painter, image.rect(), kind, QColor(0x44, 0x44, 0x44));
    return image;
}

} // namespace

class StatusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadableOnEveryPalette_data();
    void isReadableOnEveryPalette();
    void keepsTheHueWhereItIsReadable();
    void greyTextIsReadable_data() { isReadableOnEveryPalette_data(); }
    void greyTextIsReadable();
    void hasAShapeOfItsOwnForEveryWord();
    void paintsDifferentShapesWithoutColor();
    void contrastIsThatOfTheStandard();
};

void StatusTest::isReadableOnEveryPalette_data()
{
    QTest::addColumn<QPalette>("on");

    QTest::newRow("our light") << ownPalette(ColorScheme::Light);
    QTest::newRow("our dark") << ownPalette(ColorScheme::Dark);
    QTest::newRow("black on white") << palette(0xffffffff, 0xff000000);
    QTest::newRow("white on black") << palette(0xff000000, 0xffffffff);
    QTest::newRow("grey desktop") << palette(0xffd4d0c8, 0xff000000);
    QTest::newRow("slate desktop") << palette(0xff31363b, 0xffeff0f1);
    QTest::newRow("sepia") << palette(0xfffdf6e3, 0xff073642);
    QTest::newRow("yellow on blue") << palette(0xff000080, 0xffffff00);
}

void StatusTest::isReadableOnEveryPalette()
{
    QFETCH(const QPalette, on);

    for (const StatusKind kind : allKinds) {
        for (const auto role : { QPalette::Base, QPalette::AlternateBase, QPalette::Window }) {
            const double contrast = contrastRatio(statusColor(kind, on), on.color(role));
            QVERIFY2(contrast >= 4.5,
                     qPrintable(QStringLiteral("%1: %2").arg(statusWord(kind)).arg(contrast)));
        }
    }
}

void StatusTest::keepsTheHueWhereItIsReadable()
{
    const QColor valid = statusColor(StatusKind::Valid, ownPalette(ColorScheme::Light));
    const QColor validInTheDark = statusColor(StatusKind::Valid, ownPalette(ColorScheme::Dark));

    QCOMPARE(valid, QColor(0x1a, 0x7f, 0x4b));
    QCOMPARE(validInTheDark, QColor(0x4c, 0xc3, 0x8a));
}

void StatusTest::greyTextIsReadable()
{
    QFETCH(const QPalette, on);

    QVERIFY(contrastRatio(secondaryText(on), on.color(QPalette::Base)) >= 4.5);
    QVERIFY(contrastRatio(secondaryText(on), on.color(QPalette::Window)) >= 4.5);
}

void StatusTest::hasAShapeOfItsOwnForEveryWord()
{
    // Two kinds may share a shape only where both ask for the same act.
    QHash<QString, QList<StatusKind>> byShape;
    for (const StatusKind kind : allKinds)
        byShape[statusShape(kind)].append(kind);

    QCOMPARE(byShape.value(QStringLiteral("triangle")),
             (QList { StatusKind::RenewNow, StatusKind::NotDeployed }));
    QCOMPARE(byShape.value(QStringLiteral("octagon-x")),
             (QList { StatusKind::Expired, StatusKind::Failed }));
    QCOMPARE(byShape.size(), qsizetype(std::size(allKinds)) - 2);
}

void StatusTest::paintsDifferentShapesWithoutColor()
{
    for (const StatusKind one : allKinds) {
        for (const StatusKind other : allKinds) {
            const bool isSame = statusShape(one) == statusShape(other);
            QCOMPARE(silhouette(one) == silhouette(other), isSame);
        }
    }
}

void StatusTest::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

CERTWRIGHT_WINDOW_TEST(StatusTest)
#include "StatusTest.moc"
