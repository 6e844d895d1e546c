// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/HttpClient.h"

#include <QUrl>
#include <map>
#include <memory>

class QDeadlineTimer;
class QNetworkAccessManager;
class QNetworkRequest;

namespace certwright::net {

/// HttpClient on QNetworkAccessManager with the rules of docs/network.md: a one-shot body so that
/// a Post is never silently sent twice, no cookies, no cache, no compression, own deadlines.
class QtHttpClient final : public HttpClient
{
public:
    /// userAgent: "Certwright/0.1.0 (+https://…) Qt/6.4.2"
    explicit QtHttpClient(QByteArray userAgent);
    ~QtHttpClient() override;

    Task<Result<HttpReply>> send(HttpRequest request) override;

private:
    QNetworkAccessManager &networkFor(const QByteArray &extraTrustedRootsPem);
    [[nodiscard]] QNetworkRequest wireRequest(const HttpRequest &request, const QUrl &url) const;
    Task<Result<HttpReply>> sendOnce(HttpRequest request, QUrl url, QDeadlineTimer overall);

    QByteArray m_userAgent;
    /// By extra roots: a connection that one set of roots allowed never serves another set.
    std::map<QByteArray, std::unique_ptr<QNetworkAccessManager>> m_networks;
};

} // namespace certwright::net
