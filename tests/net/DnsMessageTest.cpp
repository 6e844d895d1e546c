// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/DnsMessage.h"
#include "tests/net/Awaited.h"
#include "tests/net/DnsTestMessages.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::net;
using namespace certwright::tests;

namespace {

constexpr quint16 someId = 0x1234;
const QString owner = QStringLiteral("_acme-challenge.example.test");

DnsQuestion txtQuestion()
{
    return DnsQuestion(owner, DnsType::Txt);
}

DnsTestReply replyTo(const DnsQuestion &question)
{
    return DnsTestReply(someId, wire::question(question.name, static_cast<quint16>(question.type)));
}

Result<DnsReply> decoded(const DnsTestReply &reply)
{
    return decodeDnsReply(reply.bytes(), txtQuestion(), someId);
}

} // namespace

class DnsMessageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queryCarriesIdFlagsQuestionAndEdns_data()
    {
        QTest::addColumn<bool>("recursion");
        QTest::addColumn<bool>("checkingDisabled");
        QTest::addColumn<bool>("dnssecOk");
        QTest::addColumn<QByteArray>("flags");
        QTest::addColumn<QByteArray>("ednsFlags");

        QTest::newRow("none") << false << false << false << QByteArray("0000")
                              << QByteArray("0000");
        QTest::newRow("RD") << true << false << false << QByteArray("0100") << QByteArray("0000");
        QTest::newRow("CD") << false << true << false << QByteArray("0010") << QByteArray("0000");
        QTest::newRow("DO") << false << false << true << QByteArray("0000") << QByteArray("8000");
        QTest::newRow("all") << true << true << true << QByteArray("0110") << QByteArray("8000");
    }

    void queryCarriesIdFlagsQuestionAndEdns()
    {
        QFETCH(bool, recursion);
        QFETCH(bool, checkingDisabled);
        QFETCH(bool, dnssecOk);
        QFETCH(QByteArray, flags);
        QFETCH(QByteArray, ednsFlags);
        DnsQuestion question = txtQuestion();
        question.recursionDesired = recursion;
        question.checkingDisabled = checkingDisabled;
        question.dnssecOk = dnssecOk;

        const Result<QByteArray> query = encodeDnsQuery(question, someId);

        // id, flags, one question, no answers, no authority, one additional: the OPT record with
        // 1232 (0x04d0) bytes of UDP payload
        QVERIFY(query.has_value());
        QCOMPARE(query->toHex(),
                 "1234" + flags + "0001000000000001" + wire::question(owner, 16).toHex()
                         + "00002904d00000" + ednsFlags + "0000");
    }

    void queryTakesNamesWithAndWithoutTheFinalDot()
    {
        const Result<QByteArray> with
                = encodeDnsQuery(DnsQuestion(u"a.test."_qs, DnsType::Caa), someId);
        const Result<QByteArray> without
                = encodeDnsQuery(DnsQuestion(u"a.test"_qs, DnsType::Caa), someId);

        QVERIFY(with.has_value());
        QCOMPARE(*with, *without);
        QVERIFY(with->contains(wire::question(u"a.test"_qs, 257)));
    }

    void refusesNamesThatCannotBeSent_data()
    {
        QTest::addColumn<QString>("name");

        QTest::newRow("empty") << QString();
        QTest::newRow("empty label") << u"a..test"_qs;
        QTest::newRow("64-byte label") << QString(64, u'a') + u".test"_qs;
        QTest::newRow("256 bytes") << QString(u"abcdefghi."_qs).repeated(26) + u"test"_qs;
        QTest::newRow("not ASCII") << u"例子.test"_qs;
        QTest::newRow("space") << u"a b.test"_qs;
        QTest::newRow("escape") << u"a\\046b.test"_qs;
        QTest::newRow("NUL") << QString(u"a.test"_qs) + QChar(0);
    }

    void refusesNamesThatCannotBeSent()
    {
        QFETCH(QString, name);

        const Result<QByteArray> query = encodeDnsQuery(DnsQuestion(name, DnsType::Txt), someId);

        QCOMPARE(outcomeOf(query), toString(Error::Kind::InvalidInput));
    }

    void readsEveryRecordType()
    {
        DnsTestReply reply = replyTo(txtQuestion());
        reply.answer(wire::record(owner, 16, 300, wire::text("first") + wire::text(" second")))
                .answer(wire::record(u"A.Example.TEST"_qs, 1, 60, QByteArray::fromHex("c0000201")))
                .answer(wire::record(u"a.example.test"_qs, 28, 60,
                                     QByteArray::fromHex("20010db8000000000000000000000010")))
                .answer(wire::record(u"a.example.test"_qs, 5, 60, wire::name(u"B.Example.test"_qs)))
                .authority(
                        wire::record(u"example.test"_qs, 2, 60, wire::name(u"ns1.example.test"_qs)))
                .authority(wire::soa(u"example.test"_qs, 900, 42))
                .additional(wire::record(u"example.test"_qs, 257, 60,
                                         '\x80' + wire::text("ISSUE") + "ca.example.test; a=b"));

        const Result<DnsReply> read = decoded(reply);

        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail()));
        QCOMPARE(read->answers.size(), size_t(4));
        QCOMPARE(read->answers[0].text, QByteArray("first second"));
        QCOMPARE(read->answers[0].ttlSeconds, quint32(300));
        QCOMPARE(read->answers[1].owner, u"a.example.test"_qs);
        QCOMPARE(read->answers[1].address, QHostAddress(u"192.0.2.1"_qs));
        QCOMPARE(read->answers[2].address, QHostAddress(u"2001:db8::10"_qs));
        QCOMPARE(read->answers[3].target, u"b.example.test"_qs);
        QCOMPARE(read->authority[0].target, u"ns1.example.test"_qs);
        QCOMPARE(read->authority[1].target, u"ns1.example.test"_qs);
        QCOMPARE(read->authority[1].soaSerial, quint32(2026010101));
        QCOMPARE(read->authority[1].soaMinimumSeconds, quint32(42));
        QCOMPARE(read->additional[0].caaFlags, quint8(0x80));
        QCOMPARE(read->additional[0].caaTag, QByteArray("issue"));
        QCOMPARE(read->additional[0].caaValue, QByteArray("ca.example.test; a=b"));
    }

    void readsCompressedNames()
    {
        const QByteArray message = wire::number16(someId)
                + QByteArray::fromHex("84000001000100000000") + wire::question(owner, 16)
                + QByteArray::fromHex("c00c") + wire::number16(16) + wire::number16(1)
                + wire::number32(60) + wire::number16(6) + wire::text("value");

        const Result<DnsReply> read = decodeDnsReply(message, txtQuestion(), someId);

        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail()));
        QCOMPARE(read->answersFor(owner, DnsType::Txt).size(), size_t(1));
    }

    void readsTextAsBytes_data()
    {
        QTest::addColumn<QByteArray>("rdata");
        QTest::addColumn<QByteArray>("text");

        const QByteArray long255(255, 'a');
        QTest::newRow("empty") << wire::text("") << QByteArray();
        QTest::newRow("quotes and escapes") << wire::text("\"\\") << QByteArray("\"\\");
        QTest::newRow("binary") << wire::text(QByteArray("\0\xff\n", 3))
                                << QByteArray("\0\xff\n", 3);
        QTest::newRow("455 bytes") << wire::text(long255) + wire::text(QByteArray(200, 'b'))
                                   << long255 + QByteArray(200, 'b');
    }

    void readsTextAsBytes()
    {
        QFETCH(QByteArray, rdata);
        QFETCH(QByteArray, text);

        const Result<DnsReply> read
                = decoded(replyTo(txtQuestion()).answer(wire::record(owner, 16, 60, rdata)));

        QVERIFY(read.has_value());
        QCOMPARE(read->answers.front().text, text);
    }

    void readsFlags_data()
    {
        QTest::addColumn<quint16>("flags");
        QTest::addColumn<bool>("authoritative");
        QTest::addColumn<bool>("authentic");
        QTest::addColumn<bool>("truncated");
        QTest::addColumn<int>("rcode");

        QTest::newRow("plain") << quint16(0x8000) << false << false << false << 0;
        QTest::newRow("AA") << quint16(0x8400) << true << false << false << 0;
        QTest::newRow("AD") << quint16(0x8020) << false << true << false << 0;
        QTest::newRow("TC") << quint16(0x8200) << false << false << true << 0;
        QTest::newRow("FORMERR") << quint16(0x8001) << false << false << false << 1;
        QTest::newRow("SERVFAIL") << quint16(0x8002) << false << false << false << 2;
        QTest::newRow("NXDOMAIN") << quint16(0x8403) << true << false << false << 3;
        QTest::newRow("NOTIMP") << quint16(0x8004) << false << false << false << 4;
        QTest::newRow("REFUSED") << quint16(0x8005) << false << false << false << 5;
        QTest::newRow("NOTAUTH") << quint16(0x8009) << false << false << false << 255;
    }

    void readsFlags()
    {
        QFETCH(quint16, flags);
        QFETCH(bool, authoritative);
        QFETCH(bool, authentic);
        QFETCH(bool, truncated);
        QFETCH(int, rcode);

        const Result<DnsReply> read = decoded(replyTo(txtQuestion()).flags(flags));

        QVERIFY(read.has_value());
        QCOMPARE(read->isAuthoritative, authoritative);
        QCOMPARE(read->isAuthenticData, authentic);
        QCOMPARE(read->isTruncated, truncated);
        QCOMPARE(static_cast<int>(read->rcode), rcode);
    }

    void acceptsTheQuestionInAnotherCase()
    {
        const DnsTestReply reply(someId, wire::question(owner.toUpper(), 16));

        QCOMPARE(outcomeOf(decoded(reply)), u"no error"_qs);
    }

    void acceptsAnErrorWithoutQuestion()
    {
        const Result<DnsReply> read = decoded(DnsTestReply(someId, QByteArray()).rcode(1));

        QVERIFY(read.has_value());
        QCOMPARE(read->rcode, DnsRcode::FormatError);
    }

    void refusesWhatIsNoReplyToTheQuestion_data()
    {
        QTest::addColumn<QByteArray>("message");

        const QByteArray question = wire::question(owner, 16);
        QTest::newRow("other id") << DnsTestReply(someId + 1, question).bytes();
        QTest::newRow("a query") << DnsTestReply(someId, question).flags(0).bytes();
        QTest::newRow("other name")
                << DnsTestReply(someId, wire::question(u"other.test"_qs, 16)).bytes();
        QTest::newRow("other type") << DnsTestReply(someId, wire::question(owner, 1)).bytes();
        QTest::newRow("other class")
                << DnsTestReply(someId, wire::name(owner) + wire::number16(16) + wire::number16(3))
                           .bytes();
        QTest::newRow("no question") << DnsTestReply(someId, QByteArray()).bytes();
        QTest::newRow("no question, but an answer") << DnsTestReply(someId, QByteArray())
                                                               .rcode(2)
                                                               .answer(wire::txt(owner, "x"))
                                                               .bytes();
    }

    void refusesWhatIsNoReplyToTheQuestion()
    {
        QFETCH(QByteArray, message);

        const Result<DnsReply> read = decodeDnsReply(message, txtQuestion(), someId);

        QCOMPARE(outcomeOf(read), toString(Error::Kind::Malformed));
    }

    void refusesBrokenMessages_data()
    {
        QTest::addColumn<QByteArray>("message");

        const QByteArray whole = replyTo(txtQuestion()).answer(wire::txt(owner, "value")).bytes();
        const QByteArray head = whole.left(4) + QByteArray::fromHex("0001000100000000");
        const qsizetype nameAt = 12;
        const QByteArray question = wire::question(owner, 16);
        const auto pointer = [](qsizetype offset) {
            return wire::number16(static_cast<quint16>(0xc000 | offset));
        };
        const QByteArray tail = wire::number16(16) + wire::number16(1) + wire::number32(60)
                + wire::number16(2) + wire::text("x");
        const qsizetype answerAt = nameAt + question.size();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray("\x12");
        QTest::newRow("half a header") << whole.left(7);
        QTest::newRow("header alone") << whole.left(12);
        QTest::newRow("cut in the answer") << whole.left(whole.size() - 3);
        QTest::newRow("pointer to itself") << head + question + pointer(answerAt) + tail;
        QTest::newRow("pointer loop")
                << head + question + pointer(answerAt + 2) + pointer(answerAt) + tail;
        QTest::newRow("pointer beyond the end") << head + question + pointer(5000) + tail;
        QTest::newRow("label beyond the end") << head + question + QByteArray("\x3f") + "abc";
        QTest::newRow("record longer than the message") << head + question + wire::name(owner)
                        + tail.left(8) + wire::number16(7) + wire::text("x");
        QTest::newRow("garbage") << QByteArray(200, '\xa5');
    }

    void refusesBrokenMessages()
    {
        QFETCH(QByteArray, message);

        const Result<DnsReply> read = decodeDnsReply(message, txtQuestion(), someId);

        QCOMPARE(outcomeOf(read), toString(Error::Kind::Malformed));
    }

    void readsEveryCutOfAGoodMessageWithoutHarm()
    {
        const QByteArray whole = replyTo(txtQuestion())
                                         .answer(wire::txt(owner, "value"))
                                         .authority(wire::soa(u"example.test"_qs, 60, 60))
                                         .bytes();

        int readable = 0;
        for (qsizetype size = 0; size < whole.size(); ++size)
            readable += decodeDnsReply(whole.left(size), txtQuestion(), someId) ? 1 : 0;

        QCOMPARE(readable, 0);
    }

    void reads40KilobytesOfText()
    {
        DnsTestReply reply = replyTo(txtQuestion());
        for (int i = 0; i < 180; ++i)
            reply.answer(wire::txt(owner, QByteArray(200, 'x')));

        const Result<DnsReply> read = decoded(reply);

        QVERIFY(reply.bytes().size() > 40000);
        QVERIFY(read.has_value());
        QCOMPARE(read->answers.size(), size_t(180));
    }

    void refusesMoreThan256Records()
    {
        DnsTestReply reply = replyTo(txtQuestion());
        for (int i = 0; i < 257; ++i)
            reply.answer(wire::txt(owner, "x"));

        QCOMPARE(outcomeOf(decoded(reply)), toString(Error::Kind::Malformed));
    }

    void answersLieAtTheEndOfTheCnameChain()
    {
        const Result<DnsReply> read
                = decoded(replyTo(txtQuestion())
                                  .answer(wire::txt(u"c.other.test"_qs, "value"))
                                  .answer(wire::cname(u"b.other.test"_qs, u"C.other.test"_qs))
                                  .answer(wire::cname(owner, u"b.other.test"_qs))
                                  .answer(wire::txt(u"stray.test"_qs, "stray")));

        QVERIFY(read.has_value());
        QCOMPARE(read->canonicalName(owner.toUpper() + u'.'), u"c.other.test"_qs);
        const std::vector<DnsRecord> found = read->answersFor(owner, DnsType::Txt);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().text, QByteArray("value"));
        QCOMPARE(read->answersFor(u"elsewhere.test"_qs, DnsType::Txt).size(), size_t(0));
        QCOMPARE(read->answersFor(owner, DnsType::Cname).size(), size_t(1));
    }

    void cnameLoopsEnd()
    {
        const Result<DnsReply> read = decoded(replyTo(txtQuestion())
                                                      .answer(wire::cname(owner, u"b.test"_qs))
                                                      .answer(wire::cname(u"b.test"_qs, owner)));

        QVERIFY(read.has_value());
        QCOMPARE(read->canonicalName(owner), u"b.test"_qs);
    }

    void cnameChainsAreFollowedFor16Hops()
    {
        DnsTestReply reply = replyTo(txtQuestion());
        reply.answer(wire::cname(owner, u"h1.test"_qs));
        for (int i = 1; i < 30; ++i)
            reply.answer(wire::cname(u"h%1.test"_qs.arg(i), u"h%1.test"_qs.arg(i + 1)));

        const Result<DnsReply> read = decoded(reply);

        QVERIFY(read.has_value());
        QCOMPARE(read->canonicalName(owner), u"h16.test"_qs);
    }
};

CERTWRIGHT_TEST(DnsMessageTest)
#include "DnsMessageTest.moc"
