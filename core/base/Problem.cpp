// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Problem.h"

namespace certwright {

namespace {
constexpr QLatin1String acmeErrorPrefix("urn:ietf:params:acme:error:");
}

bool Problem::is(QLatin1String name) const
{
    return type.startsWith(acmeErrorPrefix)
            && QStringView(type).mid(acmeErrorPrefix.size()) == name;
}

QString Problem::shortType() const
{
    return type.startsWith(acmeErrorPrefix) ? type.mid(acmeErrorPrefix.size()) : type;
}

} // namespace certwright
