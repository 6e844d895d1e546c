// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/issuance/ProfileGuard.h"
#include "core/issuance/RateLedger.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <vector>

namespace certwright::issuance {

/// What a CA has published about its limits and profiles, and where and when that was read.
/// Source: resources/authorities/published.json
struct PublishedRules
{
    QString directoryUrl;
    QString limitsSource; ///< page
    QDate limitsAsOf; ///< the page's own date
    std::vector<RateLimit> limits;
    QString profilesSource;
    QDate profilesAsOf;
    ProfileGuard profiles;

    PublishedRules() = default;
};

/// Errors: Malformed
Result<std::vector<PublishedRules>> publishedRulesFromJson(const QByteArray &json);

/// The rules of the CA with this directory; without limits and profiles where none are known.
PublishedRules publishedRules(const QString &directoryUrl);

} // namespace certwright::issuance
