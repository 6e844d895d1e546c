// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"

#include <QDBusMessage>
#include <chrono>

namespace certwright::secrets {

/// Sends a call on the session bus and gives the answer, which is an error message when there is
/// no bus or nobody answers in time. Does not block.
Task<QDBusMessage> answerTo(QDBusMessage call, std::chrono::milliseconds deadline);

/// True when the error says that nobody answered in time, rather than that nobody is there.
bool isSilence(const QDBusMessage &answer);

} // namespace certwright::secrets
