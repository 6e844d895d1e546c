// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/DnsPersist.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::acme;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(21, 4), Qt::UTC);

/// The account of the draft's own examples.
DnsPersistAccount draftAccount()
{
    return { u"https://ca.example/acct/123"_qs,
             QByteArrayLiteral("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs") };
}

Challenge persistChallenge()
{
    Challenge challenge;
    challenge.type = Challenge::Type::DnsPersist01;
    challenge.url = u"https://ca.example/chall/1"_qs;
    challenge.issuerDomainNames = { u"ca.example"_qs, u"second.example"_qs };
    return challenge;
}

Challenge hashedChallenge()
{
    Challenge challenge = persistChallenge();
    challenge.wantsAccountHash = true;
    return challenge;
}

Directory hashingDirectory()
{
    Directory directory;
    directory.issuerDomainNames = { u"ca.example"_qs };
    directory.caaIdentities = { u"ca.example"_qs, u"second.example"_qs, u"third.example"_qs };
    directory.accountHashPrefix = u"https://ca.example/acct/"_qs;
    return directory;
}

QString textFor(const Challenge &challenge, const QString &domain)
{
    const auto record = dnsPersistRecord(challenge, domain, draftAccount());
    return record ? QString::fromLatin1(record->toText()) : failureOf(record);
}

} // namespace

class DnsPersistTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheRecordBelowTheDomain_data();
    void namesTheRecordBelowTheDomain();
    void a77_hashesTheAccountAsTheDraftDoes_data();
    void a77_hashesTheAccountAsTheDraftDoes();
    void a77_writesTheShapeThatTheChallengeAsksFor_data();
    void a77_writesTheShapeThatTheChallengeAsksFor();
    void writesPolicyAndEnd_data();
    void writesPolicyAndEnd();
    void a77_writesNoRecordThatCannotBeRead_data();
    void a77_writesNoRecordThatCannotBeRead();
    void a77_holdsChallengeAndDirectoryAgainstEachOther_data();
    void a77_holdsChallengeAndDirectoryAgainstEachOther();
    void takesOutWhatContradictsTheDirectory();
    void knowsIssuerNames_data();
    void knowsIssuerNames();
    void recognizesARecordThatTheCaTakes_data();
    void recognizesARecordThatTheCaTakes();
    void readsBackWhatItWrites();
};

void DnsPersistTest::namesTheRecordBelowTheDomain_data()
{
    QTest::addColumn<QString>("domain");

    QTest::newRow("plain") << u"example.test"_qs;
    QTest::newRow("wildcard") << u"*.example.test"_qs;
    QTest::newRow("final dot") << u"example.test."_qs;
}

void DnsPersistTest::namesTheRecordBelowTheDomain()
{
    QFETCH(QString, domain);

    QCOMPARE(dnsPersistRecordName(domain), u"_validation-persist.example.test"_qs);
}

void DnsPersistTest::a77_hashesTheAccountAsTheDraftDoes_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QByteArray>("hash");

    QTest::newRow("one domain") << u"example.com"_qs
                                << QByteArray("5SQm7n6tPh2-PlLbCKGnViTXX5z19SCN4cPGQHSk-kw");
    QTest::newRow("any domain") << u"*"_qs
                                << QByteArray("NpDnSwUthQK8zCgFdefYxAdAVPnygMLbs9US6oO-5ug");
}

void DnsPersistTest::a77_hashesTheAccountAsTheDraftDoes()
{
    QFETCH(QString, domain);
    QFETCH(QByteArray, hash);

    QCOMPARE(dnsPersistAccountHash(domain, draftAccount()), hash);
}

void DnsPersistTest::a77_writesTheShapeThatTheChallengeAsksFor_data()
{
    QTest::addColumn<QString>("accountUri");
    QTest::addColumn<QString>("hashPrefix");
    QTest::addColumn<QString>("text");

    QTest::newRow("draft -00") << QString() << QString()
                               << u"ca.example; accounturi=https://ca.example/acct/123"_qs;
    QTest::newRow("draft -01") << u"https://ca.example/persist/9"_qs << QString()
                               << u"ca.example; accounturi=https://ca.example/persist/9"_qs;
    QTest::newRow("draft -02") << QString() << u"https://ca.example/acct/"_qs
                               << u"ca.example; accounturi=https://ca.example/acct/sha-256/"_qs
                    + u"5SQm7n6tPh2-PlLbCKGnViTXX5z19SCN4cPGQHSk-kw"_qs;
}

void DnsPersistTest::a77_writesTheShapeThatTheChallengeAsksFor()
{
    QFETCH(QString, accountUri);
    QFETCH(QString, hashPrefix);
    QFETCH(QString, text);
    Challenge challenge = persistChallenge();
    challenge.accountUri = accountUri;
    challenge.wantsAccountHash = !hashPrefix.isEmpty();
    challenge.accountHashPrefix = hashPrefix;

    QCOMPARE(textFor(challenge, u"example.com"_qs), text);
    QCOMPARE(textFor(challenge, u"*.example.com"_qs), QString(text + u"; policy=wildcard"));
}

