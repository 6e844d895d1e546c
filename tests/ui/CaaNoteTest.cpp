// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/CaaNote.h"

#include "tests/support/TestMain.h"
#include "tests/ui/ScreenLanguage.h"
#include "ui/order/CaaSentences.h"
#include "ui/theme/ColorScheme.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ValueField.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

using namespace certwright;
using namespace certwright::ui;
using checks::CaaVerdict;

namespace {

const QString authorityName = QStringLiteral("Let's Encrypt");

checks::CaaFinding caaFinding(CaaVerdict verdict, const QString &name)
{
    checks::CaaFinding finding;
    finding.verdict = verdict;
    finding.name = name;
    finding.foundAt = QStringLiteral("example.test");
    finding.allowed = QStringList { QStringLiteral("other.test") };
    finding.records
            = QStringList { QStringLiteral("example.test. 300 IN CAA 0 issue \"other.test\"") };
    return finding;
}

CaaView caaView(const std::vector<checks::CaaFinding> &findings)
{
    CaaView view;
    view.findings = findings;
    view.authority = authorityName;
    view.hardened = QStringList { QStringLiteral(
            "example.test. 300 IN CAA 0 issue \"ca.test; accounturi=https://ca.test/acct/7; "
            "validationmethods=dns-01\"") };
    return view;
}

QString labelText(const CaaNote &note, const char *name)
{
    const auto *label = note.findChild<PlainLabel *>(QString::fromLatin1(name));
    return label->isVisibleTo(&note) ? label->text() : QString();
}

const QString plainName = QStringLiteral("www.example.test");

} // namespace

class CaaNoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerdictHasItsOwnSentenceAndObstaclesARemedy()
    {
        QSet<QString> sentences;
        const int last = int(CaaVerdict::NotApplicable);

        for (int i = 0; i <= last; ++i) {
            const checks::CaaFinding finding = caaFinding(CaaVerdict(i), plainName);
            const CaaText text = caaText(finding, authorityName);
            QVERIFY2(text.verdict.startsWith(QStringLiteral("CAA: ")), qPrintable(text.verdict));
            QVERIFY2(!text.verdict.contains(u'%'), qPrintable(text.verdict));
            QVERIFY2(!finding.isObstacle() || !text.remedy.isEmpty(), qPrintable(text.verdict));
            sentences.insert(text.verdict);
        }

        QCOMPARE(sentences.size(), last + 1);
    }

    void theGravestFindingDecides()
    {
        const checks::CaaFinding none = caaFinding(CaaVerdict::NoRecord, plainName);
        const checks::CaaFinding allows = caaFinding(CaaVerdict::Allows, plainName);
        const checks::CaaFinding unknown = caaFinding(CaaVerdict::LookupFailed, plainName);
        const checks::CaaFinding forbids = caaFinding(CaaVerdict::ForbidsThisCa, plainName);

        QVERIFY(!decisiveFinding({}));
        const auto decides = [](const std::vector<checks::CaaFinding> &findings) {
            return decisiveFinding(findings)->verdict;
        };
        QVERIFY(decides({ none, allows, unknown, forbids }) == CaaVerdict::ForbidsThisCa);
        QVERIFY(decides({ forbids, unknown, allows }) == CaaVerdict::ForbidsThisCa);
        QVERIFY(decides({ allows, unknown, none }) == CaaVerdict::LookupFailed);
        QVERIFY(decides({ none, allows }) == CaaVerdict::Allows);
    }

    void nothingIsShownBeforeItIsLookedUp()
    {
        CaaNote note;
        QVERIFY(note.isHidden());

        CaaView view = caaView({});
        view.isChecking = true;
        note.setView(view);

        QVERIFY(!note.isHidden());
        QCOMPARE(labelText(note, "verdict"), QStringLiteral("CAA: being looked up…"));
    }

    void aVerdictIsOneLineUntilItIsUnfolded()
    {
        CaaNote note;
        note.setView(caaView({ caaFinding(CaaVerdict::ForbidsThisCa, plainName) }));
        QCOMPARE(labelText(note, "verdict"),
                 QStringLiteral("CAA: the records at example.test allow other.test, not Let's "
                                "Encrypt."));
        QCOMPARE(labelText(note, "found"), QString());

        note.findChild<QToolButton *>(QStringLiteral("fold"))->click();

        QCOMPARE(labelText(note, "found"),
                 QStringLiteral("example.test. 300 IN CAA 0 issue \"other.test\""));
        note.findChild<CopyButton *>()->click();
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("example.test. 300 IN CAA 0 issue \"ca.test; "
                                "accounturi=https://ca.test/acct/7; validationmethods=dns-01\""));
    }

    void otherForbiddenNamesAreNamed()
    {
        CaaNote note;

        note.setView(caaView(
                { caaFinding(CaaVerdict::ForbidsThisCa, plainName),
                  caaFinding(CaaVerdict::ForbidsWildcard, QStringLiteral("*.example.test")) }));

        QVERIFY(labelText(note, "remedy")
                        .endsWith(QStringLiteral("Also forbidden: *.example.test.")));
    }

    void withoutRecordsThereIsNothingToUnfold()
    {
        CaaNote note;
        CaaView view = caaView({ caaFinding(CaaVerdict::NoRecord, plainName) });
        view.findings[0].records.clear();
        view.hardened.clear();

        note.setView(view);

        QVERIFY(note.findChild<QToolButton *>(QStringLiteral("fold"))->isHidden());
        QCOMPARE(labelText(note, "verdict"), QStringLiteral("CAA: no record, any CA may issue."));
    }

    void drawsBothSchemesForPeople_data()
    {
        QTest::addColumn<ColorScheme>("scheme");
        QTest::newRow("light") << ColorScheme::Light;
        QTest::newRow("dark") << ColorScheme::Dark;
    }

    void drawsBothSchemesForPeople()
    {
        QFETCH(ColorScheme, scheme);
        applyColorScheme(*qApp, scheme);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        for (const CaaVerdict verdict : { CaaVerdict::NoRecord, CaaVerdict::Allows,
                                          CaaVerdict::ForbidsThisCa, CaaVerdict::LookupFailed }) {
            auto *note = new CaaNote;
            column->addWidget(note);
            CaaView view = caaView({ caaFinding(verdict, plainName) });
            if (verdict == CaaVerdict::NoRecord)
                view.findings[0].records.clear();
            note->setView(view);
            note->setUnfolded(verdict == CaaVerdict::ForbidsThisCa);
        }
        window.resize(860, column->heightForWidth(860));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::processEvents();

        const QString name
                = QStringLiteral("caa_%1.png").arg(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(window.grab().save(QDir(prepareScreens()).filePath(name)));

        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()) - 1,
                         qPrintable(label->text()));
        }
    }
};

CERTWRIGHT_WINDOW_TEST(CaaNoteTest)
#include "CaaNoteTest.moc"
