// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Exchange.h"

#include "core/acme/AcmeUrl.h"
#include "core/acme/Answer.h"
#include "core/acme/ProblemDocument.h"

namespace certwright::acme {

namespace {

using namespace std::chrono_literals;

constexpr qint64 maxDirectoryBytes = 64 * 1024;
constexpr QLatin1String badNonce("badNonce");

/// Both bound the tries together: even a CA that refuses nine nonces in ten gets its request
/// through, and one that refuses all is given up within 20 seconds.
constexpr int maxTries = 100;
constexpr auto maxTryTime = 20s;
/// From this try on there is a pause before each.
constexpr int firstPausedTry = 9;

std::chrono::milliseconds pauseBefore(int attempt)
{
    if (attempt < firstPausedTry)
        return 0ms;
    return std::min(50ms + 5ms * (attempt - firstPausedTry), 500ms);
}

bool isNonceRefusal(const Result<net::HttpReply> &reply, const QDateTime &nowUtc)
{
    return reply && reply->status >= 400 && errorFromReply(*reply, nowUtc).isProblem(badNonce);
}

/// The nonce of an answer, if it has exactly one.
QByteArray nonceIn(const net::HttpReply &reply)
{
    const QList<QByteArray> values = reply.headerValues(QByteArrayLiteral("Replay-Nonce"));
    return values.size() == 1 ? values.constFirst() : QByteArray();
}

Error nonceRefusalsExhausted(const Error &last, int tries)
{
    const QString detail = u"The CA refused %1 replay nonces in a row. %2"_qs.arg(
            QString::number(tries), last.detail());
    const Error error = Error(Error::Kind::Busy, detail, last.subject());
    return last.problem() ? error.withProblem(*last.problem()) : error;
}

} // namespace

class Client::Exchange::DirectoryWaiter final
{
public:
    DirectoryWaiter(std::list<DirectoryWaiter *> &waiters, int waitsForFetch)
        : fetchNumber(waitsForFetch), m_waiters(waiters)
    {
        m_waiters.push_back(this);
    }
    ~DirectoryWaiter() { m_waiters.remove(this); }
    Q_DISABLE_COPY_MOVE(DirectoryWaiter)

