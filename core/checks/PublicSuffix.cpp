// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/PublicSuffix.h"

#include <libpsl.h>

namespace certwright::checks {

namespace {

QByteArray bareName(const QString &asciiName)
{
    const QByteArray name = asciiName.toLatin1().toLower();
    return name.startsWith("*.") ? name.mid(2) : name;
}

} // namespace

bool isPublicSuffix(const QString &asciiName)
{
    // An unknown top-level domain is no suffix of the list: its names are the admin's own business.
    constexpr int type = PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE;
    return psl_is_public_suffix2(psl_builtin(), bareName(asciiName).constData(), type) == 1;
}

QString registeredDomain(const QString &asciiName)
{
    const QByteArray name = bareName(asciiName);
    const char *registered = psl_registrable_domain(psl_builtin(), name.constData());
    return registered ? QString::fromLatin1(registered) : QString();
}

} // namespace certwright::checks
