// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Certificate.h"

#include <QString>
#include <vector>

namespace certwright::ui {

/// One group of a certificate's fields.
struct FieldSection
{
    struct Field
    {
        QString label;
        QString value; ///< outside text, may have several lines
    };
    QString title;
    bool isCritical = false;
    QString oid; ///< of an extension
    std::vector<Field> fields;
};

/// All fields in the order in which Firefox shows them; extensions that it does not know last.
std::vector<FieldSection> fieldSections(const crypto::Certificate &certificate);

} // namespace certwright::ui
