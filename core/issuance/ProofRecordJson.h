// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/OrderRecord.h"
#include "core/issuance/RecordReader.h"

#include <QJsonObject>

namespace certwright::issuance {

/// The pieces of a stored order. What cannot be read marks the reader damaged.
QString toText(const QDateTime &instant);
void insertInstant(QJsonObject &object, const char *name, const std::optional<QDateTime> &instant);
QJsonObject toJsonObject(const Identifier &identifier);
QJsonObject toJsonObject(const Error &error);
QJsonObject toJsonObject(const ProofRecord &proof);
/// Adds nothing where nothing was chosen, as in records of before there was a choice.
void insertChoice(QJsonObject &object, const PermanentRecordChoice &choice);
PermanentRecordChoice choiceFrom(RecordReader &reader);
Error errorFrom(const QJsonObject &object);
ProofRecord proofFrom(const QJsonObject &object, RecordReader &owner);

} // namespace certwright::issuance
