// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/CaaPolicy.h"

#include <QString>
#include <vector>

namespace certwright::ui {

/// What CAA records mean for an order, for people.
struct CaaText
{
    QString verdict; ///< one sentence; holds outside text
    QString remedy; ///< one sentence, may be empty; holds outside text

    CaaText() = default;
    bool operator==(const CaaText &) const = default;
};

/// authority: the CA's name as people know it.
CaaText caaText(const checks::CaaFinding &finding, const QString &authority);

/// The finding that decides whether the order can succeed: an obstacle, else what is not known,
/// else records, else the first; null without any.
const checks::CaaFinding *decisiveFinding(const std::vector<checks::CaaFinding> &findings);

} // namespace certwright::ui
