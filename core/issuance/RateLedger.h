// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Identifier.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>
#include <vector>

namespace certwright::issuance {

/// A limit that a CA has published: burst uses at most, and one more after each window / burst.
struct RateLimit
{
    enum class Kind {
        NewAccounts, ///< from one address
        NewOrders, ///< of one account
        CertificatesPerDomain, ///< below one registered domain
        CertificatesPerNames, ///< for exactly the same set of names
        FailedValidations ///< of one name with one account
    };
    Kind kind = Kind::FailedValidations;
    int burst = 0;
    std::chrono::seconds window {};

    RateLimit() = default;
    RateLimit(Kind limitKind, int most, std::chrono::seconds within)
        : kind(limitKind), burst(most), window(within)
    { }
    bool operator==(const RateLimit &) const = default;
};

/// How much of a limit is used, as far as this program knows.
struct RateUse
{
    RateLimit limit;
    QString about; ///< name or registered domain; empty: the account or address
    int used = 0;
    std::optional<QDateTime> fullAgainUtc; ///< when nothing is used any more; none: now
    std::optional<QDateTime> nextUtc; ///< when one more is possible; none: now

    RateUse() = default;
    bool operator==(const RateUse &) const = default;
    [[nodiscard]] bool isUsedUp() const { return nextUtc.has_value(); }
    /// At least three fifths are used.
    [[nodiscard]] bool isNear() const { return used * 5 >= limit.burst * 3; }
};

/// What of this limit is used at a moment. uses: when it was used, in any order.
RateUse rateUse(const RateLimit &limit, std::vector<QDateTime> uses, const QDateTime &nowUtc);

/// What this program did at one CA that the CA counts.
struct RateHistory
{
    struct Order
    {
        AccountId account;
        QStringList names; ///< sorted
        QDateTime atUtc;
        Order() = default;
    };
    struct Failure
    {
        AccountId account;
        QString name; ///< as ordered, with "*." for a wildcard
        QDateTime atUtc;
        Failure() = default;
    };
    struct Issued
    {
        QStringList names; ///< sorted
        QDateTime atUtc;
        Issued() = default;
    };
    std::vector<QDateTime> accounts;
    std::vector<Order> orders;
    std::vector<Failure> failures;
    std::vector<Issued> certificates; ///< of 120 days before the longest window, too

    RateHistory() = default;
};

/// A local count against a CA's published limits, so that a person knows before pressing a button.
/// Other programs with the same account or domain are not in it, so it may be too low.
/// Without published limits it claims nothing.
class RateLedger final
{
public:
    RateLedger() = default;
    RateLedger(std::vector<RateLimit> limits, RateHistory history);

    [[nodiscard]] bool isKnown() const { return !m_limits.empty(); }
    /// Failed validations of a name; none: no such limit is published.
    [[nodiscard]] std::optional<RateUse> failedTries(AccountId account, const QString &name,
                                                     const QDateTime &nowUtc) const;
    /// Every limit that a new order for these names counts against or that the CA checks before
    /// it, the scarcest first. account: none yet, so that one would be made.
    [[nodiscard]] std::vector<RateUse> forOrder(std::optional<AccountId> account,
                                                const std::vector<Identifier> &identifiers,
                                                const QDateTime &nowUtc) const;

private:
    [[nodiscard]] const RateLimit *limit(RateLimit::Kind kind) const;
    [[nodiscard]] bool isRenewal(const QStringList &names, const QDateTime &atUtc) const;
    void addUse(std::vector<RateUse> &all, RateLimit::Kind kind, const QString &about,
                std::vector<QDateTime> uses, const QDateTime &nowUtc) const;

    std::vector<RateLimit> m_limits;
    RateHistory m_history;
};

/// What certificates for this name are counted under: the registered domain, an IPv4 address or
/// the first half of an IPv6 address.
QString countedDomain(const QString &name);

} // namespace certwright::issuance
