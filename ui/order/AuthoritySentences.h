// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/KeyType.h"
#include "core/issuance/ProfileGuard.h"
#include "core/store/AuthorityStore.h"

#include <QString>
#include <vector>

namespace certwright::ui {

/// What the choice of this kind of CA means.
QString environmentSentence(store::AuthorityRow::Environment environment);

/// A CA in the list of choices, with its kind in words.
QString authorityText(const QString &name, store::AuthorityRow::Environment environment);

QString keyTypeText(crypto::KeyType type);

/// How long a profile leaves for work by hand, or why these names do not go with it.
QString profileSentence(const issuance::ProfileFacts &facts,
                        const std::vector<Identifier> &identifiers);

/// What the user confirms before an order with a profile that leaves little time.
QString hasTimeText(const issuance::ProfileFacts &facts);

/// A typing check alone: whether the address works is between the user and the CA.
bool looksLikeAddress(const QString &contact);

} // namespace certwright::ui
