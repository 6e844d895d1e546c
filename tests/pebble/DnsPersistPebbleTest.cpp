// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/DnsPersist.h"
#include "core/acme/JsonWebKey.h"
#include "tests/pebble/PracticeCa.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;
using Type = Challenge::Type;

namespace {

DnsPersistAccount accountOf(const AccountSigner &signer)
{
    return { signer.accountUrl, *thumbprint(signer.key->publicKey()) };
}

Authorization pendingFor(PracticeCa &ca, const AccountSigner &signer, const QString &name)
{
    const auto order = ca.order(signer, { name });
    return ca.authorization(signer, order->authorizationUrls[0]);
}

} // namespace

/// What we write and what we take for written, held against a CA's own judgement.
class DnsPersistPebbleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a77_isOfferedByTheNewestAlone_data();
    void a77_isOfferedByTheNewestAlone();
    void a77_aRecordAsWeWriteItProves_data();
    void a77_aRecordAsWeWriteItProves();
    void a77_judgesRecordsAsTheCaDoes_data();
    void a77_judgesRecordsAsTheCaDoes();
};

void DnsPersistPebbleTest::a77_isOfferedByTheNewestAlone_data()
{
    QTest::addColumn<PebbleVersion>("version");
    QTest::addColumn<bool>("isOffered");

    QTest::newRow("2.4.0") << PebbleVersion::Debian << false;
    QTest::newRow("2.10") << PebbleVersion::Newest << true;
}

void DnsPersistPebbleTest::a77_isOfferedByTheNewestAlone()
{
    QFETCH(PebbleVersion, version);
    QFETCH(bool, isOffered);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));

    const Authorization pending = pendingFor(ca, ca.newAccount(), u"example.test"_qs);

    QVERIFY(pending.challenge(Type::Dns01));
    QCOMPARE(pending.challenge(Type::DnsAccount01) != nullptr, isOffered);
    QCOMPARE(pending.challenge(Type::DnsPersist01) != nullptr, isOffered);
}

void DnsPersistPebbleTest::a77_aRecordAsWeWriteItProves_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasEnd");

    QTest::newRow("base") << u"example.test"_qs << false;
    QTest::newRow("wildcard") << u"*.example.test"_qs << false;
    QTest::newRow("with an end") << u"example.test"_qs << true;
}

void DnsPersistPebbleTest::a77_aRecordAsWeWriteItProves()
{
    QFETCH(QString, name);
    QFETCH(bool, hasEnd);
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const Authorization pending = pendingFor(ca, signer, name);
    auto record = dnsPersistRecord(*pending.challenge(Type::DnsPersist01), name, accountOf(signer));
    QCOMPARE(failureOf(record), u"none"_qs);
    if (hasEnd)
        record->untilUtc = ca.clock().nowUtc().addDays(30);
    QVERIFY(ca.proofs().setTxt(dnsPersistRecordName(name), QString::fromLatin1(record->toText())));

    const Authorization proved = ca.validated(signer, pending, Type::DnsPersist01);

    QVERIFY(proved.status == Authorization::Status::Valid);
}

void DnsPersistPebbleTest::a77_judgesRecordsAsTheCaDoes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text"); // %1: the account's URL
    const QString base = u"example.test"_qs;
    const QString wildcard = u"*.example.test"_qs;
    const QString plain = u"pebble.example.test; accounturi=%1"_qs;
    const auto row = [](const char *title, const QString &name, const QString &text) {
        QTest::newRow(title) << name << text;
    };

    row("plain", base, plain);
    row("plain for a wildcard", wildcard, plain);
    row("policy for a wildcard", wildcard, plain + u"; policy=wildcard");
    row("policy in another case", wildcard, plain + u"; policy=WildCard");
    row("policy first", wildcard, u"pebble.example.test; policy=wildcard; accounturi=%1"_qs);
    row("another policy", wildcard, plain + u"; policy=narrow");
    row("no spaces", base, u"pebble.example.test;accounturi=%1"_qs);
    row("more spaces", base, u"pebble.example.test ;  accounturi = %1 ; policy = wildcard"_qs);
    row("unknown parameter", base, plain + u"; later=1");
    row("ends later", base, plain + u"; persistUntil=4102444800");
    row("ended", base, plain + u"; persistUntil=1600000000");
    row("end that is no number", base, plain + u"; persistUntil=soon");
    row("account twice", base, plain + u"; accounturi=%1");
    row("trailing semicolon", base, plain + u';');
    row("another account", base, plain + u'0');
    row("another issuer", base, u"other.example.test; accounturi=%1"_qs);
    row("no account", base, u"pebble.example.test; policy=wildcard"_qs);
    row("no parameter", base, u"pebble.example.test"_qs);
    row("anything else", base, u"v=spf1 -all"_qs);
}

void DnsPersistPebbleTest::a77_judgesRecordsAsTheCaDoes()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const Authorization pending = pendingFor(ca, signer, name);
    const auto expected
            = dnsPersistRecord(*pending.challenge(Type::DnsPersist01), name, accountOf(signer));
    const QString found = text.contains(u"%1"_qs) ? text.arg(signer.accountUrl) : text;
    QVERIFY(ca.proofs().setTxt(dnsPersistRecordName(name), found));

    const Authorization judged = ca.validated(signer, pending, Type::DnsPersist01);

    QVERIFY(judged.status != Authorization::Status::Pending);
    QCOMPARE(satisfies(found, *expected, ca.clock().nowUtc()),
             judged.status == Authorization::Status::Valid);
}

CERTWRIGHT_TEST(DnsPersistPebbleTest)
#include "DnsPersistPebbleTest.moc"
