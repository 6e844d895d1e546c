// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/HttpExchange.h"

#include "core/net/HttpUrl.h"
#include "core/net/LowDelay.h"
#include "core/net/OneShotBody.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>
#include <QTimer>

namespace certwright::net {

namespace {

constexpr qsizetype maxHeaderBytes = 64 * 1024;

QNetworkReply *started(QNetworkAccessManager &network, const HttpRequest &request,
                       QNetworkRequest wireRequest)
{
    switch (request.method) {
    case HttpRequest::Method::Get:
        return network.get(wireRequest);
    case HttpRequest::Method::Head:
        return network.head(wireRequest);
    case HttpRequest::Method::Post:
        break;
    }
    auto body = std::make_unique<OneShotBody>(request.body, nullptr);
    wireRequest.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    wireRequest.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    QNetworkReply *reply = network.post(wireRequest, body.get());
    body.release()->setParent(reply);
    return reply;
}

/// True for a whole answer: Qt derives errors from its status code too. ContentReSendError is Qt's
/// word for a Post that it cannot repeat: after 307 and 308 there is an answer, otherwise the
/// server dropped the request.
bool isAnswered(const QNetworkReply &reply)
{
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const QNetworkReply::NetworkError error = reply.error();
    if (error == QNetworkReply::ContentReSendError)
        return status == 307 || status == 308;
    const bool isContentError = error >= QNetworkReply::ContentAccessDenied
            && error <= QNetworkReply::UnknownContentError;
    const bool isServerError = error >= QNetworkReply::InternalServerError
            && error <= QNetworkReply::UnknownServerError;
    const bool isFromStatus = isContentError || isServerError
            || error == QNetworkReply::ProtocolInvalidOperationError
            || error == QNetworkReply::ProxyAuthenticationRequiredError;
    return status.isValid() && (error == QNetworkReply::NoError || isFromStatus);
}

QString nameOf(QNetworkReply::NetworkError error)
{
    return QString::fromLatin1(
            QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
}

} // namespace

void HttpExchange::DeleteLater::operator()(QNetworkReply *reply) const
{
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
}

void HttpExchange::DeleteLater::operator()(QTimer *timer) const
{
    timer->stop();
    timer->deleteLater();
}

HttpExchange::HttpExchange(QNetworkAccessManager &network, const HttpRequest &request,
                           const QNetworkRequest &wireRequest, QDeadlineTimer overall)
    : m_request(request),
      m_url(wireRequest.url()),
      m_overall(new QTimer),
      m_phase(new QTimer),
      m_reply(started(network, request, wireRequest))
{
    // Without it Qt's thread goes on reading as long as a server goes on sending, deaf to abort().
    m_reply->setReadBufferSize(request.maxBodyBytes + 1);
    m_overall->setSingleShot(true);
    m_phase->setSingleShot(true);
    watch();
    m_overall->start(std::chrono::milliseconds(overall.remainingTime()));
}

HttpExchange::~HttpExchange() = default;

void HttpExchange::watch()
{
    QNetworkReply *const reply = m_reply.get();
    QObject::connect(m_overall.get(), &QTimer::timeout, &m_context, [this] {
        concludeOffline(QStringLiteral("no complete answer within %1 ms")
                                .arg(m_request.totalTimeout.count()));
    });
    QObject::connect(m_phase.get(), &QTimer::timeout, &m_context,
                     [this] { concludeOffline(m_phaseText); });
    QObject::connect(reply, &QNetworkReply::socketStartedConnecting, &m_context, [this] {
        startPhase(m_request.connectTimeout, QStringLiteral("no connection within %1 ms"));
    });
    QObject::connect(reply, &QNetworkReply::encrypted, &m_context,
                     [this] { sendSmallPacketsAtOnce(portOf(m_url)); });
    QObject::connect(reply, &QNetworkReply::requestSent, &m_context, [this] { noteSent(); });
    QObject::connect(reply, &QNetworkReply::uploadProgress, &m_context, [this] { noteProgress(); });
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &m_context, [this] { readHeaders(); });
    QObject::connect(reply, &QNetworkReply::readyRead, &m_context, [this] { readBody(); });
    QObject::connect(reply, &QNetworkReply::sslErrors, &m_context,
                     [this](const QList<QSslError> &errors) {
                         QStringList texts;
                         for (const QSslError &error : errors)
                             texts.append(error.errorString());
                         m_tlsProblems = texts.join(QStringLiteral("; "));
                     });
    QObject::connect(reply, &QNetworkReply::finished, &m_context, [this] { conclude(); });
}

void HttpExchange::startPhase(std::chrono::milliseconds limit, const QString &timeoutText)
{
    m_phaseText = timeoutText.arg(limit.count());
    m_phase->start(limit);
}

void HttpExchange::noteSent()
{
    m_wasSent = true;
    startPhase(m_request.idleTimeout, QStringLiteral("the server was silent for %1 ms"));
}

/// Begins the running phase's time anew.
void HttpExchange::noteProgress()
{
    if (m_phase->isActive())
        m_phase->start();
}

void HttpExchange::readHeaders()
{
    noteSent();
    qsizetype size = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        size += name.size() + value.size() + 4;
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    const bool hasBody = m_request.method != HttpRequest::Method::Head;
    if (size > maxHeaderBytes)
        concludeMalformed(
                QStringLiteral("the answer's headers exceed %1 bytes").arg(maxHeaderBytes));
    else if (hasBody && announced.toLongLong() > m_request.maxBodyBytes)
        concludeMalformed(QStringLiteral("the answer announces %1 bytes, %2 are allowed")
                                  .arg(announced.toLongLong())
                                  .arg(m_request.maxBodyBytes));
}

void HttpExchange::readBody()
{
    noteProgress();
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.maxBodyBytes)
        concludeMalformed(
                QStringLiteral("the answer exceeds %1 bytes").arg(m_request.maxBodyBytes));
}