    const int fetchNumber;
    Completion<Result<Directory>> done;

private:
    std::list<DirectoryWaiter *> &m_waiters;
};

Client::Exchange::Exchange(net::HttpClient &http, Clock &clock, QString directoryUrl,
                           QByteArray extraTrustedRootsPem)
    : m_http(http),
      m_clock(clock),
      m_directoryUrl(std::move(directoryUrl)),
      m_extraTrustedRootsPem(std::move(extraTrustedRootsPem))
{ }

Task<Result<Directory>> Client::Exchange::directory()
{
    if (m_directory)
        co_return *m_directory;
    const bool startsFetch = m_fetch.isIdle();
    if (startsFetch)
        ++m_fetchNumber;
    DirectoryWaiter waiter(m_waiters, m_fetchNumber);
    if (startsFetch)
        m_fetch.start(fetchDirectory(),
                      [this](const Result<Directory> &result) { directoryFetched(result); });
    Result<Directory> result = co_await waiter.done.wait();
    co_return result;
}

void Client::Exchange::forgetDirectory()
{
    m_directory.reset();
}

void Client::Exchange::directoryFetched(const Result<Directory> &result)
{
    if (result)
        m_directory = *result;
    // A waiter that goes on may end others or start the next fetch, whose waiters come later.
    const int answered = m_fetchNumber;
    while (!m_waiters.empty() && m_waiters.front()->fetchNumber <= answered) {
        DirectoryWaiter *const next = m_waiters.front();
        m_waiters.pop_front();
        next->done.resolve(result);
    }
}

Task<Result<Directory>> Client::Exchange::fetchDirectory()
{
    QString url = m_directoryUrl;
    Result<net::HttpReply> reply = co_await get(std::move(url), maxDirectoryBytes);
    if (!reply)
        co_return fail(reply.error());
    const Result<QJsonObject> object = jsonIn(*reply);
    if (!object)
        co_return fail(Error::Kind::Malformed,
                       u"This is no ACME directory. "_qs + object.error().detail(), m_directoryUrl);
    co_return Directory::fromJson(*object);
}

Task<Result<net::HttpReply>> Client::Exchange::get(QString url, qint64 maxBodyBytes)
{
    const Result<QString> checked = checkedAcmeUrl(url);
    if (!checked)
        co_return fail(checked.error());
    net::HttpRequest request(net::HttpRequest::Method::Get, *checked);
    request.redirects = net::HttpRequest::Redirects::FollowHttps;
    request.maxBodyBytes = maxBodyBytes;
    Result<net::HttpReply> reply = co_await sendReading(std::move(request));
    if (!reply)
        co_return fail(reply.error());
    co_return successIn(std::move(*reply), m_clock.nowUtc());
}

Task<Result<QByteArray>> Client::Exchange::fetchNonce()
{
    const Result<Directory> known = co_await directory();
    if (!known)
        co_return fail(known.error());
    net::HttpRequest request(net::HttpRequest::Method::Head, known->newNonce);
    Result<net::HttpReply> reply = co_await sendReading(std::move(request));
    if (!reply)
        co_return fail(reply.error());
    const QDateTime now = m_clock.nowUtc();
    const QByteArray offered = nonceIn(*reply);
    const Result<net::HttpReply> success = successIn(std::move(*reply), now);
    if (!success)
        co_return fail(success.error());
    if (!m_nonces.put(offered, now))
        co_return fail(Error::Kind::Malformed,
                       u"The CA's newNonce resource gives no usable Replay-Nonce."_qs,
                       known->newNonce);
    co_return *m_nonces.take(now);
}

Task<Result<QByteArray>> Client::Exchange::nonce()
{
    std::optional<QByteArray> pooled = m_nonces.take(m_clock.nowUtc());
    if (pooled)
        co_return std::move(*pooled);
    Result<QByteArray> fetched = co_await fetchNonce();
    co_return fetched;
}

Task<Result<net::HttpReply>> Client::Exchange::post(SignedRequest request)
{
    const std::optional<Error> flaw = request.flaw();
    if (flaw)
        co_return fail(*flaw);
    const QDateTime began = m_clock.nowUtc();
    Result<QByteArray> fresh = co_await nonce();
    for (int tries = 1;; ++tries) {
        if (!fresh)
            co_return fail(fresh.error());
        SignedRequest copy = request;
        QByteArray use = std::move(*fresh);
        Result<net::HttpReply> reply = co_await sendSigned(std::move(copy), std::move(use));
        if (!reply)
            co_return fail(reply.error());
        const QDateTime now = m_clock.nowUtc();
        const bool gaveNonce = m_nonces.put(nonceIn(*reply), now);
        if (!isNonceRefusal(reply, now))
            co_return successIn(std::move(*reply), now);
        if (tries >= maxTries
            || began.msecsTo(now) >= std::chrono::milliseconds(maxTryTime).count())
            co_return fail(nonceRefusalsExhausted(errorFromReply(*reply, now), tries));

        // The nonce of this very answer is the newest in the pool.
        if (gaveNonce)
            fresh = *m_nonces.take(now);
        else
            fresh = co_await fetchNonce();
        const std::chrono::milliseconds pause = pauseBefore(tries + 1);
        if (pause.count() > 0)
            co_await m_clock.delay(pause);
    }
}

Task<Result<net::HttpReply>> Client::Exchange::sendSigned(SignedRequest request, QByteArray nonce)
{
    Result<net::HttpRequest> message = request.signedWith(nonce);
    if (!message)
        co_return fail(message.error());
    Result<net::HttpReply> reply = co_await sendOnce(std::move(*message));
    co_return reply;
}

Task<Result<net::HttpReply>> Client::Exchange::sendReading(net::HttpRequest request)
{
    net::HttpRequest first = request;
    Result<net::HttpReply> reply = co_await sendOnce(std::move(first));
    if (!reply && reply.error().kind() == Error::Kind::Offline)
        reply = co_await sendOnce(std::move(request));
    co_return reply;
}

Task<Result<net::HttpReply>> Client::Exchange::sendOnce(net::HttpRequest request)
{
    request.extraTrustedRootsPem = m_extraTrustedRootsPem;
    ExchangeRecord record;
    record.startedUtc = m_clock.nowUtc();
    record.method = request.method;
    record.url = request.url;
    const auto began = std::chrono::steady_clock::now();
    Result<net::HttpReply> reply = co_await m_http.send(std::move(request));
    record.duration = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - began);
    report(std::move(record), reply);
    co_return reply;
}

void Client::Exchange::report(ExchangeRecord record, const Result<net::HttpReply> &reply)
{
    if (!m_observer)
        return;
    if (!reply) {
        record.errorType = toString(reply.error().kind());
    } else {
        record.status = reply->status;
        if (reply->status >= 400)
            record.errorType = errorFromReply(*reply, m_clock.nowUtc()).problem()->shortType();
    }
    m_observer->exchanged(record);
}

} // namespace certwright::acme
