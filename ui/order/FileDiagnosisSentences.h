// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/FileReachability.h"
#include "ui/order/DiagnosisSentences.h"

#include <QString>
#include <vector>

namespace certwright::ui {

/// What one diagnosis of one address says, and what to do about it. fileName: the exact one.
DiagnosisText fileDiagnosisText(checks::FileDiagnosis diagnosis, const checks::FileFinding &finding,
                                const QString &fileName);

/// What a file's card says below its lights: each thing once, with the addresses it is about where
/// not all are alike; the most telling first, at most four.
std::vector<DiagnosisText> fileDiagnosisTexts(const checks::FileReachability &reachability,
                                              const QString &fileName);

} // namespace certwright::ui
