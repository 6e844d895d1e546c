// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/FileReachability.h"
#include "core/net/QtHttpClient.h"
#include "tests/checks/LoopbackInternet.h"
#include "tests/net/Awaited.h"
#include "tests/net/HttpTestServer.h"
#include "tests/net/TestCertificates.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::checks;
using namespace certwright::tests;

namespace {

using State = FileFinding::State;

const QString domain = QStringLiteral("www.example.test");
const QString path = QStringLiteral("/.well-known/acme-challenge/token");
const QByteArray content("token.9jg46WB3rR_AHD-EBXdN7cBkH1WOu0tA3M9fm21mqTI");
const QString resolverAddress = QStringLiteral("127.0.1.1");

ZoneData addresses()
{
    return ZoneData()
            .soa(u"example.test"_qs)
            .a(domain, u"127.0.0.1"_qs)
            .a(u"elsewhere.example.test"_qs, u"127.0.0.1"_qs)
            .a(u"secure.example.test"_qs, u"127.0.0.2"_qs);
}

FileReachability checked(LoopbackInternet &internet, quint16 port, const QString &name)
{
    NetworkView view;
    view.resolvers.emplace_back(QHostAddress(resolverAddress));
    view.httpPort = port;
    net::QtHttpClient http("test");
    FileReachabilityCheck check(internet, http, view);
    return awaited(check.check(name, path, content));
}

/// Redirects the challenge's path to a place; everything else has the content.
HttpTestServer::Responder redirectingTo(const QByteArray &location)
{
    return [location](const HttpTestServer::Request &request, QTcpSocket *socket) {
        const bool isStart = request.path == path.toLatin1();
        socket->write(isStart ? HttpTestServer::answer("302 Found",
                                                       "Location: " + location + "\r\n", "moved")
                              : HttpTestServer::answer("200 OK", "", content));
    };
}

const char *wordOf(FileDiagnosis diagnosis)
{
    switch (diagnosis) {
    case FileDiagnosis::NotFound404:
        return "NotFound404";
    case FileDiagnosis::TextExtension:
        return "TextExtension";
    case FileDiagnosis::OtherStatus:
        return "OtherStatus";
    case FileDiagnosis::EmptyFile:
        return "EmptyFile";
    case FileDiagnosis::HtmlPage:
        return "HtmlPage";
    case FileDiagnosis::ByteOrderMark:
        return "ByteOrderMark";
    case FileDiagnosis::Utf16:
        return "Utf16";
    case FileDiagnosis::WrongNewlineOrWhitespace:
        return "WrongNewlineOrWhitespace";
    case FileDiagnosis::WrongBody:
        return "WrongBody";
    case FileDiagnosis::UnreadableBody:
        return "UnreadableBody";
    case FileDiagnosis::Unreachable:
        return "Unreachable";
    case FileDiagnosis::RedirectElsewhere:
        return "RedirectElsewhere";
    case FileDiagnosis::RedirectBroken:
        return "RedirectBroken";
    case FileDiagnosis::RedirectToOtherPort:
        return "RedirectToOtherPort";
    case FileDiagnosis::RedirectLoop:
        return "RedirectLoop";
    case FileDiagnosis::TooManyRedirects:
        return "TooManyRedirects";
    case FileDiagnosis::UntrustedTls:
        return "UntrustedTls";
    case FileDiagnosis::PrivateAddress:
        return "PrivateAddress";
    case FileDiagnosis::Ipv6Differs:
        return "Ipv6Differs";
    }
    Q_UNREACHABLE();
}

QString wordsOf(const FileFinding &finding)
{
    QStringList words;
    for (const FileDiagnosis diagnosis : finding.diagnoses)
        words.append(QString::fromLatin1(wordOf(diagnosis)));
    return words.join(u' ');
}

/// The text with every character in two bytes, the low one first.
QByteArray utf16(const QByteArray &text)
{
    QByteArray bytes;
    for (const char byte : text)
        bytes.append(byte).append('\0');
    return bytes;
}

} // namespace

class FileReachabilityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesWhatTheServerGives_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("status");

        const auto ok = [](const QByteArray &body) {
            return HttpTestServer::answer("200 OK", "Content-Type: text/plain\r\n", body);
        };
        const int present = static_cast<int>(State::Present);
        const int absent = static_cast<int>(State::Absent);
        const int other = static_cast<int>(State::OtherContent);
        QTest::newRow("exact") << ok(content) << present << 200;
        QTest::newRow("line end") << ok(content + '\n') << present << 200;
        QTest::newRow("white space at the end") << ok(content + " \t\r\n\r\n") << present << 200;
        QTest::newRow("HTTP/1.0") << "HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n" + content
                                  << present << 200;
        QTest::newRow("byte order mark") << ok("\xef\xbb\xbf" + content) << other << 200;
        QTest::newRow("space in front") << ok(' ' + content) << other << 200;
        QTest::newRow("cut") << ok(content.chopped(1)) << other << 200;
        QTest::newRow("more behind") << ok(content + "\nx") << other << 200;
        QTest::newRow("empty") << ok("") << other << 200;
        QTest::newRow("web page") << ok("<!DOCTYPE html><html></html>") << other << 200;
        QTest::newRow("65 KiB") << ok(QByteArray(65 * 1024, 'x')) << other << 0;
        QTest::newRow("404") << HttpTestServer::answer("404 Not Found", "", content) << absent
                             << 404;
        QTest::newRow("403") << HttpTestServer::answer("403 Forbidden", "", content) << absent
                             << 403;
        QTest::newRow("500") << HttpTestServer::answer("500 Oops", "", content) << absent << 500;
    }

    void judgesWhatTheServerGives()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, state);
        QFETCH(int, status);
        LoopbackInternet internet;
        internet.serve(resolverAddress, addresses());
        const bool isOldStyle = answer.startsWith("HTTP/1.0");
        HttpTestServer server(isOldStyle ? HttpTestServer::alwaysThenClose(answer)
                                         : HttpTestServer::always(answer));

        const FileReachability result = checked(internet, server.port(), domain);

        QCOMPARE(result.problem, QString());
        QCOMPARE(result.findings.size(), size_t(1));
        const FileFinding &finding = result.findings.front();
        QVERIFY2(static_cast<int>(finding.state) == state, qPrintable(finding.detail));
        QCOMPARE(finding.httpStatus, status);
        QCOMPARE(finding.address, u"127.0.0.1"_qs);
        QVERIFY(finding.firstBytes.size() <= 128);
        QCOMPARE(result.isReady(), finding.state == State::Present);
        QCOMPARE(server.requests().front().header("Host"),
                 "www.example.test:" + QByteArray::number(server.port()));
        QCOMPARE(server.requests().front().path, path.toLatin1());
    }

    void diagnosesWhatTheServerGives_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("diagnoses");

        const auto ok
                = [](const QByteArray &body) { return HttpTestServer::answer("200 OK", "", body); };
        const QByteArray cut = "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + content;
        QTest::newRow("exact") << ok(content) << u""_qs;
        QTest::newRow("empty") << ok("") << u"EmptyFile "_qs;
        QTest::newRow("line end alone") << ok("\r\n") << u"EmptyFile "_qs;
        QTest::newRow("web page") << ok("\n<html></html>") << u"HtmlPage "_qs;
        QTest::newRow("byte order mark") << ok("\xef\xbb\xbf" + content) << u"ByteOrderMark "_qs;
        QTest::newRow("UTF-16") << ok("\xff\xfe" + utf16(content)) << u"Utf16 "_qs;
        QTest::newRow("UTF-16, other order") << ok(QByteArray("\xfe\xff\0t", 4)) << u"Utf16 "_qs;
        QTest::newRow("UTF-16 without mark") << ok(utf16(content)) << u"Utf16 "_qs;
        QTest::newRow("space in front") << ok(' ' + content) << u"WrongNewlineOrWhitespace "_qs;
        QTest::newRow("broken line")
                << ok(QByteArray(content).insert(30, "\r\n")) << u"WrongNewlineOrWhitespace "_qs;
        QTest::newRow("token alone") << ok("token") << u"WrongBody "_qs;
        QTest::newRow("in quotes") << ok('"' + content + '"') << u"WrongBody "_qs;
        QTest::newRow("65 KiB") << ok(QByteArray(65 * 1024, 'x')) << u"UnreadableBody "_qs;
        QTest::newRow("cut") << cut << u"UnreadableBody "_qs;
        QTest::newRow("404") << HttpTestServer::answer("404 Not Found", "", "")
                             << u"NotFound404 "_qs;
        QTest::newRow("403") << HttpTestServer::answer("403 Forbidden", "", "")
                             << u"OtherStatus "_qs;
        QTest::newRow("closed") << QByteArray() << u"Unreachable "_qs;
    }

    void diagnosesWhatTheServerGives()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, diagnoses);
        LoopbackInternet internet;
        internet.serve(resolverAddress, addresses());
        HttpTestServer server(HttpTestServer::alwaysThenClose(answer));

        const FileReachability result = checked(internet, server.port(), domain);

        const FileFinding &finding = result.findings.front();
        QCOMPARE(wordsOf(finding), diagnoses + u"PrivateAddress");
        QCOMPARE(finding.state == State::Present, diagnoses.isEmpty());
        QVERIFY(!finding.detail.isEmpty());
    }

    void findsTheFileThatAnEditorGaveAnExtension_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("diagnoses");

        QTest::newRow("ours") << content << u"TextExtension PrivateAddress"_qs;
        QTest::newRow("another") << QByteArray("x") << u"NotFound404 PrivateAddress"_qs;
    }

    void findsTheFileThatAnEditorGaveAnExtension()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, diagnoses);
        LoopbackInternet internet;
        internet.serve(resolverAddress, addresses());
        HttpTestServer server([body](const HttpTestServer::Request &request, QTcpSocket *socket) {
            const bool isText = request.path == path.toLatin1() + ".txt";
            socket->write(isText ? HttpTestServer::answer("200 OK", "", body)
                                 : HttpTestServer::answer("404 Not Found", "", ""));
        });

        const FileReachability result = checked(internet, server.port(), domain);

        const FileFinding &finding = result.findings.front();
        QCOMPARE(wordsOf(finding), diagnoses);
        QCOMPARE(finding.state, State::Absent);
        QCOMPARE(finding.httpStatus, 404);
        const bool isFound = finding.diagnoses.front() == FileDiagnosis::TextExtension;
        QCOMPARE(finding.seenUrl, isFound ? result.url + u".txt" : QString());
    }

    void followsRedirects_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QByteArray>("host");

        QTest::newRow("path") << u"/elsewhere"_qs << QByteArray("www.example.test");
        QTest::newRow("same host")
                << u"http://www.example.test:%1/x"_qs << QByteArray("www.example.test");
        QTest::newRow("other host")
                << u"http://elsewhere.example.test:%1/x"_qs << QByteArray("elsewhere.example.test");
        QTest::newRow("address") << u"http://127.0.0.1:%1/x"_qs << QByteArray("127.0.0.1");
        QTest::newRow("fragment") << u"/x#y"_qs << QByteArray("www.example.test");
    }

    void followsRedirects()
    {
        QFETCH(QString, location);
        QFETCH(QByteArray, host);
        LoopbackInternet internet;
        internet.serve(resolverAddress, addresses());
        QByteArray target;
        HttpTestServer server(
                [&target](const HttpTestServer::Request &request, QTcpSocket *socket) {
                    redirectingTo(target)(request, socket);
                });
        target = location.contains(u'%') ? location.arg(server.port()).toLatin1()
                                         : location.toLatin1();

        const FileReachability result = checked(internet, server.port(), domain);

        QVERIFY2(result.isReady(), qPrintable(result.findings.front().detail));
        QCOMPARE(result.findings.front().redirects.size(), size_t(1));
        QCOMPARE(server.requests().size(), size_t(2));
        QCOMPARE(server.requests().back().header("Host"),
                 host + ':' + QByteArray::number(server.port()));
    }

    void doesNotFollowWhereNoCaWould_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("diagnosis");

        const QString broken = u"RedirectBroken"_qs;
        QTest::newRow("other port")
                << QByteArray("http://www.example.test:8081/x") << u"RedirectToOtherPort"_qs;
        QTest::newRow("ftp") << QByteArray("ftp://www.example.test/x") << broken;
        QTest::newRow("file") << QByteArray("file:///etc/hostname") << broken;
        QTest::newRow("no target") << QByteArray("") << broken;
        QTest::newRow("no host") << QByteArray("http:///x") << broken;
        QTest::newRow("host without address")
                << QByteArray("http://nowhere.example.test/x") << broken;
        QTest::newRow("loop") << path.toLatin1() << u"RedirectLoop"_qs;
    }

    void doesNotFollowWhereNoCaWould()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, diagnosis);
        LoopbackInternet internet;
        internet.serve(resolverAddress, addresses());
        HttpTestServer server(redirectingTo(location));

        const FileReachability result = checked(internet, server.port(), domain);

        const FileFinding &finding = result.findings.front();
        QCOMPARE(finding.state, State::Absent);
        QCOMPARE(finding.httpStatus, 302);
        QCOMPARE(wordsOf(finding), diagnosis + u" PrivateAddress");
        QVERIFY(!finding.detail.isEmpty());
        QCOMPARE(server.requests().size(), size_t(1));
    }

    void givesUpAfterTenRedirects()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress, addresses());
        HttpTestServer server([](const HttpTestServer::Request &request, QTcpSocket *socket) {
            socket->write(
                    HttpTestServer::answer("302 Found", "Location: " + request.path + "x\r\n", ""));
        });

        const FileReachability result = checked(internet, server.port(), domain);

        QCOMPARE(wordsOf(result.findings.front()), u"TooManyRedirects PrivateAddress"_qs);
        QCOMPARE(server.requests().size(), size_t(11));
    }

    void saysWhereARedirectLosesTheFile()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress, addresses());
        HttpTestServer server([](const HttpTestServer::Request &request, QTcpSocket *socket) {
            socket->write(
                    request.path == "/login"
                            ? HttpTestServer::answer("200 OK", "", "<html>")
                            : HttpTestServer::answer("302 Found", "Location: /login\r\n", ""));
        });

        const FileReachability result = checked(internet, server.port(), domain);

        const FileFinding &finding = result.findings.front();
        QCOMPARE(wordsOf(finding), u"RedirectElsewhere HtmlPage PrivateAddress"_qs);
        QVERIFY2(finding.seenUrl.endsWith(u"/login"), qPrintable(finding.seenUrl));
    }

    void redirectToAnUntrustedCertificateIsSaidSo()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress, addresses());
        QByteArray target;
        HttpTestServer server(
                [&target](const HttpTestServer::Request &request, QTcpSocket *socket) {
                    redirectingTo(target)(request, socket);
                });
        TestCertificates certificates;
        HttpTestServer secure(HttpTestServer::always(HttpTestServer::answer("200 OK", "", content)),
                              certificates.selfSigned("DNS:secure.example.test"),
                              QHostAddress(u"127.0.0.2"_qs), server.port());
        target = "https://secure.example.test:" + QByteArray::number(server.port()) + "/x";

        const FileReachability result = checked(internet, server.port(), domain);

        QCOMPARE(result.findings.front().state, State::OtherContent);
        QVERIFY(result.findings.front().detail.contains(u"certificate"_qs));
        QVERIFY(wordsOf(result.findings.front()).contains(u"UntrustedTls"_qs));
        QCOMPARE(secure.requests().size(), size_t(0));
    }

    void everyAddressHasToAnswer()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress, addresses().a(domain, u"127.0.0.3"_qs));
        HttpTestServer server(
                HttpTestServer::always(HttpTestServer::answer("200 OK", "", content)));

        const FileReachability result = checked(internet, server.port(), domain);

        QVERIFY(!result.isReady());
        QCOMPARE(result.findings.size(), size_t(2));
        QCOMPARE(result.findings[0].state, State::Present);
        QCOMPARE(result.findings[1].address, u"127.0.0.3"_qs);
        QCOMPARE(result.findings[1].state, State::Unreachable);
    }

    void addressWithoutRouteIsNamedButNotTried()
    {
        LoopbackInternet internet;
        // A link-local address without a link leads nowhere from any machine.
        internet.serve(resolverAddress,
                       addresses().add(domain, 28,
                                       wire::record(domain, 28, 60,
                                                    QByteArray::fromHex(
                                                            "fe800000000000000000000000000001"))));
        HttpTestServer server(
                HttpTestServer::always(HttpTestServer::answer("200 OK", "", content)));

        const FileReachability result = checked(internet, server.port(), domain);

        QVERIFY(result.isReady());
        QCOMPARE(result.findings.size(), size_t(1));
        QVERIFY(result.findings.front().detail.contains(u"fe80::1"_qs));
        QCOMPARE(result.untriedAddresses, QStringList { u"fe80::1"_qs });
    }

    void addressesAreFetchedWithoutLookup()
    {
        LoopbackInternet internet;
        HttpTestServer server(
                HttpTestServer::always(HttpTestServer::answer("200 OK", "", content)));

        const FileReachability result = checked(internet, server.port(), u"127.0.0.1"_qs);

        QVERIFY(result.isReady());
        QCOMPARE(result.url, server.url(path));
    }

    void nameWithoutAddressIsAProblem()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress, addresses());

        const FileReachability result = checked(internet, 80, u"nowhere.example.test"_qs);

        QVERIFY(!result.problem.isEmpty());
        QVERIFY(!result.isReady());
        QCOMPARE(result.url, u"http://nowhere.example.test"_qs + path);
    }
};

CERTWRIGHT_TEST(FileReachabilityTest)
#include "FileReachabilityTest.moc"
