// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/TaskScope.h"
#include "core/checks/NetworkView.h"
#include "core/checks/SharedAnswer.h"
#include "core/net/DnsOverHttps.h"

#include <QHash>
#include <deque>
#include <memory>
#include <optional>

namespace certwright::checks {

/// Whom a check asks: a name server or a resolver, over port 53 or over HTTPS.
struct DnsSource
{
    QString name; ///< "ns1.example.test"; empty for the system's resolvers
    net::DnsServer server;
    QString httpsUrl; ///< asked instead of server where it is set
    bool isRecursive = false;
    bool mustBeAuthoritative = false;

    DnsSource() = default;
    [[nodiscard]] QString address() const;
    /// The name, or the address where it has none.
    [[nodiscard]] QString label() const;
};

/// One look at the world: whoever asks a server what it was asked in this round gets the same
/// answer, without a packet. A server that was silent is not waited for again.
class DnsRound final : public net::DnsClient
{
public:
    /// dns and http outlive the round; without http, sources over HTTPS cannot be asked.
    DnsRound(net::DnsClient &dns, net::HttpClient *http);
    ~DnsRound() override;

    Task<Result<net::DnsReply>> ask(net::DnsServer server, net::DnsQuestion question) override;
    /// Sets what the kind of source needs, such as the wish for recursion.
    Task<Result<net::DnsReply>> askSource(DnsSource source, net::DnsQuestion question);

    /// Sends now what will be asked in a moment.
    void sendAhead(const DnsSource &source, net::DnsQuestion question);

    /// A label that nobody has a record for; the same for the whole round.
    [[nodiscard]] const QString &unlikelyLabel() const { return m_unlikelyLabel; }

private:
    struct Asked;
    using Answer = SharedAnswer<Result<net::DnsReply>>;
    using AskedPtr = std::shared_ptr<Asked>;

    AskedPtr begin(const DnsSource &source, const net::DnsQuestion &question);
    Task<Result<net::DnsReply>> packetFor(const DnsSource &source, net::DnsQuestion question);
    static Task<Result<net::DnsReply>> refusal(QString detail);
    void startNext();
    void settle(const AskedPtr &asked, Result<net::DnsReply> reply);

    net::DnsClient &m_dns;
    std::optional<net::DnsOverHttps> m_https;
    const QString m_unlikelyLabel;
    QHash<QString, AskedPtr> m_asked;
    std::deque<AskedPtr> m_queue;
    int m_running = 0;
    QHash<QString, bool> m_hasAnswered; ///< by the server's address
    TaskScope m_scope; ///< last: ends what runs first
};

} // namespace certwright::checks
