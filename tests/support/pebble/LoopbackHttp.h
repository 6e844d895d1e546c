// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace certwright::testing {

struct LoopbackReply
{
    int status = 0; ///< 0: no answer
    QByteArray body;
    QString error; ///< why there was no answer

    [[nodiscard]] bool isOk() const { return status == 200; }
};

/// One blocking request to a server on this machine, for setting up and asking test servers.
/// It needs no event loop, and https is verified against trustedRootPem.
LoopbackReply loopbackGet(const QUrl &url, const QByteArray &trustedRootPem = {});
LoopbackReply loopbackPost(const QUrl &url, const QByteArray &body,
                           const QByteArray &trustedRootPem = {});

} // namespace certwright::testing
