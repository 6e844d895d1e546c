// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pebble/PebblePrograms.h"

namespace certwright::testing {

QString pebbleProgram(PebbleVersion version, const QString &name)
{
    if (version == PebbleVersion::Debian)
        return QStringLiteral("/usr/bin/") + name;
    const QString folder
            = qEnvironmentVariable("CERTWRIGHT_PEBBLE_DIR", QStringLiteral(CERTWRIGHT_PEBBLE_DIR));
    return folder + QStringLiteral("/usr/bin/") + name;
}

} // namespace certwright::testing
