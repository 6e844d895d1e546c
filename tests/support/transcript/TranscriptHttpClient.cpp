// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/transcript/TranscriptHttpClient.h"

#include <QTimer>

namespace certwright::testing {

using Method = net::HttpRequest::Method;

/// An answer's turn in the event loop, or its wait for release().
class TranscriptHttpClient::Turn final
{
public:
    explicit Turn(TranscriptHttpClient &client) : m_client(client)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { come(); });
        if (m_client.m_isHolding)
            m_client.m_held.push_back(this);
        else
            m_timer.start(0);
    }
    ~Turn() { m_client.m_held.remove(this); }
    Q_DISABLE_COPY_MOVE(Turn)

    void start() { m_timer.start(0); }
    void come() { m_done.resolve(true); }
    Completion<bool> &done() { return m_done; }

private:
    TranscriptHttpClient &m_client;
    Completion<bool> m_done;
    QTimer m_timer;
};

Expectation &TranscriptHttpClient::expect(Method method, const QString &url)
{
    return m_script.emplace_back(method, url);
}

Expectation &TranscriptHttpClient::expectGet(const QString &url)
{
    return expect(Method::Get, url);
}

Expectation &TranscriptHttpClient::expectHead(const QString &url)
{
    return expect(Method::Head, url);
}

Expectation &TranscriptHttpClient::expectPost(const QString &url)
{
    return expect(Method::Post, url);
}

void TranscriptHttpClient::expectDirectory(const QString &url, const QJsonObject &directory)
{
    expectGet(url).answered(ScriptedAnswer::json(200, directory).withoutNonce());
}

void TranscriptHttpClient::expectNewNonce(const QString &url)
{
    expectHead(url).answered(ScriptedAnswer::empty(200));
}

void TranscriptHttpClient::release()
{
    m_isHolding = false;
    for (Turn *turn : std::exchange(m_held, {}))
        turn->start();
}

void TranscriptHttpClient::knowsAccount(const QString &accountUrl, const crypto::PublicKey &key)
{
    m_accountKeys.insert(accountUrl, key.der());
}

void TranscriptHttpClient::complain(const net::HttpRequest &request, const QString &complaint)
{
    m_complaints.append(Expectation(request.method, request.url).toString() + u": "_qs + complaint);
}

std::optional<Expectation> TranscriptHttpClient::nextFor(const net::HttpRequest &request)
{
    auto line = m_script.begin();
    if (m_sequence == Sequence::AnyOrder)
        line = std::find_if(line, m_script.end(),
                            [&request](const Expectation &e) { return e.isFor(request); });
    if (line == m_script.end() || !line->isFor(request))
        return std::nullopt;
    Expectation found = *line;
    m_script.erase(line);
    return found;
}

void TranscriptHttpClient::checkNonce(const SeenRequest &seen)
{
    const QByteArray nonce = seen.message->header.value(u"nonce").toString().toLatin1();
    if (!m_openNonces.remove(nonce))
        complain(seen.request,
                 u"the nonce \"%1\" was never given out, or is used again"_qs.arg(
                         QString::fromLatin1(nonce)));
}

void TranscriptHttpClient::checkSignature(const SeenRequest &seen)
{
    const QString kid = seen.message->header.value(u"kid").toString();
    std::optional<crypto::PublicKey> key = seen.message->jwk();
    if (!kid.isEmpty() && m_accountKeys.contains(kid))
        key = *crypto::PublicKey::fromDer(m_accountKeys.value(kid));
    if (!key)
        complain(seen.request, u"no key is known for its signer \"%1\""_qs.arg(kid));
    else if (!seen.message->isSignedBy(*key))
        complain(seen.request, u"the signature is wrong"_qs);
}

void TranscriptHttpClient::check(const SeenRequest &seen)
{
    const auto demand = [this, &seen](bool isMet, const QString &complaint) {
        if (!isMet)
            complain(seen.request, complaint);
    };
    QHash<QByteArray, QByteArray> headers;
    for (const auto &[name, value] : seen.request.headers)
        headers.insert(name.toLower(), value);
    demand(!headers.contains("replay-nonce"), u"it has a Replay-Nonce header"_qs);
    demand(seen.request.redirects == net::HttpRequest::Redirects::Refuse
                   || seen.request.method != Method::Post,
           u"a POST would follow redirects"_qs);
    if (seen.request.method != Method::Post)
        return;
    demand(headers.value("content-type") == "application/jose+json",
           u"its Content-Type is wrong"_qs);
    if (!seen.message) {
        complain(seen.request, u"it is no JWS"_qs);
        return;
    }
    demand(seen.message->members == QStringList { u"payload"_qs, u"protected"_qs, u"signature"_qs },
           u"its members are "_qs + seen.message->members.join(u','));
    const QStringList header = seen.message->header.keys();
    demand(header == QStringList { u"alg"_qs, u"jwk"_qs, u"nonce"_qs, u"url"_qs }
                   || header == QStringList { u"alg"_qs, u"kid"_qs, u"nonce"_qs, u"url"_qs },
           u"its protected header has "_qs + header.join(u','));
    demand(seen.message->header.value(u"url").toString() == seen.request.url,
           u"its url is another"_qs);
    checkNonce(seen);
    checkSignature(seen);
}

net::HttpReply TranscriptHttpClient::finished(const net::HttpRequest &request,
                                              const ScriptedAnswer &answer)
{
    net::HttpReply reply = answer.reply();
    reply.url = request.url;
    if (answer.wantsFreshNonce() && request.method != Method::Get) {
        const QByteArray nonce = "nonce-" + QByteArray::number(++m_nonceNumber);
        reply.headers.append({ "Replay-Nonce", nonce });
    }
    for (const QByteArray &nonce : reply.headerValues("Replay-Nonce"))
        m_openNonces.insert(nonce);
    return reply;
}

Task<Result<net::HttpReply>> TranscriptHttpClient::send(net::HttpRequest request)
{
    SeenRequest seen { request, std::nullopt };
    if (request.method == Method::Post)
        seen.message = SignedMessage::decoded(request.body);
    check(seen);
    m_seen.push_back(seen);
    const std::optional<Expectation> line = nextFor(request);
    if (line && !line->complaintAbout(seen).isEmpty())
        complain(request, line->complaintAbout(seen));
    if (!line)
        complain(request, u"it is not what the script has next"_qs);

    Turn turn(*this);
    co_await turn.done().wait();

    if (!line)
        co_return fail(Error::Kind::Offline, u"The script has no such request."_qs);
    for (auto known = line->accountKeys().begin(); known != line->accountKeys().end(); ++known)
        m_accountKeys.insert(known.key(), known.value());
    if (line->answer().error())
        co_return fail(*line->answer().error());
    const net::HttpReply reply = finished(request, line->answer());
    const QByteArray location = reply.header("Location");
    if (seen.message && seen.message->jwk() && !location.isEmpty())
        m_accountKeys.insert(QString::fromUtf8(location), seen.message->jwk()->der());
    co_return reply;
}

int TranscriptHttpClient::countOf(Method method, const QString &url) const
{
    return static_cast<int>(std::count_if(m_seen.begin(), m_seen.end(), [&](const SeenRequest &s) {
        return s.request.method == method && s.request.url == url;
    }));
}

QStringList TranscriptHttpClient::complaints() const
{
    QStringList all = m_complaints;
    for (const Expectation &line : m_script)
        all.append(line.toString() + u": never asked"_qs);
    return all;
}

} // namespace certwright::testing
