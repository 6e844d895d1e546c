// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace certwright {

/// The stable name of the error's kind, or "none": for QCOMPARE, which cannot print an Error::Kind.
template<typename T>
QString failureOf(const Result<T> &result)
{
    return result ? QStringLiteral("none") : toString(result.error().kind());
}

} // namespace certwright
