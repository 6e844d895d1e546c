// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "core/acme/ExchangeObserver.h"
#include "core/acme/NoncePool.h"
#include "core/acme/SignedRequest.h"
#include "core/base/Completion.h"
#include "core/base/TaskScope.h"

#include <list>
#include <optional>

namespace certwright::acme {

/// How a Client talks: one directory, one pool of nonces, and the rule for badNonce.
/// Thread: one, with an event loop.
class Client::Exchange final
{
public:
    Exchange(net::HttpClient &http, Clock &clock, QString directoryUrl,
             QByteArray extraTrustedRootsPem);
    Q_DISABLE_COPY_MOVE(Exchange)

    void setObserver(ExchangeObserver *observer) { m_observer = observer; }

    Task<Result<Directory>> directory();
    void forgetDirectory();

    /// Signs and sends; a success, or the error that the answer stands for. Repeats after badNonce
    /// alone, each time signed anew.
    Task<Result<net::HttpReply>> post(SignedRequest request);
    /// An unsigned GET.
    Task<Result<net::HttpReply>> get(QString url, qint64 maxBodyBytes);

private:
    /// A caller that waits for the directory; it may go away while it does.
    class DirectoryWaiter;

    Task<Result<Directory>> fetchDirectory();
    void directoryFetched(const Result<Directory> &result);
    /// The pool's newest nonce, else one from newNonce.
    Task<Result<QByteArray>> nonce();
    Task<Result<QByteArray>> fetchNonce();
    Task<Result<net::HttpReply>> sendSigned(SignedRequest request, QByteArray nonce);
    /// Repeats once when nobody answered: reading twice does no harm.
    Task<Result<net::HttpReply>> sendReading(net::HttpRequest request);
    Task<Result<net::HttpReply>> sendOnce(net::HttpRequest request);
    void report(ExchangeRecord record, const Result<net::HttpReply> &reply);

    net::HttpClient &m_http;
    Clock &m_clock;
    QString m_directoryUrl;
    QByteArray m_extraTrustedRootsPem;
    ExchangeObserver *m_observer = nullptr;
    NoncePool m_nonces;
    std::optional<Directory> m_directory;
    std::list<DirectoryWaiter *> m_waiters; ///< oldest fetch first
    int m_fetchNumber = 0;
    TaskScope m_fetch; ///< runs at most one fetch of the directory; last, so that it ends first
};

} // namespace certwright::acme
