// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/AuthoritySentences.h"

#include "ui/Tr.h"

#include <algorithm>

namespace certwright::ui {

using Environment = store::AuthorityRow::Environment;

namespace {

constexpr std::chrono::hours dayForPlacing(24);

/// At least one: the published times are whole hours.
int hoursOf(std::chrono::seconds time)
{
    return std::max(1, int(std::chrono::duration_cast<std::chrono::hours>(time).count()));
}

} // namespace

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

QString profileSentence(const issuance::ProfileFacts &facts,
                        const std::vector<Identifier> &identifiers)
{
    switch (issuance::profileObstacle(facts, identifiers)) {
    case issuance::ProfileObstacle::TooManyNames:
        return Tr::tr("The profile %1 takes at most %2 names.")
                .arg(facts.name, QString::number(facts.maxNames));
    case issuance::ProfileObstacle::Addresses:
        return Tr::tr("The profile %1 takes no IP addresses.").arg(facts.name);
    case issuance::ProfileObstacle::None:
        break;
    }
    const std::chrono::seconds time = facts.timeForPlacing();
    if (time >= 2 * dayForPlacing)
        return Tr::tr("The profile %1 leaves %n days for placing the proofs by hand.", nullptr,
                      hoursOf(time) / 24)
                .arg(facts.name);
    return Tr::tr("The profile %1 leaves %n hours for placing the proofs by hand.", nullptr,
                  hoursOf(time))
            .arg(facts.name);
}

QString hasTimeText(const issuance::ProfileFacts &facts)
{
    return Tr::tr("All proofs will be in place within %n hours: the order is &lost otherwise",
                  nullptr, hoursOf(facts.timeForPlacing()));
}

bool looksLikeAddress(const QString &contact)
{
    const qsizetype at = contact.indexOf(QLatin1Char('@'));
    return at > 0 && at == contact.lastIndexOf(QLatin1Char('@')) && at < contact.size() - 1
            && !contact.contains(QLatin1Char(' ')) && !contact.contains(QLatin1Char('?'))
            && !contact.contains(QLatin1Char(','));
}

} // namespace certwright::ui