void DnsPersistTest::writesPolicyAndEnd_data()
{
    QTest::addColumn<bool>("allowsWildcard");
    QTest::addColumn<std::optional<QDateTime>>("until");
    QTest::addColumn<QByteArray>("text");
    const std::optional<QDateTime> until(
            QDateTime(QDate(2027, 12, 31), QTime(23, 59, 59), Qt::UTC));

    QTest::newRow("neither") << false << std::optional<QDateTime>()
                             << QByteArray("ca.example; accounturi=a:1");
    QTest::newRow("policy") << true << std::optional<QDateTime>()
                            << QByteArray("ca.example; accounturi=a:1; policy=wildcard");
    QTest::newRow("end") << false << until
                         << QByteArray("ca.example; accounturi=a:1; persistUntil=1830297599");
    QTest::newRow("both") << true << until
                          << QByteArray("ca.example; accounturi=a:1; policy=wildcard; "
                                        "persistUntil=1830297599");
}

void DnsPersistTest::writesPolicyAndEnd()
{
    QFETCH(bool, allowsWildcard);
    QFETCH(std::optional<QDateTime>, until);
    QFETCH(QByteArray, text);
    DnsPersistRecord record;
    record.issuer = u"ca.example"_qs;
    record.accountUri = u"a:1"_qs;
    record.allowsWildcard = allowsWildcard;
    record.untilUtc = until;

    QCOMPARE(record.toText(), text);
}

void DnsPersistTest::a77_writesNoRecordThatCannotBeRead_data()
{
    QTest::addColumn<Challenge>("challenge");
    QTest::addColumn<QString>("accountUrl");
    const QString account = draftAccount().url;
    Challenge dns01 = persistChallenge();
    dns01.type = Challenge::Type::Dns01;
    Challenge noIssuer = persistChallenge();
    noIssuer.issuerDomainNames.clear();
    Challenge injecting = persistChallenge();
    injecting.accountUri = u"https://ca.example/1; policy=wildcard"_qs;

    QTest::newRow("another type") << dns01 << account;
    QTest::newRow("no issuer") << noIssuer << account;
    QTest::newRow("no account") << persistChallenge() << QString();
    QTest::newRow("a semicolon in the account")
            << persistChallenge() << u"https://ca.example/1;2"_qs;
    QTest::newRow("a policy in the account") << injecting << account;
    QTest::newRow("no prefix for the hash") << hashedChallenge() << account;
}

void DnsPersistTest::a77_writesNoRecordThatCannotBeRead()
{
    QFETCH(Challenge, challenge);
    QFETCH(QString, accountUrl);
    const DnsPersistAccount account(accountUrl, draftAccount().thumbprint);

    QCOMPARE(failureOf(dnsPersistRecord(challenge, u"example.test"_qs, account)), u"malformed"_qs);
}

void DnsPersistTest::a77_holdsChallengeAndDirectoryAgainstEachOther_data()
{
    QTest::addColumn<Directory>("directory");
    QTest::addColumn<QString>("failure");
    Directory silentOnCaa = hashingDirectory();
    silentOnCaa.caaIdentities.clear();
    Directory namesMore = hashingDirectory();
    namesMore.issuerDomainNames.append(u"third.example"_qs);
    Directory knowsLess = hashingDirectory();
    knowsLess.caaIdentities = { u"ca.example"_qs };
    Directory noPrefix = hashingDirectory();
    noPrefix.accountHashPrefix.clear();

    QTest::newRow("agree") << hashingDirectory() << u"none"_qs;
    QTest::newRow("no CAA identities to check") << silentOnCaa << u"none"_qs;
    QTest::newRow("an issuer of the directory is missing") << namesMore << u"malformed"_qs;
    QTest::newRow("an issuer is no CAA identity") << knowsLess << u"malformed"_qs;
    QTest::newRow("no prefix") << noPrefix << u"malformed"_qs;
}

void DnsPersistTest::a77_holdsChallengeAndDirectoryAgainstEachOther()
{
    QFETCH(Directory, directory);
    QFETCH(QString, failure);

    const Result<Challenge> whole = completed(hashedChallenge(), directory);
    const Result<Challenge> older = completed(persistChallenge(), directory);

    QCOMPARE(failureOf(whole), failure);
    if (whole)
        QCOMPARE(whole->accountHashPrefix, u"https://ca.example/acct/"_qs);
    QVERIFY(older && *older == persistChallenge());
}

