// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <chrono>

namespace certwright::testing {

/// The two generations of Pebble that the tests run against.
enum class PebbleVersion {
    Debian, ///< 2.4.0 of Debian 12: no renewal information, no profiles, RFC 8555 of 2023
    Newest ///< 2.10 or later, unpacked by tests/support/fetch-pebble.sh
};

/// One certificate profile that a newest Pebble offers.
struct PebbleProfile
{
    QString name;
    QString description;
    std::chrono::seconds validity = std::chrono::hours(90 * 24);
};

/// How a practice CA behaves. The defaults make it quick and free of chance; a test names what
/// differs.
struct PebbleOptions
{
    PebbleVersion version = PebbleVersion::Newest;

    /// Good nonces refused with badNonce, in percent (100 acts as 99).
    int rejectedNoncesPercent = 0;
    /// Chance that a new order reuses a valid authorization, in percent.
    int reusedAuthorizationsPercent = 0;
    /// Sleeps up to this long before each validation.
    std::chrono::seconds validationDelay { 0 };
    /// Every challenge passes and nothing is contacted.
    bool acceptsEverything = false;
    /// Number of intermediates, at least 1.
    int chainLength = 1;
    /// Roots beyond the first: as many alternate chains.
    int alternateRoots = 0;
    int ordersPerPage = 3;
    bool isStrict = true;

    bool requiresAccountBinding = false;
    /// Key identifier to base64url key.
    QHash<QString, QByteArray> accountBindingKeys;

    /// Newest only; Debian's Pebble gives certificateValidity of the first one.
    QList<PebbleProfile> profiles { PebbleProfile { QStringLiteral("default"),
                                                    QStringLiteral("What most servers want"),
                                                    std::chrono::hours(90 * 24) } };
    /// Newest only: the names a CAA or DNS-PERSIST record of this CA carries.
    QStringList caaIdentities { QStringLiteral("pebble.example.test") };
    /// Names answered with rejectedIdentifier.
    QStringList blockedNames;
    /// Newest only: upper bound of the Retry-After that authorizations and orders carry.
    std::chrono::seconds retryAfter { 1 };

    /// Where http-01 and tls-alpn-01 validation connects.
    quint16 httpPort = 1;
    quint16 tlsPort = 1;
    /// "address:port" that validation asks. By default nobody listens there, so that no test ever
    /// asks the system's resolver.
    QString dnsServer = QStringLiteral("127.0.0.1:1");
};

} // namespace certwright::testing
