// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/issuance/OrderRecord.h"
#include "core/issuance/RateLedger.h"
#include "ui/order/CheckSchedule.h"
#include "ui/order/PermanentRecordBinder.h"
#include "ui/order/RecordForms.h"

#include <QObject>

class QSettings;

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class ProvePage;

/// Connects the page "Prove Control" with the facade: looks at the world again and again while
/// somebody watches, and passes on what the user decides.
class ProveBinder final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the binder.
    ProveBinder(issuance::Issuance &issuance, ProvePage &page);

    /// Where the form of the names is remembered for each zone; may be null; outlives the binder.
    void setSettings(QSettings *settings);
    void show(const issuance::OrderRecord &record);
    void setWindowVisible(bool isVisible);

Q_SIGNALS:
    void failed(const certwright::Error &error);

private:
    void refresh();
    void adoptReadiness(OrderId order);
    void look();
    void adoptCaa(OrderId order);
    void watchOrRest();
    void keepNameForm(const QString &zone, NameForm form);
    void applyNameForms();
    void confirm();
    void askToCancel();
    void report(const Result<void> &result);
    [[nodiscard]] bool isWorthChecking() const;

    issuance::Issuance &m_issuance;
    ProvePage &m_page;
    QSettings *m_settings = nullptr;
    issuance::OrderRecord m_record;
    issuance::RateLedger m_ledger; ///< of the order's CA, as of the last change
    CheckSchedule m_schedule;
    PermanentRecordBinder m_permanent;
    bool m_isWindowVisible = false;
};

} // namespace certwright::ui
