// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/ProblemDocument.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>

using namespace certwright;
using namespace certwright::acme;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);

net::HttpReply answer(int status, const QByteArray &type, const QByteArray &body)
{
    net::HttpReply reply;
    reply.status = status;
    reply.url = u"https://ca.example.test/new-order"_qs;
    reply.body = body;
    if (!type.isEmpty())
        reply.headers.emplaceBack("Content-Type", type);
    return reply;
}

net::HttpReply problem(int status, const QString &name)
{
    const QString urn = u"urn:ietf:params:acme:error:"_qs + name;
    const QJsonObject object { { u"type"_qs, urn }, { u"detail"_qs, u"Because."_qs } };
    return answer(status, "application/problem+json; charset=utf-8",
                  QJsonDocument(object).toJson());
}

} // namespace

class ProblemDocumentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifiesByTypeElseByStatus_data();
    void classifiesByTypeElseByStatus();
    void a13_quotesForeignBodiesAsWords_data();
    void a13_quotesForeignBodiesAsWords();
    void a72_readsSubproblemsWithTheirNames();
    void a14_ignoresMembersOfTheWrongType();
    void a107_takesOverRetryAfterAndHelpLink();
    void a43_namesThePageOfARequiredAction_data();
    void a43_namesThePageOfARequiredAction();
    void a39_keepsTheOfferedAlgorithms();
    void cutsWhatIsTooLong();
    void writesWhatItReads();
    void a14_refusesWhatIsNoJsonObject_data();
    void a14_refusesWhatIsNoJsonObject();
};

void ProblemDocumentTest::classifiesByTypeElseByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("kind");
    const auto row = [](int status, const QString &type, const QString &kind) {
        QTest::addRow("%d %s", status, qPrintable(type)) << status << type << kind;
    };

    row(429, u"rateLimited"_qs, u"rateLimited"_qs);
    row(403, u"rateLimited"_qs, u"rateLimited"_qs);
    row(500, u"serverInternal"_qs, u"busy"_qs);
    row(400, u"serverInternal"_qs, u"busy"_qs);
    row(403, u"userActionRequired"_qs, u"actionRequired"_qs);
    row(403, u"agreementRequired"_qs, u"actionRequired"_qs);
    row(403, u"externalAccountRequired"_qs, u"actionRequired"_qs);
    row(404, u"accountDoesNotExist"_qs, u"rejected"_qs);
    row(404, u"malformed"_qs, u"notFound"_qs);
    row(404, QString(), u"notFound"_qs);
    row(410, QString(), u"notFound"_qs);
    row(429, QString(), u"rateLimited"_qs);
    row(429, u"somethingNew"_qs, u"rateLimited"_qs);
    row(503, u"somethingNew"_qs, u"busy"_qs);
    row(400, u"somethingNew"_qs, u"rejected"_qs);
    row(500, QString(), u"busy"_qs);
    row(502, QString(), u"busy"_qs);
    row(503, QString(), u"busy"_qs);
    row(408, QString(), u"busy"_qs);
    row(405, QString(), u"rejected"_qs);
    for (const char *type : { "accountDoesNotExist",
                              "alreadyRevoked",
                              "badCSR",
                              "badPublicKey",
                              "badRevocationReason",
                              "badSignatureAlgorithm",
                              "caa",
                              "compound",
                              "connection",
                              "dns",
                              "incorrectResponse",
                              "invalidContact",
                              "malformed",
                              "orderNotReady",
                              "rejectedIdentifier",
                              "tls",
                              "unauthorized",
                              "unsupportedContact",
                              "unsupportedIdentifier",
                              "alreadyReplaced",
                              "invalidProfile",
                              "onionCAARequired",
                              "conflict" })
        row(400, QString::fromLatin1(type), u"rejected"_qs);
}

void ProblemDocumentTest::classifiesByTypeElseByStatus()
{
    QFETCH(int, status);
    QFETCH(QString, type);
    QFETCH(QString, kind);

    const Error error
            = errorFromReply(type.isEmpty() ? answer(status, "", "") : problem(status, type), now);

    QCOMPARE(toString(error.kind()), kind);
    QCOMPARE(error.problem()->status, status);
    QCOMPARE(error.problem()->shortType(), type.isEmpty() ? u"about:blank"_qs : type);
    QCOMPARE(error.subject(), u"ca.example.test"_qs);
}

