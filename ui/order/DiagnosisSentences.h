// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/DnsReadiness.h"

#include <QString>
#include <vector>

namespace certwright::ui {

/// One thing that is wrong with a record, for people: what was found, and what to do about it.
struct DiagnosisText
{
    QString title; ///< one sentence; holds outside text
    QString remedy; ///< one sentence; holds outside text
    QString copiedName; ///< what the provider's form wants as name; empty: nothing to copy
    bool isObstacle = true; ///< the CA would fail because of it

    DiagnosisText() = default;
    bool operator==(const DiagnosisText &) const = default;
};

/// recordName: where the value belongs, full; zone: empty when unknown.
DiagnosisText diagnosisText(const checks::DnsDiagnosis &diagnosis, const QString &recordName,
                            const QString &zone);

/// What a record's card says below its lights: the most telling first, at most four. That the name
/// is delegated is the heading's to say.
std::vector<DiagnosisText> diagnosisTexts(const checks::DnsReadiness &readiness);

} // namespace certwright::ui
