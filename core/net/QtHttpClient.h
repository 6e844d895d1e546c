// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/HttpClient.h"

#include <memory>

class QNetworkAccessManager;

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
    QByteArray m_userAgent;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace certwright::net
