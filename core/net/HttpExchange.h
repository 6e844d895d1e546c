// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Completion.h"
#include "core/net/HttpClient.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;
class QTimer;

namespace certwright::net {

/// One request on the wire and everything that may end it. Destroying it aborts the request.
class HttpExchange final
{
public:
    /// Starts at once; overall bounds this request and those that redirects add.
    HttpExchange(QNetworkAccessManager &network, const HttpRequest &request,
                 const QNetworkRequest &wireRequest, QDeadlineTimer overall);
    ~HttpExchange();
    Q_DISABLE_COPY_MOVE(HttpExchange)

    [[nodiscard]] Completion<Result<HttpReply>>::Awaiter finished() { return m_done.wait(); }

private:
    /// Both are ended from inside their own signals, so they are deleted later.
    struct DeleteLater
    {
        void operator()(QNetworkReply *reply) const;
        void operator()(QTimer *timer) const;
    };

    void watch();
    void startPhase(std::chrono::milliseconds limit, const QString &timeoutText);
    void noteSent();
    void noteProgress();
    void readHeaders();
    void readBody();
    void conclude();
    void concludeOffline(const QString &detail);
    void concludeTransportError();
    void concludeMalformed(const QString &detail);
    void conclude(Result<HttpReply> result);
    [[nodiscard]] QString where() const;
    [[nodiscard]] bool isPost() const;
    [[nodiscard]] bool endIsProven() const;
    [[nodiscard]] HttpReply takeReply();

    const HttpRequest m_request;
    const QUrl m_url;
    Completion<Result<HttpReply>> m_done; ///< outlives the producers below
    QByteArray m_body;
    QString m_tlsProblems;
    QString m_phaseText;
    bool m_wasSent = false;
    std::unique_ptr<QTimer, DeleteLater> m_overall;
    std::unique_ptr<QTimer, DeleteLater> m_phase;
    std::unique_ptr<QNetworkReply, DeleteLater> m_reply;
    QObject m_context; ///< ends our connections first, and only ours
};

} // namespace certwright::net
