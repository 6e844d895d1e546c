// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/ProofLights.h"

#include <QDateTime>

namespace certwright::ui {

/// What one name server says about a value, in words. checkedUtc: when it was asked; with it, a
/// negative answer says when it ends.
Light serverLight(const checks::NameServerFinding &finding, const std::vector<QByteArray> &siblings,
                  const QDateTime &checkedUtc);

/// The same for a resolver, which is named as one: what it says is a memory.
Light resolverLight(const checks::NameServerFinding &finding,
                    const std::vector<QByteArray> &siblings, const QDateTime &checkedUtc);

} // namespace certwright::ui
