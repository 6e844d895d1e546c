// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/FailureEvidence.h"

namespace certwright::ui {

/// Our own look found nothing at all: no value at any name server, no file at any address.
bool isAbsentEverywhere(const FailedProof &failed);
/// Our own look found another TXT value somewhere.
bool hasOtherValue(const FailedProof &failed);

/// What our own look advises to do before the new order; general where it advises nothing.
QString remedyFor(const FailedProof &failed, const QString &general);
QString remedyForSeveral(const std::vector<FailedProof> &failed, const QString &general);

} // namespace certwright::ui
