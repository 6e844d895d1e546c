// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Identifier.h"
#include "core/base/NameFinding.h"
#include "core/base/Result.h"

#include <QString>
#include <vector>

namespace certwright {

/// One name of a typed list and what is to be said about it.
struct NamesLine
{
    QString text; ///< as typed, without surrounding space
    Result<Identifier> identifier; ///< the error where the finding is fatal
    NameFinding finding = NameFinding::None;
    QString relatedName; ///< the wildcard that covers it (ASCII), else empty
};

/// Reads names one per line or separated by spaces, commas or semicolons (full-width ones too),
/// in the order typed. Nothing is dropped: a name that cannot be used or is redundant keeps its
/// place, with its finding.
std::vector<NamesLine> parseNames(const QString &text);

/// The names that can go into an order: usable ones, without those that a wildcard covers.
std::vector<Identifier> orderableIdentifiers(const std::vector<NamesLine> &lines);

} // namespace certwright
