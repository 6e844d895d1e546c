// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Completion.h"
#include "core/net/HttpClient.h"
#include "tests/support/transcript/ScriptedAnswer.h"
#include "tests/support/transcript/SignedMessage.h"

#include <QHash>
#include <QSet>
#include <deque>
#include <functional>
#include <list>
#include <vector>

namespace certwright::testing {

/// A request that the scripted CA saw.
struct SeenRequest
{
    net::HttpRequest request;
    std::optional<SignedMessage> message; ///< of a POST
};

/// One line of a conversation: a request that must come, and what it is answered.
class Expectation
{
public:
    Expectation(net::HttpRequest::Method method, QString url);

    /// The payload must be exactly this object.
    Expectation &with(const QJsonObject &payload);
    /// The payload must be the empty string (POST-as-GET).
    Expectation &reading();
    /// The signer must be this account, or a bare key.
    Expectation &byAccount(const QString &accountUrl);
    Expectation &byBareKey();
    /// Any further demand; it gives back what is wrong, empty when nothing is.
    Expectation &that(std::function<QString(const SeenRequest &)> demand);
    Expectation &answered(const ScriptedAnswer &answer);
    /// From this answer on the account's messages must verify with this key.
    Expectation &givingAccountKey(const QString &accountUrl, const crypto::PublicKey &key);

    [[nodiscard]] bool isFor(const net::HttpRequest &request) const;
    [[nodiscard]] QString complaintAbout(const SeenRequest &seen) const;
    [[nodiscard]] const ScriptedAnswer &answer() const { return m_answer; }
    [[nodiscard]] const QHash<QString, QByteArray> &accountKeys() const { return m_accountKeys; }
    [[nodiscard]] QString toString() const;

private:
    net::HttpRequest::Method m_method;
    QString m_url;
    std::vector<std::function<QString(const SeenRequest &)>> m_demands;
    QHash<QString, QByteArray> m_accountKeys; ///< SubjectPublicKeyInfo by account URL
    ScriptedAnswer m_answer;
};

/// A CA that follows a script. It holds every signed request to RFC 8555 section 6: content type,
/// member set, protected header, URL, signature, and a nonce that it gave out and has not seen yet.
/// What is wrong ends up in complaints(), which a test compares with the empty list at its end.
class TranscriptHttpClient final : public net::HttpClient
{
public:
    enum class Sequence { AsWritten, AnyOrder };

    TranscriptHttpClient() = default;
    ~TranscriptHttpClient() override = default;

    /// The next line of the script.
    Expectation &expectGet(const QString &url);
    Expectation &expectHead(const QString &url);
    Expectation &expectPost(const QString &url);
    /// GET directory -> 200; HEAD newNonce -> 200.
    void expectDirectory(const QString &url, const QJsonObject &directory);
    void expectNewNonce(const QString &url);

    void setSequence(Sequence sequence) { m_sequence = sequence; }
    /// Answers wait until release(), so that a test sees what is asked side by side.
    void holdAnswers() { m_isHolding = true; }
    void release();

    /// An account that exists before the conversation starts.
    void knowsAccount(const QString &accountUrl, const crypto::PublicKey &key);
    /// Lets a nonce be used that the test put there itself.
    void knowsNonce(const QByteArray &nonce) { m_openNonces.insert(nonce); }

    Task<Result<net::HttpReply>> send(net::HttpRequest request) override;

    [[nodiscard]] const std::vector<SeenRequest> &seen() const { return m_seen; }
    [[nodiscard]] int countOf(net::HttpRequest::Method method, const QString &url) const;
    /// Everything that was wrong, and the lines of the script that were not reached.
    [[nodiscard]] QStringList complaints() const;

private:
    class Turn;

    Expectation &expect(net::HttpRequest::Method method, const QString &url);
    std::optional<Expectation> nextFor(const net::HttpRequest &request);
    void check(const SeenRequest &seen);
    void checkSignature(const SeenRequest &seen);
    void checkNonce(const SeenRequest &seen);
    net::HttpReply finished(const net::HttpRequest &request, const ScriptedAnswer &answer);
    void complain(const net::HttpRequest &request, const QString &complaint);

    std::list<Expectation> m_script;
    Sequence m_sequence = Sequence::AsWritten;
    bool m_isHolding = false;
    std::list<Turn *> m_held;
    std::vector<SeenRequest> m_seen;
    QHash<QString, QByteArray> m_accountKeys;
    QSet<QByteArray> m_openNonces;
    int m_nonceNumber = 0;
    QStringList m_complaints;
};

} // namespace certwright::testing