void HttpExchange::conclude()
{
    if (!isAnswered(*m_reply))
        return concludeTransportError();
    m_body += m_reply->readAll();
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").toLower();
    if (m_body.size() > m_request.maxBodyBytes)
        return concludeMalformed(
                QStringLiteral("the answer exceeds %1 bytes").arg(m_request.maxBodyBytes));
    if (!encoding.isEmpty() && encoding != "identity")
        return concludeMalformed(
                QStringLiteral("the answer is compressed, which was not asked for"));
    if (!endIsProven() && !m_request.acceptUnframedBody)
        return concludeMalformed(QStringLiteral("nothing proves that the answer is complete"));
    conclude(takeReply());
}

bool HttpExchange::endIsProven() const
{
    return m_body.isEmpty() || m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool()
            || m_reply->hasRawHeader("Content-Length")
            || m_reply->rawHeader("Transfer-Encoding").toLower().contains("chunked");
}

HttpReply HttpExchange::takeReply()
{
    HttpReply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply.headers = m_reply->rawHeaderPairs();
    reply.body = std::move(m_body);
    return reply;
}

void HttpExchange::concludeTransportError()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const QString text = nameOf(error) + QStringLiteral(", ") + m_reply->errorString();
    const bool answerBegan = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    if (!m_tlsProblems.isEmpty())
        conclude(fail(Error::Kind::Insecure, where() + m_tlsProblems, m_url.host()));
    else if (error == QNetworkReply::SslHandshakeFailedError && !m_wasSent)
        conclude(fail(Error::Kind::Insecure, where() + text, m_url.host()));
    else if (answerBegan && !isPost())
        concludeMalformed(QStringLiteral("the answer was cut: ") + text);
    else
        concludeOffline(text);
}

/// A Post that was handed over may have been carried out, whatever happened afterwards.
void HttpExchange::concludeOffline(const QString &detail)
{
    const bool isUnclear = isPost() && m_wasSent;
    conclude(fail(isUnclear ? Error::Kind::Interrupted : Error::Kind::Offline, where() + detail,
                  m_url.host()));
}

void HttpExchange::concludeMalformed(const QString &detail)
{
    conclude(fail(Error::Kind::Malformed, where() + detail, m_url.host()));
}

void HttpExchange::conclude(Result<HttpReply> result)
{
    // Resumes the coroutine that owns this object: nothing may follow.
    m_done.resolve(std::move(result));
}

QString HttpExchange::where() const
{
    return QString::fromLatin1(authorityOf(m_url)) + QStringLiteral(": ");
}

bool HttpExchange::isPost() const
{
    return m_request.method == HttpRequest::Method::Post;
}

} // namespace certwright::net
