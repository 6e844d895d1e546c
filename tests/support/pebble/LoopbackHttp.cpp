// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pebble/LoopbackHttp.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace certwright::testing {

namespace {

constexpr int timeoutMs = 10000;

LoopbackReply parsed(const QByteArray &answer)
{
    LoopbackReply reply;
    const qsizetype headEnd = answer.indexOf("\r\n\r\n");
    const QList<QByteArray> statusLine = answer.left(answer.indexOf("\r\n")).split(' ');
    if (headEnd < 0 || statusLine.size() < 2) {
        reply.error = QStringLiteral("the answer is no HTTP");
        return reply;
    }
    reply.status = statusLine.at(1).toInt();
    reply.body = answer.mid(headEnd + 4);
    return reply;
}

LoopbackReply exchange(const QUrl &url, const QByteArray &method, const QByteArray &body,
                       const QByteArray &rootPem)
{
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(rootPem, QSsl::Pem));
    socket.setSslConfiguration(configuration);
    bool isConnected = false;
    if (url.scheme() == QLatin1String("https")) {
        socket.connectToHostEncrypted(url.host(), quint16(url.port()));
        isConnected = socket.waitForEncrypted(timeoutMs);
    } else {
        socket.connectToHost(url.host(), quint16(url.port()));
        isConnected = socket.waitForConnected(timeoutMs);
    }
    if (!isConnected)
        return { 0, {}, socket.errorString() };

    // HTTP/1.0 keeps the answer in one piece and ends it by closing.
    socket.write(method + ' ' + url.path(QUrl::FullyEncoded).toUtf8() + " HTTP/1.0\r\nHost: "
                 + url.host().toUtf8() + "\r\nUser-Agent: certwright-tests\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(timeoutMs))
        answer += socket.readAll();
    answer += socket.readAll();
    return parsed(answer);
}

} // namespace

LoopbackReply loopbackGet(const QUrl &url, const QByteArray &trustedRootPem)
{
    return exchange(url, QByteArrayLiteral("GET"), {}, trustedRootPem);
}

LoopbackReply loopbackPost(const QUrl &url, const QByteArray &body,
                           const QByteArray &trustedRootPem)
{
    return exchange(url, QByteArrayLiteral("POST"), body, trustedRootPem);
}

} // namespace certwright::testing
