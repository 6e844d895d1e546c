// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/KeyType.h"
#include "core/store/AuthorityStore.h"

#include <QString>

namespace certwright::ui {

/// What the choice of this kind of CA means.
QString environmentSentence(store::AuthorityRow::Environment environment);

/// A CA in the list of choices, with its kind in words.
QString authorityText(const QString &name, store::AuthorityRow::Environment environment);

QString keyTypeText(crypto::KeyType type);

/// A typing check alone: whether the address works is between the user and the CA.
bool looksLikeAddress(const QString &contact);

} // namespace certwright::ui