void ProblemDocumentTest::a13_quotesForeignBodiesAsWords_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");

    QTest::newRow("HTML of a load balancer")
            << QByteArray("text/html; charset=utf-8")
            << QByteArray("<html><head><title>503</title><style>b{}</style></head>\n"
                          "<body><script>alert('x<y')</script><b>Over</b>loaded</body></html>")
            << u"503 Over loaded"_qs;
    QTest::newRow("tag never closed")
            << QByteArray("text/html") << QByteArray("words <b") << u"words"_qs;
    QTest::newRow("script never closed")
            << QByteArray("text/html") << QByteArray("words <script>evil") << u"words"_qs;
    QTest::newRow("plain text") << QByteArray("text/plain") << QByteArray("Try\r\n later.\x1b[31m")
                                << u"Try later. [31m"_qs;
    QTest::newRow("bad UTF-8") << QByteArray("text/plain")
                               << QByteArray("a\xff\xfe"
                                             "b")
                               << u"a\ufffd\ufffdb"_qs;
    QTest::newRow("binary") << QByteArray("application/octet-stream") << QByteArray("\x01\x02")
                            << QString();
    QTest::newRow("no type") << QByteArray() << QByteArray("text") << QString();
    QTest::newRow("empty") << QByteArray("text/html") << QByteArray() << QString();
    QTest::newRow("problem type, but no JSON")
            << QByteArray("application/problem+json") << QByteArray("<html>") << QString();
}

void ProblemDocumentTest::a13_quotesForeignBodiesAsWords()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);

    const Error error = errorFromReply(answer(503, type, body), now);

    QCOMPARE(toString(error.kind()), u"busy"_qs);
    QCOMPARE(error.problem()->detail, words);
    QVERIFY(!error.detail().contains(u'<'));
}

void ProblemDocumentTest::a72_readsSubproblemsWithTheirNames()
{
    const QByteArray body = R"({"type":"urn:ietf:params:acme:error:compound","detail":"Two names.",
        "subproblems":[
          {"type":"urn:ietf:params:acme:error:caa","detail":"No.","identifier":{"type":"dns","value":"a.example.test"}},
          {"type":"urn:ietf:params:acme:error:dns","detail":"What?","identifier":{"type":"dns","value":"b.example.test"}}]})";

    const Error error = errorFromReply(answer(403, "application/problem+json", body), now);

    const std::vector<Problem> &subproblems = error.problem()->subproblems;
    QCOMPARE(subproblems.size(), std::size_t(2));
    QCOMPARE(subproblems[0].identifier, u"a.example.test"_qs);
    QVERIFY(subproblems[0].is(QLatin1String("caa")));
    QCOMPARE(subproblems[1].identifier, u"b.example.test"_qs);
    QCOMPARE(subproblems[1].detail, u"What?"_qs);
}

void ProblemDocumentTest::a14_ignoresMembersOfTheWrongType()
{
    const QByteArray body = R"({"type":7,"title":[],"detail":["x"],"status":"403","instance":{},
        "identifier":"x","algorithms":{"a":1},"subproblems":[1,"x",null,{"detail":5}]})";

    const Error error = errorFromReply(answer(403, "application/problem+json", body), now);

    const Problem &problem = *error.problem();
    QCOMPARE(problem.type, u"about:blank"_qs);
    QCOMPARE(problem.detail, QString());
    QCOMPARE(problem.status, 403);
    QCOMPARE(problem.algorithms, QStringList());
    QCOMPARE(problem.subproblems.size(), std::size_t(1));
}

void ProblemDocumentTest::a107_takesOverRetryAfterAndHelpLink()
{
    net::HttpReply reply = problem(429, u"rateLimited"_qs);
    reply.headers.emplaceBack("Retry-After", "3600");
    reply.headers.emplaceBack("Link", "<https://ca.example.test/limits>;rel=\"help\"");

    const Error error = errorFromReply(reply, now);

    QCOMPARE(error.retryAt().value_or(QDateTime()), now.addSecs(3600));
    QCOMPARE(error.problem()->helpUrl, u"https://ca.example.test/limits"_qs);
}

void ProblemDocumentTest::a43_namesThePageOfARequiredAction_data()
{
    QTest::addColumn<QByteArray>("instance");
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QString>("page");

    QTest::newRow("the instance") << QByteArray("https://ca.example.test/agree")
                                  << QByteArray("</terms>;rel=\"terms-of-service\"")
                                  << u"https://ca.example.test/agree"_qs;
    QTest::newRow("the terms") << QByteArray() << QByteArray("</terms>;rel=\"terms-of-service\"")
                               << u"https://ca.example.test/terms"_qs;
    QTest::newRow("only help") << QByteArray() << QByteArray("</help>;rel=\"help\"")
                               << u"https://ca.example.test/help"_qs;
    QTest::newRow("nothing") << QByteArray() << QByteArray("</directory>;rel=\"index\"")
                             << QString();
}

