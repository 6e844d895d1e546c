// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/AuthoritySentences.h"

#include "ui/Tr.h"

namespace certwright::ui {

using Environment = store::AuthorityRow::Environment;

QString environmentSentence(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return Tr::tr("Production: browsers trust its certificates, and its limits count.");
    case Environment::Staging:
        return Tr::tr("Staging, for practice: nobody trusts its certificates, and nothing can be "
                      "spoilt.");
    case Environment::Custom:
        return Tr::tr("A CA that was added on this computer.");
    }
    Q_UNREACHABLE();
}

QString authorityText(const QString &name, Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return Tr::tr("%1 — Production").arg(name);
    case Environment::Staging:
        return Tr::tr("%1 — practice only").arg(name);
    case Environment::Custom:
        return name;
    }
    Q_UNREACHABLE();
}

QString keyTypeText(crypto::KeyType type)
{
    const QString name = crypto::displayName(type);
    return type == crypto::KeyType::EcP256 ? Tr::tr("%1 (recommended)", "a key type").arg(name)
                                           : name;
}

bool looksLikeAddress(const QString &contact)
{
    const qsizetype at = contact.indexOf(QLatin1Char('@'));
    return at > 0 && at == contact.lastIndexOf(QLatin1Char('@')) && at < contact.size() - 1
            && !contact.contains(QLatin1Char(' ')) && !contact.contains(QLatin1Char('?'))
            && !contact.contains(QLatin1Char(','));
}

} // namespace certwright::ui
