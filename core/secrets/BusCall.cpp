// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/BusCall.h"

#include "core/base/Completion.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusPendingCallWatcher>

namespace certwright::secrets {

Task<QDBusMessage> answerTo(QDBusMessage call, std::chrono::milliseconds deadline)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return call.createErrorReply(QDBusError::Disconnected,
                                        QStringLiteral("there is no session bus"));
    Completion<QDBusMessage> answered;
    QDBusPendingCallWatcher watcher(bus.asyncCall(call, static_cast<int>(deadline.count())));
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &watcher,
                     [&answered](const QDBusPendingCallWatcher *finished) {
                         answered.resolve(finished->reply());
                     });
    QDBusMessage answer = co_await answered.wait();
    co_return answer;
}

bool isSilence(const QDBusMessage &answer)
{
    const QDBusError::ErrorType type = QDBusError(answer).type();
    return type == QDBusError::NoReply || type == QDBusError::Timeout
            || type == QDBusError::TimedOut;
}

} // namespace certwright::secrets
