// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/RowDelegate.h"
#include "tests/support/TestMain.h"
#include "tests/ui/SampleData.h"
#include "ui/certificates/CertificateListModel.h"
#include "ui/theme/ColorScheme.h"
#include "ui/theme/Contrast.h"

#include <QApplication>
#include <QPainter>

using namespace certwright;
using namespace certwright::ui;

using Model = CertificateListModel;

namespace {

constexpr QSize cell { 320, 44 };

class RowFixture
{
public:
    RowFixture() : model(data.stores(), data.clock()) { }

    QModelIndex only(Model::Column column)
    {
        model.reload();
        return model.index(0, column);
    }

    SampleData data;
    Model model;
};

QImage painted(const QStyledItemDelegate &delegate, const QModelIndex &index,
               QStyle::State state = QStyle::State_Enabled | QStyle::State_Active)
{
    QImage image(cell, QImage::Format_RGB32);
    image.fill(QApplication::palette().color(QPalette::Base));
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = QApplication::palette();
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.state = state;
    delegate.paint(&painter, option, index);
    return image;
}

int pixelsOf(const QImage &image, const QColor &color,
             const QRect &within = QRect(QPoint(0, 0), cell))
{
    int count = 0;
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

QColor darkestOf(const QImage &image, const QRect &within)
{
    QColor darkest(Qt::white);
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x) {
            if (image.pixelColor(x, y).lightness() < darkest.lightness())
                darkest = image.pixelColor(x, y);
        }
    }
    return darkest;
}

const QStyle::State selected
        = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected;

} // namespace

class RowDelegateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void statusHasTheColorOfItsKind();
    void selectedRowsUseTheColorOfSelectedText();
    void barEndsWhereTimeStands();
    void practiceCertificatesHaveAStripedEdge();
    void longNamesLeaveRoomForTheNumberOfNames();
    void rowsGrowWithTheFont();
    void mirroredLayoutMirrorsTheBar();
};

void RowDelegateTest::initTestCase()
{
    QApplication::setStyle(QStringLiteral("fusion"));
    applyColorScheme(*qApp, ColorScheme::Light);
}

void RowDelegateTest::statusHasTheColorOfItsKind()
{
    RowFixture fixture;
    fixture.data.addCertificate({ QStringLiteral("example.test") }, 92);

    const QImage image = painted(StatusDelegate(), fixture.only(Model::Status));

    QVERIFY(pixelsOf(image, statusColor(StatusKind::Expired, QApplication::palette())) > 40);
}

void RowDelegateTest::selectedRowsUseTheColorOfSelectedText()
{
    RowFixture fixture;
    fixture.data.addCertificate({ QStringLiteral("example.test") }, 92);

    const QImage image = painted(StatusDelegate(), fixture.only(Model::Status), selected);

    QCOMPARE(pixelsOf(image, statusColor(StatusKind::Expired, QApplication::palette())), 0);
    QVERIFY(pixelsOf(image, QApplication::palette().color(QPalette::HighlightedText)) > 40);
}

void RowDelegateTest::barEndsWhereTimeStands()
{
    RowFixture fixture;
    fixture.data.addCertificate({ QStringLiteral("example.test") }, 45); // half of 90 days
    const QColor green = statusColor(StatusKind::Valid, QApplication::palette());

    const QImage image = painted(ValidityDelegate(), fixture.only(Model::Validity));

    const int half = cell.width() / 2;
    QVERIFY(pixelsOf(image, green, QRect(half - 20, 0, 18, cell.height())) >= 18 * 3);
    QCOMPARE(pixelsOf(image, green, QRect(half + 2, 0, 100, cell.height())), 0);
}

void RowDelegateTest::practiceCertificatesHaveAStripedEdge()
{
    RowFixture fixture;
    store::CertificateRow row = fixture.data.certificateRow({ QStringLiteral("example.test") }, 1);
    row.authority = fixture.data.staging();
    fixture.data.insert(row);
    RowFixture production;
    production.data.addCertificate({ QStringLiteral("example.test") }, 1);
    const QRect edge(0, 0, 4, cell.height());
    const QColor base = QApplication::palette().color(QPalette::Base);

    const QImage practice = painted(NamesDelegate(), fixture.only(Model::Names));
    const QImage real = painted(NamesDelegate(), production.only(Model::Names));

    QVERIFY(pixelsOf(practice, base, edge) < edge.width() * edge.height());
    QCOMPARE(pixelsOf(real, base, edge), edge.width() * edge.height());
}

void RowDelegateTest::longNamesLeaveRoomForTheNumberOfNames()
{
    RowFixture fixture;
    const QString longName = QString(60, u'a') + QStringLiteral(".example.test");
    fixture.data.addCertificate({ longName, longName + u'x' }, 1);
    const QColor base = QApplication::palette().color(QPalette::Base);
    const QRect end(cell.width() - 30, 0, 30, cell.height());

    const QImage image = painted(NamesDelegate(), fixture.only(Model::Names));

    const QColor darkest = darkestOf(image, end);
    QVERIFY(darkest != base); // something stands there, and it is not the black of the name
    QVERIFY(darkest.lightness() >= secondaryText(QApplication::palette()).lightness());
}

void RowDelegateTest::rowsGrowWithTheFont()
{
    RowFixture fixture;
    fixture.data.addCertificate({ QStringLiteral("example.test") }, 1);
    QStyleOptionViewItem small;
    small.fontMetrics = QFontMetrics(QApplication::font());
    QFont twice = QApplication::font();
    twice.setPointSizeF(twice.pointSizeF() * 2);
    QStyleOptionViewItem large;
    large.fontMetrics = QFontMetrics(twice);
    const RowDelegate delegate;
    const QModelIndex index = fixture.only(Model::Authority);

    const int before = delegate.sizeHint(small, index).height();
    const int after = delegate.sizeHint(large, index).height();

    QVERIFY(before >= 2 * small.fontMetrics.height());
    QVERIFY(after >= 2 * large.fontMetrics.height());
}

void RowDelegateTest::mirroredLayoutMirrorsTheBar()
{
    RowFixture fixture;
    fixture.data.addCertificate({ QStringLiteral("example.test") }, 20);
    const QModelIndex index = fixture.only(Model::Validity);
    const QColor green = statusColor(StatusKind::Valid, QApplication::palette());
    QImage image(cell, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = QApplication::palette();
    option.direction = Qt::RightToLeft;
    option.state = QStyle::State_Enabled | QStyle::State_Active;

    ValidityDelegate().paint(&painter, option, index);

    const int half = cell.width() / 2;
    QCOMPARE(pixelsOf(image, green, QRect(0, 0, half, cell.height())), 0);
    QVERIFY(pixelsOf(image, green, QRect(half, 0, half, cell.height())) > 100);
}

CERTWRIGHT_WINDOW_TEST(RowDelegateTest)
#include "RowDelegateTest.moc"
