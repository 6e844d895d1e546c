// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/DnsClient.h"
#include "tests/net/Awaited.h"
#include "tests/net/ChallengeTestServer.h"
#include "tests/net/DnsTestServer.h"
#include "tests/support/TestMain.h"

#include <set>

using namespace certwright;
using namespace certwright::net;
using namespace certwright::tests;
using namespace std::chrono_literals;

namespace {

using Query = DnsTestServer::Query;

const QString owner = QStringLiteral("_acme-challenge.example.test");

DnsTimeouts shortTimeouts()
{
    DnsTimeouts timeouts;
    timeouts.perTry = 150ms;
    timeouts.total = 600ms;
    return timeouts;
}

DnsServer at(const DnsTestServer &server)
{
    return DnsServer(server.address(), server.port());
}

DnsTestServer::Responder valued()
{
    return [](const Query &query) {
        return QList {
            query.reply().authoritative().answer(wire::txt(query.name, "value")).bytes()
        };
    };
}

DnsTestServer::Responder silent()
{
    return [](const Query &) { return QList<QByteArray>(); };
}

Result<DnsReply> askTxt(const DnsServer &server)
{
    SocketDnsClient client(shortTimeouts());
    return awaited(client.ask(server, DnsQuestion(owner, DnsType::Txt)));
}

} // namespace

class SocketDnsClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksARealServer()
    {
        const ChallengeTestServer server;
        server.manage("/set-txt", R"({"host":"_acme-challenge.example.test.","value":"one"})");
        server.manage("/set-txt", R"({"host":"_acme-challenge.example.test.","value":"two"})");

        const Result<DnsReply> reply = askTxt(server.dns());

        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().detail()));
        std::set<QByteArray> texts;
        for (const DnsRecord &record : reply->answersFor(owner, DnsType::Txt))
            texts.insert(record.text);
        QCOMPARE(texts, (std::set<QByteArray> { "one", "two" }));
    }

    void followsACnameOfARealServer()
    {
        const ChallengeTestServer server;
        server.manage("/set-cname",
                      R"({"host":"_acme-challenge.example.test.","target":"a.other.test."})");
        server.manage("/set-txt", R"({"host":"a.other.test.","value":"delegated"})");

        const Result<DnsReply> reply = askTxt(server.dns());

        QVERIFY(reply.has_value());
        QCOMPARE(reply->canonicalName(owner), u"a.other.test"_qs);
        QCOMPARE(reply->answersFor(owner, DnsType::Txt).front().text, QByteArray("delegated"));
    }

    void readsServfailOfARealServer()
    {
        const ChallengeTestServer server;
        server.manage("/set-servfail", R"({"host":"_acme-challenge.example.test."})");

        const Result<DnsReply> reply = askTxt(server.dns());

        QVERIFY(reply.has_value());
        QCOMPARE(reply->rcode, DnsRcode::ServerFailure);
    }

    void asksFromRandomPortsWithRandomIds()
    {
        DnsTestServer server(valued());

        for (int i = 0; i < 20; ++i)
            askTxt(at(server));

        std::set<quint16> ids;
        std::set<quint16> ports;
        for (const Query &query : server.queries()) {
            ids.insert(query.id);
            ports.insert(query.senderPort);
        }
        QVERIFY(ids.size() > 15);
        QVERIFY(ports.size() > 15);
    }

    void asksServersOnIpv6()
    {
        const QHostAddress loopback6(QHostAddress::LocalHostIPv6);
        QTcpServer probe;
        if (!probe.listen(loopback6))
            QSKIP("this machine has no IPv6 loopback address");
        probe.close();
        DnsTestServer server(valued(), loopback6);

        const Result<DnsReply> reply = askTxt(at(server));

        QCOMPARE(outcomeOf(reply), u"no error"_qs);
    }

    void sendsTheRecursionFlagAsAsked()
    {
        DnsTestServer server(valued());
        SocketDnsClient client(shortTimeouts());
        DnsQuestion recursive(owner, DnsType::Txt);
        recursive.recursionDesired = true;

        awaited(client.ask(at(server), DnsQuestion(owner, DnsType::Txt)));
        awaited(client.ask(at(server), recursive));

        QVERIFY(!server.queries().at(0).recursionDesired);
        QVERIFY(server.queries().at(1).recursionDesired);
    }

    void silentServerIsAskedThreeTimes()
    {
        DnsTestServer server(silent());
        QElapsedTimer timer;
        timer.start();

        const Result<DnsReply> reply = askTxt(at(server));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Offline));
        QCOMPARE(reply.error().subject(), at(server).toString());
        QCOMPARE(server.queries().size(), size_t(3));
        QVERIFY(timer.elapsed() >= 440);
        QVERIFY(timer.elapsed() < 3000);
    }

    void lostDatagramIsMadeUpFor()
    {
        int asked = 0;
        DnsTestServer server([&asked](const Query &query) {
            return ++asked < 3
                    ? QList<QByteArray>()
                    : QList { query.reply().answer(wire::txt(query.name, "late")).bytes() };
        });

        const Result<DnsReply> reply = askTxt(at(server));

        QCOMPARE(outcomeOf(reply), u"no error"_qs);
        QCOMPARE(asked, 3);
    }

    void nobodyListeningIsOfflineAtOnce()
    {
        quint16 port = 0;
        {
            DnsTestServer server(silent());
            port = server.port();
        }
        QElapsedTimer timer;
        timer.start();

        const Result<DnsReply> reply
                = askTxt(DnsServer(QHostAddress(QHostAddress::LocalHost), port));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Offline));
        QVERIFY(timer.elapsed() < 400);
    }

    void errorsOfTheServerAreReplies_data()
    {
        QTest::addColumn<quint16>("code");

        QTest::newRow("FORMERR") << quint16(1);
        QTest::newRow("SERVFAIL") << quint16(2);
        QTest::newRow("NXDOMAIN") << quint16(3);
        QTest::newRow("NOTIMP") << quint16(4);
        QTest::newRow("REFUSED") << quint16(5);
    }

    void errorsOfTheServerAreReplies()
    {
        QFETCH(quint16, code);
        DnsTestServer server(
                [code](const Query &query) { return QList { query.reply().rcode(code).bytes() }; });

        const Result<DnsReply> reply = askTxt(at(server));

        QVERIFY(reply.has_value());
        QCOMPARE(static_cast<quint16>(reply->rcode), code);
    }

    void forgedAnswersAreSkipped_data()
    {
        QTest::addColumn<QString>("forgery");

        QTest::newRow("other id") << u"id"_qs;
        QTest::newRow("other question") << u"question"_qs;
        QTest::newRow("garbage") << u"garbage"_qs;
        QTest::newRow("empty") << u"empty"_qs;
    }

    void forgedAnswersAreSkipped()
    {
        QFETCH(QString, forgery);
        const auto forged = [forgery](const Query &query) {
            if (forgery == u"id"_qs)
                return DnsTestReply(query.id + 1, query.question)
                        .answer(wire::txt(query.name, "forged"))
                        .bytes();
            if (forgery == u"question"_qs)
                return DnsTestReply(query.id, wire::question(u"other.test"_qs, 16))
                        .answer(wire::txt(query.name, "forged"))
                        .bytes();
            return forgery == u"empty"_qs ? QByteArray() : QByteArray("forged");
        };
        DnsTestServer honest([forged](const Query &query) {
            return QList { forged(query),
                           query.reply().answer(wire::txt(query.name, "value")).bytes() };
        });
        DnsTestServer liar([forged](const Query &query) { return QList { forged(query) }; });

        const Result<DnsReply> afterForgery = askTxt(at(honest));
        const Result<DnsReply> onlyForgery = askTxt(at(liar));

        QCOMPARE(outcomeOf(afterForgery), u"no error"_qs);
        QCOMPARE(afterForgery->answersFor(owner, DnsType::Txt).front().text, QByteArray("value"));
        QVERIFY(!onlyForgery.has_value());
    }

    void answersFromAnotherAddressOrPortAreDropped()
    {
        QUdpSocket stranger;
        QVERIFY(stranger.bind(QHostAddress(u"127.0.0.2"_qs)));
        DnsTestServer server([&stranger](const Query &query) {
            stranger.writeDatagram(query.reply().answer(wire::txt(query.name, "forged")).bytes(),
                                   query.senderAddress, query.senderPort);
            return QList<QByteArray>();
        });

        const Result<DnsReply> reply = askTxt(at(server));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Offline));
    }

    void truncatedAnswersAreAskedForOverTcp()
    {
        DnsTestServer server([](const Query &query) {
            if (!query.overTcp)
                return QList { query.reply().truncated().bytes() };
            DnsTestReply reply = query.reply();
            for (int i = 0; i < 180; ++i)
                reply.answer(wire::txt(query.name, QByteArray(200, 'x')));
            return QList { reply.bytes() };
        });

        const Result<DnsReply> reply = askTxt(at(server));

        QCOMPARE(outcomeOf(reply), u"no error"_qs);
        QVERIFY(!reply->isTruncated);
        QCOMPARE(reply->answers.size(), size_t(180));
        QTRY_COMPARE(server.openTcpConnections(), 0);
    }

    void halfAnAnswerIsNeverTakenForTheWhole_data()
    {
        QTest::addColumn<int>("cutAfter");

        QTest::newRow("TCP says nothing") << 0;
        QTest::newRow("half a length") << 1;
        QTest::newRow("half a message") << 30;
    }

    void halfAnAnswerIsNeverTakenForTheWhole()
    {
        QFETCH(int, cutAfter);
        DnsTestServer server([](const Query &query) {
            DnsTestReply reply = query.reply();
            reply.answer(wire::txt(query.name, "some"));
            return QList { query.overTcp ? reply.bytes() : reply.truncated().bytes() };
        });
        server.cutTcpAnswersAfter(cutAfter);
        QElapsedTimer timer;
        timer.start();

        const Result<DnsReply> reply = askTxt(at(server));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Offline));
        QVERIFY(timer.elapsed() < 3000);
        QTRY_COMPARE(server.openTcpConnections(), 0);
    }

    void destroyingTheTaskClosesTheSockets()
    {
        DnsTestServer server([](const Query &query) {
            return query.overTcp ? QList<QByteArray>()
                                 : QList { query.reply().truncated().bytes() };
        });
        SocketDnsClient client;
        bool called = false;
        auto scope = std::make_unique<TaskScope>();
        scope->start(client.ask(at(server), DnsQuestion(owner, DnsType::Txt)),
                     [&called](const Result<DnsReply> &) { called = true; });
        QTRY_COMPARE(server.openTcpConnections(), 1);

        scope.reset();

        QTRY_COMPARE(server.openTcpConnections(), 0);
        QVERIFY(!called);
    }

    void refusesNamesThatCannotBeSent()
    {
        DnsTestServer server(valued());
        SocketDnsClient client(shortTimeouts());

        const Result<DnsReply> reply
                = awaited(client.ask(at(server), DnsQuestion(u"a..test"_qs, DnsType::Txt)));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::InvalidInput));
        QCOMPARE(server.queries().size(), size_t(0));
    }

    void showsServersWithTheirPortOnlyWhereItMatters_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<quint16>("port");
        QTest::addColumn<QString>("text");

        QTest::newRow("IPv4") << u"192.0.2.1"_qs << quint16(53) << u"192.0.2.1"_qs;
        QTest::newRow("IPv4, port") << u"192.0.2.1"_qs << quint16(8053) << u"192.0.2.1:8053"_qs;
        QTest::newRow("IPv6") << u"2001:db8::1"_qs << quint16(53) << u"2001:db8::1"_qs;
        QTest::newRow("IPv6, port")
                << u"2001:db8::1"_qs << quint16(5353) << u"[2001:db8::1]:5353"_qs;
    }

    void showsServersWithTheirPortOnlyWhereItMatters()
    {
        QFETCH(QString, address);
        QFETCH(quint16, port);
        QFETCH(QString, text);

        QCOMPARE(DnsServer(QHostAddress(address), port).toString(), text);
    }

    void readsResolvConf()
    {
        const std::vector<DnsServer> servers = resolversIn("# nameserver 192.0.2.9\n"
                                                           "search example.test\n"
                                                           "nameserver 192.0.2.1\n"
                                                           "nameserver\t2001:db8::1   \r\n"
                                                           "nameserver not-an-address\n"
                                                           "nameserver\n"
                                                           "options edns0\n"
                                                           "nameserver 127.0.0.53");

        QCOMPARE(servers.size(), size_t(3));
        QCOMPARE(servers.at(0).toString(), u"192.0.2.1"_qs);
        QCOMPARE(servers.at(1).toString(), u"2001:db8::1"_qs);
        QCOMPARE(servers.at(2).toString(), u"127.0.0.53"_qs);
    }
};

CERTWRIGHT_TEST(SocketDnsClientTest)
#include "SocketDnsClientTest.moc"
