// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/DnsChase.h"

#include <vector>

namespace certwright::checks {

/// What the answers at hand say about the record, without asking anything more.
std::vector<DnsDiagnosis> flawsIn(const ExpectedRecord &record, const DnsChase &chase);

/// The text without quotes, white space and backslashes, which panels add or people paste.
QByteArray bareText(const QByteArray &text);

/// Outside text in the length that a diagnosis carries.
QString shownText(const QByteArray &text);

/// Whether one serial is older than the other on the circle of serials.
/// Source: RFC 1982 section 3.2
bool isOlderSerial(quint32 one, quint32 other);

/// The most telling first: what stops the CA before what is only worth knowing.
void sortByWeight(std::vector<DnsDiagnosis> &diagnoses);

} // namespace certwright::checks