void DnsPersistTest::takesOutWhatContradictsTheDirectory()
{
    Challenge stranger = hashedChallenge();
    stranger.issuerDomainNames = { u"stranger.example"_qs };
    Authorization authorization;
    authorization.challenges = { persistChallenge(), hashedChallenge(), stranger };
    Authorization plain;
    plain.challenges = { persistChallenge() };

    const bool isNeeded = needsDirectory(authorization);
    complete(authorization, hashingDirectory());

    QVERIFY(isNeeded);
    QVERIFY(!needsDirectory(plain));
    QCOMPARE(authorization.challenges.size(), std::size_t(2));
    QVERIFY(!authorization.challenges[1].accountHashPrefix.isEmpty());
}

void DnsPersistTest::knowsIssuerNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isLegal");
    const QString label = QString(60, u'a') + u'.';

    QTest::newRow("name") << u"ca.example.test"_qs << true;
    QTest::newRow("A-label") << u"xn--fsqu00a.test"_qs << true;
    QTest::newRow("253 octets") << QString(label.repeated(4) + QString(9, u'b')) << true;
    QTest::newRow("254 octets") << QString(label.repeated(4) + QString(10, u'b')) << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("final dot") << u"ca.example.test."_qs << false;
    QTest::newRow("upper case") << u"CA.example.test"_qs << false;
    QTest::newRow("U-label") << u"例子.test"_qs << false;
    QTest::newRow("a second parameter") << u"ca.test; policy=wildcard"_qs << false;
}

void DnsPersistTest::knowsIssuerNames()
{
    QFETCH(QString, name);
    QFETCH(bool, isLegal);

    QCOMPARE(isIssuerDomainName(name), isLegal);
}

void DnsPersistTest::recognizesARecordThatTheCaTakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTakenWithoutWildcard");
    QTest::addColumn<bool>("isTakenWithWildcard");
    const QString account = u"accounturi=https://ca.example/acct/123"_qs;
    const QString plain = u"ca.example; "_qs + account;
    const QString later = QString::number(now.toSecsSinceEpoch() + 1);
    const auto row = [](const char *name, const QString &text, bool plainly, bool widely) {
        QTest::newRow(name) << text << plainly << widely;
    };

    row("as we write it", plain, true, false);
    row("with policy", plain + u"; policy=wildcard", true, true);
    row("policy in another case", plain + u"; policy=WildCard", true, true);
    row("another policy", plain + u"; policy=narrow", true, false);
    row("another order", u"ca.example; policy=wildcard; "_qs + account, true, true);
    row("spaces and tabs", u" ca.example\t;  policy = wildcard ;"_qs + account + u' ', true, true);
    row("no spaces", u"ca.example;"_qs + account, true, false);
    row("issuer in another case", u"CA.Example; "_qs + account, true, false);
    row("unknown parameter", plain + u"; later=1", true, false);
    row("empty unknown parameter", plain + u"; later=", true, false);
    row("ends later", plain + u"; persistUntil=" + later, true, false);
    row("ends now", plain + u"; persistUntil=" + QString::number(now.toSecsSinceEpoch()), false,
        false);
    row("ended long ago", plain + u"; persistUntil=0", false, false);
    row("end that is no number", plain + u"; persistUntil=soon", false, false);
    row("negative end", plain + u"; persistUntil=-1", false, false);
    row("empty end", plain + u"; persistUntil=", false, false);
    row("end beyond all years", plain + u"; persistUntil=" + QString(40, u'9'), false, false);
    row("account twice", plain + u"; "_qs + account, false, false);
    row("trailing semicolon", plain + u';', false, false);
    row("no account", u"ca.example; policy=wildcard"_qs, false, false);
    row("another account", plain + u'4', false, false);
    row("another issuer", u"other.example; "_qs + account, false, false);
    row("no issuer", u"; "_qs + account, false, false);
    row("parameter without value", plain + u"; policy", false, false);
    row("quotes around it", u'"' + plain + u'"', false, false);
    row("empty", QString(), false, false);
    row("anything else", u"v=spf1 -all"_qs, false, false);
    row("long", QString(100000, u';'), false, false);
}

void DnsPersistTest::recognizesARecordThatTheCaTakes()
{
    QFETCH(QString, text);
    QFETCH(bool, isTakenWithoutWildcard);
    QFETCH(bool, isTakenWithWildcard);

    const auto plain = dnsPersistRecord(persistChallenge(), u"example.test"_qs, draftAccount());
    const auto wide = dnsPersistRecord(persistChallenge(), u"*.example.test"_qs, draftAccount());

    QCOMPARE(satisfies(text, *plain, now), isTakenWithoutWildcard);
    QCOMPARE(satisfies(text, *wide, now), isTakenWithWildcard);
}

void DnsPersistTest::readsBackWhatItWrites()
{
    auto record = dnsPersistRecord(persistChallenge(), u"*.example.test"_qs, draftAccount());
    record->untilUtc = now.addYears(1);

    const auto read = DnsPersistRecord::fromText(QString::fromLatin1(record->toText()));

    QVERIFY(read && *read == *record);
}

CERTWRIGHT_TEST(DnsPersistTest)
#include "DnsPersistTest.moc"