void ProblemDocumentTest::a43_namesThePageOfARequiredAction()
{
    QFETCH(QByteArray, instance);
    QFETCH(QByteArray, link);
    QFETCH(QString, page);
    const QByteArray body
            = R"({"type":"urn:ietf:params:acme:error:userActionRequired","instance":")" + instance
            + R"("})";
    net::HttpReply reply = answer(403, "application/problem+json", body);
    reply.headers.emplaceBack("Link", link);

    const Error error = errorFromReply(reply, now);

    QCOMPARE(toString(error.kind()), u"actionRequired"_qs);
    QCOMPARE(error.problem()->helpUrl, page);
}

void ProblemDocumentTest::a39_keepsTheOfferedAlgorithms()
{
    const QByteArray body = R"({"type":"urn:ietf:params:acme:error:badSignatureAlgorithm",
        "algorithms":["RS256","ES256",5]})";

    const Error error = errorFromReply(answer(400, "application/problem+json", body), now);

    QCOMPARE(error.problem()->algorithms, (QStringList { u"RS256"_qs, u"ES256"_qs }));
    QVERIFY(error.detail().contains(u"badSignatureAlgorithm"_qs));
}

void ProblemDocumentTest::cutsWhatIsTooLong()
{
    const QByteArray body = R"({"detail":")" + QByteArray(5000, 'x') + R"("})";

    const Error error = errorFromReply(answer(400, "application/problem+json", body), now);

    QVERIFY(error.problem()->detail.startsWith(QString(2000, u'x') + u'\u2026'));
    QVERIFY(error.problem()->detail.contains(u"3000 more"_qs));
}

void ProblemDocumentTest::writesWhatItReads()
{
    Problem problem;
    problem.type = u"urn:ietf:params:acme:error:compound"_qs;
    problem.title = u"Title"_qs;
    problem.detail = u"Detail"_qs;
    problem.status = 403;
    problem.instance = u"https://ca.example.test/i"_qs;
    problem.helpUrl = u"https://ca.example.test/h"_qs;
    problem.algorithms = QStringList { u"RS256"_qs };
    Problem about = problem;
    about.identifier = u"example.test"_qs;
    problem.subproblems = { about };

    QVERIFY(problemFromJson(toJson(problem)) == problem);
}

void ProblemDocumentTest::a14_refusesWhatIsNoJsonObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isTaken");

    QTest::newRow("object") << QByteArray(R"({"a":1})") << true;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}") << true;
    QTest::newRow("depth 32") << QByteArray(R"({"a":)") + QByteArray(31, '[') + QByteArray(31, ']')
                    + "}" << true;
    QTest::newRow("brackets in a string")
            << QByteArray(R"({"a":"\")") + QByteArray(100, '[') + R"("})" << true;
    QTest::newRow("depth 33") << QByteArray(R"({"a":)") + QByteArray(32, '[') + QByteArray(32, ']')
                    + "}" << false;
    QTest::newRow("depth 2000") << QByteArray(2000, '[') << false;
    QTest::newRow("array") << QByteArray("[]") << false;
    QTest::newRow("string") << QByteArray("\"x\"") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("cut off") << QByteArray(R"({"a":)") << false;
    QTest::newRow("garbage behind") << QByteArray("{} x") << false;
    QTest::newRow("1e400") << QByteArray(R"({"a":1e400})") << false;
    QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xff\"}") << false;
    QTest::newRow("NUL in a string") << QByteArray(R"({"a":"x\u0000y"})") << false;
    QTest::newRow("NUL in a name") << QByteArray(R"({"a\u0000":1})") << false;
    QTest::newRow("NUL deep inside") << QByteArray(R"({"a":[{"b":["\u0000"]}]})") << false;
    QTest::newRow("256 KiB and one more")
            << QByteArray("{}") + QByteArray(256 * 1024 - 1, ' ') << false;
    QTest::newRow("HTML") << QByteArray("<html></html>") << false;
}

void ProblemDocumentTest::a14_refusesWhatIsNoJsonObject()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isTaken);

    QCOMPARE(failureOf(jsonObjectFrom(body)), isTaken ? u"none"_qs : u"malformed"_qs);
}

CERTWRIGHT_TEST(ProblemDocumentTest)
#include "ProblemDocumentTest.moc"
