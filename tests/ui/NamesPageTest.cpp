// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/NamesPage.h"

#include "tests/support/TestMain.h"
#include "ui/errors/FailureCard.h"
#include "ui/order/AuthorityForm.h"
#include "ui/order/ExternalAccountFields.h"
#include "ui/order/NamesEditor.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace certwright;
using namespace certwright::ui;
using Environment = store::AuthorityRow::Environment;

namespace {

std::vector<AuthorityChoice> authorities(bool hasAccount)
{
    AuthorityChoice production;
    production.id = AuthorityId(1);
    production.name = QStringLiteral("Let's Encrypt");
    production.environment = Environment::Production;
    production.hasAccount = hasAccount;
    AuthorityChoice staging;
    staging.id = AuthorityId(2);
    staging.name = QStringLiteral("Let's Encrypt (Staging)");
    staging.environment = Environment::Staging;
    return { production, staging };
}

acme::Directory directory()
{
    acme::Directory directory;
    directory.termsOfService = QStringLiteral("https://ca.example/terms");
    return directory;
}

template<typename Widget>
Widget *child(const QWidget &parent, const char *name)
{
    return parent.findChild<Widget *>(QLatin1String(name));
}

} // namespace

class NamesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypedNameAppearsBesideTheEditor()
    {
        NamesPage page;

        page.names().setText(QStringLiteral("example.com，*.api.example.com；_bad.example.com"));

        const auto *list = child<QListWidget>(page, "parsedNames");
        QCOMPARE(list->count(), 3);
        QVERIFY(list->item(1)->text().contains(QStringLiteral("DNS record only")));
        QVERIFY(list->item(2)->text().contains(QStringLiteral("Underscores")));
    }

    void addWwwAppendsTheMissingName()
    {
        NamesPage page;
        page.names().setText(QStringLiteral("example.com\n"));
        QPushButton *addWww = nullptr;
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Add www"))
                addWww = button;
        }
        QVERIFY(addWww && addWww->isEnabled());

        addWww->click();

        QCOMPARE(page.names().text(), QStringLiteral("example.com\nwww.example.com"));
        QVERIFY(!addWww->isEnabled());
    }

    void theReasonForWaitingIsSaidUntilNothingIsMissing()
    {
        NamesPage page;
        const auto *place = child<QPushButton>(page, "placeOrder");
        page.authority().setChoices(authorities(false), AuthorityId(1));
        QCOMPARE(page.blocker(), QStringLiteral("Enter at least one name"));
        QVERIFY(!place->isEnabled());
        QCOMPARE(place->toolTip(), page.blocker());

        page.names().setText(QStringLiteral("_bad.example.com"));
        QVERIFY(page.blocker().contains(QStringLiteral("cannot be used")));

        page.names().setText(QStringLiteral("example.com"));
        QVERIFY(page.blocker().contains(QStringLiteral("Wait")));

        page.authority().showDirectory(directory());
        QVERIFY(page.blocker().contains(QStringLiteral("terms")));

        child<QCheckBox>(page, "terms")->setChecked(true);
        QVERIFY(page.blocker().isEmpty());
        QVERIFY(place->isEnabled());
    }

    void theDraftHoldsWhatWasChosen()
    {
        NamesPage page;
        page.authority().setChoices(authorities(false), AuthorityId(1));
        page.authority().showDirectory(directory());
        page.names().setText(QStringLiteral("Example.COM\n*.example.com"));
        page.authority().setContact(QStringLiteral("admin@example.com"));
        child<QCheckBox>(page, "terms")->setChecked(true);
        auto *keyType = child<QComboBox>(page, "keyType");
        keyType->setCurrentIndex(keyType->findData(int(crypto::KeyType::Rsa2048)));

        const issuance::OrderDraft draft = page.draft();

        QCOMPARE(draft.identifiers.size(), std::size_t(2));
        QCOMPARE(draft.identifiers[0].value, QStringLiteral("example.com"));
        QCOMPARE(draft.authority, AuthorityId(1));
        QCOMPARE(draft.contact, QStringLiteral("admin@example.com"));
        QCOMPARE(draft.agreedTermsUrl, QStringLiteral("https://ca.example/terms"));
        QVERIFY(draft.keyType == crypto::KeyType::Rsa2048);
    }

    void withAnAccountNeitherTermsNorContactAreAsked()
    {
        NamesPage page;
        page.authority().setChoices(authorities(true), AuthorityId(1));
        page.names().setText(QStringLiteral("example.com"));

        page.authority().showDirectory(directory());

        QVERIFY(!child<QCheckBox>(page, "terms")->isVisibleTo(&page));
        QVERIFY(!child<QLineEdit>(page, "contact")->isVisibleTo(&page));
        QVERIFY(page.blocker().isEmpty());
        QVERIFY(page.draft().agreedTermsUrl.isEmpty());
    }

    void anExternalAccountIsAskedForOnlyWhereTheCaDemandsIt()
    {
        NamesPage page;
        page.authority().setChoices(authorities(false), AuthorityId(1));
        page.names().setText(QStringLiteral("example.com"));
        page.authority().showDirectory(directory());
        QVERIFY(!child<QLineEdit>(page, "eabKeyId")->isVisibleTo(&page));

        acme::Directory demanding = directory();
        demanding.isExternalAccountRequired = true;
        page.authority().showDirectory(demanding);
        child<QCheckBox>(page, "terms")->setChecked(true);

        QVERIFY(child<QLineEdit>(page, "eabKeyId")->isVisibleTo(&page));
        QVERIFY(page.blocker().contains(QStringLiteral("key ID")));
        child<QLineEdit>(page, "eabKeyId")->setText(QStringLiteral("kid-1"));
        QVERIFY(page.blocker().contains(QStringLiteral("HMAC")));
        child<QLineEdit>(page, "eabMacKey")->setText(QStringLiteral("c2VjcmV0LWtleQ"));
        QVERIFY(page.blocker().isEmpty());
        QCOMPARE(page.draft().eabKeyId, QStringLiteral("kid-1"));
    }

    void theHmacKeyLeavesTheFieldWhenItIsTaken()
    {
        NamesPage page;
        acme::Directory demanding = directory();
        demanding.isExternalAccountRequired = true;
        page.authority().setChoices(authorities(false), AuthorityId(1));
        page.authority().showDirectory(demanding);
        child<QLineEdit>(page, "eabKeyId")->setText(QStringLiteral("kid-1"));
        auto *field = child<QLineEdit>(page, "eabMacKey");
        field->setText(QStringLiteral("c2VjcmV0"));
        QCOMPARE(field->echoMode(), QLineEdit::Password);

        const crypto::SecureBytes key = page.authority().takeMacKey();

        QCOMPARE(key.unownedView(), QByteArray("secret"));
        QVERIFY(field->text().isEmpty());
    }

    void macKeysAreReadInEveryCommonSpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("base64url") << QStringLiteral("-_-_") << QByteArray("\xfb\xff\xbf");
        QTest::newRow("base64") << QStringLiteral("+/+/") << QByteArray("\xfb\xff\xbf");
        QTest::newRow("padded") << QStringLiteral("c2VjcmV0MQ==") << QByteArray("secret1");
        QTest::newRow("without padding") << QStringLiteral("c2VjcmV0MQ") << QByteArray("secret1");
        QTest::newRow("space around") << QStringLiteral(" c2VjcmV0MQ\n") << QByteArray("secret1");
        QTest::newRow("not base64") << QStringLiteral("c2Vj!mV0") << QByteArray();
        QTest::newRow("not latin") << QStringLiteral("密钥") << QByteArray();
        QTest::newRow("empty") << QString() << QByteArray();
    }

    void macKeysAreReadInEveryCommonSpelling()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, key);

        const Result<crypto::SecureBytes> read = macKeyFromText(text);

        QCOMPARE(read.has_value(), !key.isEmpty());
        if (read)
            QCOMPARE(read->unownedView(), key);
    }

    void aProfileIsOfferedOnlyWhereTheCaListsOne()
    {
        NamesPage page;
        page.authority().setChoices(authorities(true), AuthorityId(1));
        acme::Directory withProfiles = directory();
        withProfiles.profiles = { { QStringLiteral("shortlived"), QStringLiteral("Six days") } };

        page.authority().showDirectory(withProfiles);

        auto *profile = child<QComboBox>(page, "profile");
        QCOMPARE(profile->count(), 2);
        QVERIFY(page.draft().profile.isEmpty());
        profile->setCurrentIndex(1);
        QCOMPARE(page.draft().profile, QStringLiteral("shortlived"));
    }

    void theCasTermsAreOnlyTextWhenTheyAreNoWebPage()
    {
        NamesPage page;
        page.authority().setChoices(authorities(false), AuthorityId(1));
        acme::Directory practice = directory();
        practice.termsOfService = QStringLiteral("data:text/plain,Do%20what%20thou%20wilt");

        page.authority().showDirectory(practice);

        for (const QPushButton *button : page.authority().findChildren<QPushButton *>())
            QVERIFY(button->text() != QStringLiteral("Terms of Service")
                    || !button->isVisibleTo(&page));
    }

    void aDirectoryThatCannotBeReadSaysWhyAndOffersToTryAgain()
    {
        NamesPage page;
        page.authority().setChoices(authorities(false), AuthorityId(1));
        QSignalSpy retry(&page.authority(), &AuthorityForm::directoryRetryRequested);

        page.authority().showDirectoryFailure(
                present(Error(Error::Kind::Offline, QString()),
                        ErrorContext(ErrorContext::Action::ReadDirectory)));

        auto *card = page.authority().findChild<FailureCard *>();
        QVERIFY(card->isVisibleTo(&page));
        Q_EMIT card->acted(FailureView::Act::TryAgain);
        QCOMPARE(retry.size(), 1);
    }

    void otherCaAsksForItsUrlAndKeepsTheChoice()
    {
        NamesPage page;
        page.authority().setChoices(authorities(false), AuthorityId(2));
        QSignalSpy other(&page.authority(), &AuthorityForm::otherAuthorityRequested);
        auto *combo = child<QComboBox>(page, "authority");

        combo->setCurrentIndex(combo->count() - 1);
        Q_EMIT combo->activated(combo->count() - 1);

        QCOMPARE(other.size(), 1);
        QCOMPARE(page.authority().authority(), AuthorityId(2));
    }

    void stagingIsMarkedInTheListAndBelowIt()
    {
        NamesPage page;

        page.authority().setChoices(authorities(false), AuthorityId(2));

        QVERIFY(child<QComboBox>(page, "authority")
                        ->currentText()
                        .contains(QStringLiteral("practice")));
        QVERIFY(page.authority().isStaging());
    }

    void aPlacedOrderCannotBeEdited()
    {
        NamesPage page;

        page.setPlaced(true, QStringLiteral("Placing the order…"));

        QVERIFY(!page.names().isEnabled());
        QVERIFY(!child<QPushButton>(page, "placeOrder")->isVisibleTo(&page));
    }
};

CERTWRIGHT_WINDOW_TEST(NamesPageTest)
#include "NamesPageTest.moc"
