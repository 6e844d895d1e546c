// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/OrderEvent.h"

#include <QJsonDocument>

namespace certwright::issuance {

store::OrderEventRow makeEvent(OrderId order, QLatin1String kind, const QDateTime &atUtc,
                               const QJsonObject &details)
{
    store::OrderEventRow event;
    event.order = order;
    event.kind = kind;
    event.atUtc = atUtc;
    event.details = QJsonDocument(details).toJson(QJsonDocument::Compact);
    return event;
}

} // namespace certwright::issuance
