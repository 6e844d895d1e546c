// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/PermanentRecordBinder.h"

#include "core/issuance/Issuance.h"
#include "ui/order/MethodChooser.h"
#include "ui/order/PermanentRecordCard.h"

namespace certwright::ui {

PermanentRecordBinder::PermanentRecordBinder(issuance::Issuance &issuance, MethodChooser &chooser)
    : m_issuance(issuance), m_chooser(chooser)
{ }

void PermanentRecordBinder::show(OrderId order, const issuance::ProofReadiness &readiness)
{
    m_order = order;
    std::size_t count = 0;
    for (const issuance::ProofReadiness::Txt &txt : readiness.txtRecords) {
        if (txt.instruction.kind != issuance::TxtInstruction::Kind::Permanent)
            continue;
        PermanentRecordView view;
        view.record.txt = txt;
        view.showsRecord = false;
        view.nowUtc = m_issuance.clock().nowUtc();
        PermanentRecordCard *card = cardAt(count++);
        card->setView(view);
        card->show();
    }
    for (std::size_t i = count; i < m_cards.size(); ++i)
        m_cards[i]->hide();
}

PermanentRecordCard *PermanentRecordBinder::cardAt(std::size_t index)
{
    if (index == m_cards.size()) {
        auto *card = new PermanentRecordCard(int(index) + 1);
        connect(card, &PermanentRecordCard::choiceChanged, this, &PermanentRecordBinder::choose);
        m_chooser.addBelow(card);
        m_cards.push_back(card);
    }
    return m_cards[index];
}

void PermanentRecordBinder::choose(const Identifier &identifier,
                                   const issuance::PermanentRecordChoice &choice)
{
    const Result<void> kept
            = m_issuance.orders().choosePermanentRecord(m_order, identifier, choice);
    if (kept)
        Q_EMIT chosen();
    else
        Q_EMIT failed(kept.error());
}

} // namespace certwright::ui
