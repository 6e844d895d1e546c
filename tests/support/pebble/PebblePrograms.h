// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pebble/PebbleOptions.h"

#include <QString>

namespace certwright::testing {

/// Where a program of that generation is: "pebble" or "pebble-challtestsrv".
/// The newest are sought in $CERTWRIGHT_PEBBLE_DIR, else in the build folder.
QString pebbleProgram(PebbleVersion version, const QString &name);

} // namespace certwright::testing
