// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace certwright::acme {

/// The words of an HTML or plain-text body: tags, scripts and control characters left out, white
/// space collapsed, cut to 2,000 characters. Still text from outside, never markup.
QString wordsOf(const QByteArray &body, bool isHtml);

/// Cut to that many characters, saying how many more there were.
QString cutTo(const QString &text, qsizetype maxCharacters);

} // namespace certwright::acme
