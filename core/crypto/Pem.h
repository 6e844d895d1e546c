// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <vector>

namespace certwright::crypto {

/// One textual block.
struct PemBlock
{
    QByteArray label; ///< "CERTIFICATE"
    QByteArray content;
};

/// Whether anything but blank lines may stand before, between and after the blocks.
enum class TextBetweenBlocks { Refused, Allowed };

/// Reads every block; one that is cut off or holds anything but base64 is refused.
/// Errors: Malformed
/// Source: RFC 7468
Result<std::vector<PemBlock>> pemBlocks(const QByteArray &pem, TextBetweenBlocks text);

/// A block in lines of 64, ended by a newline.
QByteArray toPemBlock(const QByteArray &label, const QByteArray &content);

} // namespace certwright::crypto
