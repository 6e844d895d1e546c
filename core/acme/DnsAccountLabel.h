// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace certwright::acme {

/// "_" and 16 letters and digits: what tells the record of one account from those of others.
/// Source: draft-ietf-acme-dns-account-label-03
QString dnsAccountLabel(const QString &accountUrl);

} // namespace certwright::acme
