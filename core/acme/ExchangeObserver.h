// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/HttpClient.h"

#include <QDateTime>
#include <QString>
#include <chrono>

namespace certwright::acme {

/// One request to a CA and how it ended, as a log may keep it: no bodies, signatures or nonces.
struct ExchangeRecord
{
    QDateTime startedUtc;
    net::HttpRequest::Method method = net::HttpRequest::Method::Get;
    QString url;
    int status = 0; ///< HTTP status, 0 when no answer came
    QString errorType; ///< the CA's problem type such as "badNonce", else our kind; empty: success
    std::chrono::milliseconds duration { 0 };

    ExchangeRecord() = default;
};

/// Told about every request that a Client makes, after its end.
class ExchangeObserver
{
public:
    ExchangeObserver() = default;
    Q_DISABLE_COPY_MOVE(ExchangeObserver)
    virtual ~ExchangeObserver() = default;
    virtual void exchanged(const ExchangeRecord &record) = 0;
};

} // namespace certwright::acme
