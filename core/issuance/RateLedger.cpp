// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/RateLedger.h"

#include "core/checks/PublicSuffix.h"

#include <QHostAddress>
#include <algorithm>

namespace certwright::issuance {

using LimitKind = RateLimit::Kind;

namespace {

/// An order for the names of a certificate that is younger is a renewal: fewer limits count it.
constexpr int renewalDays = 120;

QStringList sortedNames(const std::vector<Identifier> &identifiers)
{
    QStringList names;
    for (const Identifier &identifier : identifiers)
        names.append(identifier.value);
    names.sort();
    names.removeDuplicates();
    return names;
}

bool isBelow(const QString &domain, const QStringList &names)
{
    return std::any_of(names.begin(), names.end(),
                       [&domain](const QString &name) { return countedDomain(name) == domain; });
}

QStringList countedDomains(const QStringList &names)
{
    QStringList domains;
    for (const QString &name : names)
        domains.append(countedDomain(name));
    domains.removeDuplicates();
    return domains;
}

/// Uses left, as a share of all: what the list is sorted by.
double shareLeft(const RateUse &use)
{
    return double(use.limit.burst - use.used) / use.limit.burst;
}

} // namespace

QString countedDomain(const QString &name)
{
    const QString base = name.startsWith(QStringLiteral("*.")) ? name.mid(2) : name;
    const QHostAddress address(base);
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const auto network = QHostAddress::parseSubnet(base + QStringLiteral("/64"));
        return network.first.toString() + QStringLiteral("/64");
    }
    if (!address.isNull())
        return address.toString();
    const QString domain = checks::registeredDomain(base);
    return domain.isEmpty() ? base : domain;
}

RateUse rateUse(const RateLimit &limit, std::vector<QDateTime> uses, const QDateTime &nowUtc)
{
    RateUse use;
    use.limit = limit;
    if (limit.burst <= 0)
        return use;
    const qint64 window = std::chrono::milliseconds(limit.window).count();
    const qint64 refill = window / limit.burst;
    std::sort(uses.begin(), uses.end());
    qint64 fullAgain = 0;
    for (const QDateTime &moment : uses) {
        const qint64 at = moment.toMSecsSinceEpoch();
        if (moment > nowUtc)
            break;
        // No more than the whole bucket can be used, whatever was counted elsewhere.
        fullAgain = std::min(std::max(fullAgain, at) + refill, at + window);
    }
    const qint64 owed = fullAgain - nowUtc.toMSecsSinceEpoch();
    if (owed <= 0)
        return use;
    use.used = int((owed + refill - 1) / refill);
    use.fullAgainUtc = QDateTime::fromMSecsSinceEpoch(fullAgain, Qt::UTC);
    const qint64 next = fullAgain - (limit.burst - 1) * refill;
    if (next > nowUtc.toMSecsSinceEpoch())
        use.nextUtc = QDateTime::fromMSecsSinceEpoch(next, Qt::UTC);
    return use;
}

RateLedger::RateLedger(std::vector<RateLimit> limits, RateHistory history)
    : m_limits(std::move(limits)), m_history(std::move(history))
{ }

const RateLimit *RateLedger::limit(LimitKind kind) const
{
    const auto found = std::find_if(m_limits.begin(), m_limits.end(),
                                    [kind](const RateLimit &each) { return each.kind == kind; });
    return found == m_limits.end() ? nullptr : &*found;
}

bool RateLedger::isRenewal(const QStringList &names, const QDateTime &atUtc) const
{
    return std::any_of(m_history.certificates.begin(), m_history.certificates.end(),
                       [&](const RateHistory::Issued &issued) {
                           return issued.names == names && issued.atUtc < atUtc
                                   && issued.atUtc >= atUtc.addDays(-renewalDays);
                       });
}

std::optional<RateUse> RateLedger::failedTries(AccountId account, const QString &name,
                                               const QDateTime &nowUtc) const
{
    const RateLimit *published = limit(LimitKind::FailedValidations);
    if (!published)
        return std::nullopt;
    std::vector<QDateTime> uses;
    for (const RateHistory::Failure &failure : m_history.failures) {
        if (failure.account == account && failure.name == name)
            uses.push_back(failure.atUtc);
    }
    RateUse use = rateUse(*published, std::move(uses), nowUtc);
    use.about = name;
    return use;
}

void RateLedger::addUse(std::vector<RateUse> &all, LimitKind kind, const QString &about,
                        std::vector<QDateTime> uses, const QDateTime &nowUtc) const
{
    const RateLimit *published = limit(kind);
    if (!published)
        return;
    RateUse use = rateUse(*published, std::move(uses), nowUtc);
    use.about = about;
    all.push_back(std::move(use));
}

std::vector<RateUse> RateLedger::forOrder(std::optional<AccountId> account,
                                          const std::vector<Identifier> &identifiers,
                                          const QDateTime &nowUtc) const
{
    const QStringList names = sortedNames(identifiers);
    std::vector<RateUse> all;
    if (!account)
        addUse(all, LimitKind::NewAccounts, {}, m_history.accounts, nowUtc);
    for (const QString &name : names) {
        const auto use = account ? failedTries(*account, name, nowUtc) : std::nullopt;
        if (use)
            all.push_back(*use);
    }
    std::vector<QDateTime> sameNames;
    for (const RateHistory::Issued &issued : m_history.certificates) {
        if (issued.names == names)
            sameNames.push_back(issued.atUtc);
    }
    addUse(all, LimitKind::CertificatesPerNames, {}, std::move(sameNames), nowUtc);
    if (!isRenewal(names, nowUtc)) {
        std::vector<QDateTime> orders;
        for (const RateHistory::Order &order : m_history.orders) {
            if (account && order.account == *account && !isRenewal(order.names, order.atUtc))
                orders.push_back(order.atUtc);
        }
        addUse(all, LimitKind::NewOrders, {}, std::move(orders), nowUtc);
        for (const QString &domain : countedDomains(names)) {
            std::vector<QDateTime> certificates;
            for (const RateHistory::Issued &issued : m_history.certificates) {
                if (isBelow(domain, issued.names) && !isRenewal(issued.names, issued.atUtc))
                    certificates.push_back(issued.atUtc);
            }
            addUse(all, LimitKind::CertificatesPerDomain, domain, std::move(certificates), nowUtc);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const RateUse &left, const RateUse &right) {
        return shareLeft(left) < shareLeft(right);
    });
    return all;
}

} // namespace certwright::issuance
