// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pebble/PebbleServer.h"
#include "tests/support/TestMain.h"
#include "tests/support/pebble/ChallengeTestServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUdpSocket>
#include <csignal>

using namespace certwright::testing;

namespace {

/// The directory as any Qt client reads it that trusts this one root.
QJsonObject directoryOf(const PebbleServer &server)
{
    QNetworkAccessManager network;
    QNetworkRequest request(server.directoryUrl());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(server.tlsRootPem()));
    request.setSslConfiguration(tls);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    finished.wait(10000);
    return QJsonDocument::fromJson(reply->readAll()).object();
}

/// The raw answer to "IN TXT name", asked over UDP.
QByteArray txtAnswer(const ChallengeTestServer &dns, const QList<QByteArray> &labels)
{
    QByteArray query = QByteArray::fromHex("123401000001000000000000");
    for (const QByteArray &label : labels)
        query += char(label.size()) + label;
    query += QByteArray::fromHex("0000100001");
    QUdpSocket socket;
    socket.writeDatagram(query, dns.dnsAddress(), dns.dnsPort());
    QByteArray answer;
    if (socket.waitForReadyRead(5000)) {
        answer.resize(qsizetype(socket.pendingDatagramSize()));
        socket.readDatagram(answer.data(), answer.size());
    }
    return answer;
}

} // namespace

class PebbleServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesItsDirectory_data();
    void servesItsDirectory();
    void isANewAuthorityAfterRestart();
    void saysWhyItCannotStart();
    void endsWithItsObject();
    void answersTheRecordThatWasSet_data();
    void answersTheRecordThatWasSet();
    void remembersWhoAsked();
};

void PebbleServerTest::servesItsDirectory_data()
{
    QTest::addColumn<PebbleVersion>("version");
    QTest::addColumn<bool>("offersRenewalInfo");

    QTest::newRow("Debian's") << PebbleVersion::Debian << false;
    QTest::newRow("newest") << PebbleVersion::Newest << true;
}

void PebbleServerTest::servesItsDirectory()
{
    QFETCH(PebbleVersion, version);
    QFETCH(bool, offersRenewalInfo);
    PebbleOptions options;
    options.version = version;
    PebbleServer server(options);

    QVERIFY2(server.start(), qPrintable(server.errorText()));
    const QJsonObject directory = directoryOf(server);

    QVERIFY(directory.value(u"newNonce")
                    .toString()
                    .startsWith(QStringLiteral("https://localhost:")));
    QCOMPARE(directory.contains(u"renewalInfo"), offersRenewalInfo);
    QCOMPARE(directory.value(u"meta").toObject().contains(u"profiles"), offersRenewalInfo);
}

void PebbleServerTest::isANewAuthorityAfterRestart()
{
    PebbleServer server;
    QVERIFY2(server.start(), qPrintable(server.errorText()));
    const QUrl address = server.directoryUrl();
    const QByteArray root = server.issuingRootPem();

    QVERIFY2(server.restart(), qPrintable(server.errorText()));

    QCOMPARE(server.directoryUrl(), address);
    QVERIFY(root.startsWith("-----BEGIN CERTIFICATE-----"));
    QVERIFY(server.issuingRootPem().startsWith("-----BEGIN CERTIFICATE-----"));
    QVERIFY(server.issuingRootPem() != root);
}

void PebbleServerTest::saysWhyItCannotStart()
{
    PebbleOptions options;
    options.chainLength = 0;
    PebbleServer server(options);

    QVERIFY(!server.start());

    QVERIFY2(server.errorText().contains(QStringLiteral("ended at once")),
             qPrintable(server.errorText()));
}

void PebbleServerTest::endsWithItsObject()
{
    auto process = std::make_unique<ServerProcess>();
    QVERIFY(process->start(QStringLiteral("sleep"), { QStringLiteral("600") }, {},
                           [] { return true; }));
    const auto id = pid_t(process->processId());
    QCOMPARE(::kill(id, 0), 0);

    process.reset();

    QCOMPARE(::kill(id, 0), -1);
}

void PebbleServerTest::answersTheRecordThatWasSet_data()
{
    QTest::addColumn<PebbleVersion>("version");

    QTest::newRow("Debian's") << PebbleVersion::Debian;
    QTest::newRow("newest") << PebbleVersion::Newest;
}

void PebbleServerTest::answersTheRecordThatWasSet()
{
    QFETCH(PebbleVersion, version);
    const QList<QByteArray> name { "_acme-challenge", "a", "test" };
    const QString text = QStringLiteral("_acme-challenge.a.test");
    ChallengeTestServer dns(version);
    QVERIFY2(dns.start(), qPrintable(dns.errorText()));

    QVERIFY(dns.setTxt(text, QStringLiteral("first-value")));
    QVERIFY(dns.setTxt(text, QStringLiteral("second-value")));
    const QByteArray whileSet = txtAnswer(dns, name);
    QVERIFY(dns.clearTxt(text));
    const QByteArray afterwards = txtAnswer(dns, name);

    QVERIFY(whileSet.contains("first-value"));
    QVERIFY(whileSet.contains("second-value"));
    QVERIFY(!afterwards.isEmpty());
    QVERIFY(!afterwards.contains("value"));
}

void PebbleServerTest::remembersWhoAsked()
{
    ChallengeTestServer dns;
    QVERIFY2(dns.start(), qPrintable(dns.errorText()));

    txtAnswer(dns, { "a", "test" });
    const qsizetype asked = dns.dnsHistory(QStringLiteral("a.test")).size();
    QVERIFY(dns.clearHistory(QStringLiteral("a.test")));

    QCOMPARE(asked, 1);
    QCOMPARE(dns.dnsHistory(QStringLiteral("a.test")).size(), 0);
}

CERTWRIGHT_TEST(PebbleServerTest)
#include "PebbleServerTest.moc"
