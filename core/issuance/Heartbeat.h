// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/store/OrderStore.h"

#include <QObject>
#include <QTimer>

namespace certwright::issuance {

/// Says which orders are due. One timer, armed for the nearest due time but never more than a
/// minute ahead, compares wall time: a suspended machine or a moved clock loses nothing.
class Heartbeat final : public QObject
{
    Q_OBJECT

public:
    Heartbeat(store::OrderStore &orders, Clock &clock);

    /// Looks when the next order is due. Call after any change of an order.
    void rearm();

Q_SIGNALS:
    void due(certwright::OrderId id);

private:
    void beat();

    store::OrderStore &m_orders;
    Clock &m_clock;
    QTimer m_timer;
};

} // namespace certwright::issuance
