// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the page "Names" says of the chosen profile and of limits that are near.
#include "core/issuance/PublishedRules.h"
#include "tests/support/TestMain.h"
#include "tests/ui/TestWindows.h"
#include "ui/order/AuthorityForm.h"
#include "ui/order/AuthoritySentences.h"
#include "ui/order/NamesBinder.h"
#include "ui/order/NamesEditor.h"
#include "ui/order/NamesPage.h"
#include "ui/widgets/PlainLabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>

using namespace certwright;
using namespace certwright::ui;
using Environment = store::AuthorityRow::Environment;

namespace {

class ReadyPage
{
public:
    explicit ReadyPage(std::vector<acme::Profile> profiles)
    {
        AuthorityChoice choice;
        choice.id = AuthorityId(1);
        choice.environment = Environment::Production;
        choice.hasAccount = true;
        m_page.authority().setChoices({ choice }, choice.id);
        acme::Directory directory;
        directory.profiles = std::move(profiles);
        m_page.authority().showDirectory(directory);
        m_page.names().setText(QStringLiteral("example.com"));
        m_page.setProfileGuard(
                issuance::publishedRules(
                        QStringLiteral("https://acme-v02.api.letsencrypt.org/directory"))
                        .profiles);
    }

    NamesPage *operator->() { return &m_page; }
    void choose(const char *profile)
    {
        auto *box = child<QComboBox>("profile");
        box->setCurrentIndex(box->findData(QLatin1String(profile)));
    }
    template<typename Widget>
    Widget *child(const char *name)
    {
        return m_page.findChild<Widget *>(QLatin1String(name));
    }

private:
    NamesPage m_page;
};

std::vector<acme::Profile> letsEncryptProfiles()
{
    return { { QStringLiteral("classic"), {} }, { QStringLiteral("tlsserver"), {} } };
}

} // namespace

class NamesPageGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProfilesTimeIsSaid()
    {
        ReadyPage page(letsEncryptProfiles());

        QVERIFY(!page.child<PlainLabel>("placingTime")->isHidden());
        QCOMPARE(page.child<PlainLabel>("placingTime")->text(),
                 QStringLiteral("The profile classic leaves 7 days for placing the proofs by "
                                "hand."));
        QVERIFY(page.child<QCheckBox>("hasTime")->isHidden());
        QVERIFY(page->blocker().isEmpty());
    }

    void aShortProfileIsToBeConfirmed()
    {
        ReadyPage page(letsEncryptProfiles());

        page.choose("tlsserver");

        QVERIFY(page.child<PlainLabel>("placingTime")->text().contains(QStringLiteral("1 hours")));
        QVERIFY(!page.child<QCheckBox>("hasTime")->isHidden());
        QVERIFY(page->blocker().contains(QStringLiteral("time")));
        QVERIFY(!page.child<QPushButton>("placeOrder")->isEnabled());

        page.child<QCheckBox>("hasTime")->setChecked(true);

        QVERIFY(page->blocker().isEmpty());
        QVERIFY(page.child<QPushButton>("placeOrder")->isEnabled());
    }

    void anotherProfileIsToBeConfirmedAnew()
    {
        ReadyPage page(letsEncryptProfiles());
        page.choose("tlsserver");
        page.child<QCheckBox>("hasTime")->setChecked(true);

        page.choose("classic");
        QVERIFY(page->blocker().isEmpty());
        page.choose("tlsserver");

        QVERIFY(!page->blocker().isEmpty());
    }

    void nothingIsSaidWhereTheCaListsNoProfiles()
    {
        ReadyPage page({});

        QVERIFY(page.child<PlainLabel>("placingTime")->isHidden());
        QVERIFY(page->blocker().isEmpty());
    }

    void anUnknownProfileIsNotGuarded()
    {
        ReadyPage page({ { QStringLiteral("brandNew"), {} } });

        page.choose("brandNew");

        QVERIFY(page.child<PlainLabel>("placingTime")->isHidden());
        QVERIFY(page->blocker().isEmpty());
    }

    void namesThatTheProfileDoesNotTakeAreSaid()
    {
        ReadyPage page(letsEncryptProfiles());

        page->names().setText(QStringLiteral("192.0.2.7"));

        QCOMPARE(page.child<PlainLabel>("placingTime")->text(),
                 QStringLiteral("The profile classic takes no IP addresses."));
    }

    void aPlacedOrderIsNotGuardedAnyMore()
    {
        ReadyPage page(letsEncryptProfiles());
        page->setLimitSentence(QStringLiteral("A limit is near."));

        page->setPlaced(true, QStringLiteral("Placed."));

        QVERIFY(page.child<PlainLabel>("placingTime")->isHidden());
        QVERIFY(page.child<PlainLabel>("limit")->isHidden());
    }

    void aLimitThatIsNearIsSaidBeforeTheOrder()
    {
        TestWindows windows;
        for (int index = 0; index < 4; ++index)
            windows.data().addCertificate({ QStringLiteral("example.com") }, 0);
        NamesPage page;
        NamesBinder binder(windows.issuance(), page);
        binder.start(false);
        const auto *limit = page.findChild<PlainLabel *>(QStringLiteral("limit"));
        page.names().setText(QStringLiteral("example.org"));
        QVERIFY(limit->isHidden());

        page.names().setText(QStringLiteral("example.com"));

        QVERIFY(!limit->isHidden());
        QVERIFY2(limit->text().startsWith(
                         QStringLiteral("4 of 5 certificates for exactly these names used")),
                 qPrintable(limit->text()));
    }
};

CERTWRIGHT_WINDOW_TEST(NamesPageGuardTest)
#include "NamesPageGuardTest.moc"
