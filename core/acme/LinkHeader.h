// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/HttpClient.h"

#include <QString>
#include <QStringList>

namespace certwright::acme {

/// Targets of all links with this relation, in order, each once, resolved against the answer's URL.
/// Source: RFC 8288
QStringList linksWithRelation(const net::HttpReply &reply, const QString &relation);

} // namespace certwright::acme
