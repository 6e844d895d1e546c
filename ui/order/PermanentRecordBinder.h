// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/issuance/ProofChecks.h"

#include <QObject>
#include <vector>

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class MethodChooser;
class PermanentRecordCard;

/// Shows what there is to choose about the permanent records of an order below the choice of the
/// method, and writes it down.
class PermanentRecordBinder final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the binder.
    PermanentRecordBinder(issuance::Issuance &issuance, MethodChooser &chooser);

    void show(OrderId order, const issuance::ProofReadiness &readiness);

Q_SIGNALS:
    /// The records have other values now.
    void chosen();
    void failed(const certwright::Error &error);

private:
    PermanentRecordCard *cardAt(std::size_t index);
    void choose(const Identifier &identifier, const issuance::PermanentRecordChoice &choice);

    issuance::Issuance &m_issuance;
    MethodChooser &m_chooser;
    OrderId m_order;
    std::vector<PermanentRecordCard *> m_cards;
};

} // namespace certwright::ui
