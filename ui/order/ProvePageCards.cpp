// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One card for each file of the order.
#include "ui/order/FileCard.h"
#include "ui/order/ProvePage.h"

#include <QVBoxLayout>

namespace certwright::ui {

void ProvePage::showFileCards()
{
    const auto &files = m_view.readiness.files;
    while (m_fileCards.size() < files.size()) {
        auto *card = new FileCard(int(m_fileCards.size()) + 1);
        connect(card, &FileCard::checkRequested, this, &ProvePage::checkRequested);
        m_fileColumn->addWidget(card);
        m_fileCards.push_back(card);
    }
    for (std::size_t i = 0; i < m_fileCards.size(); ++i) {
        const bool isShown = i < files.size() && !m_view.isReadOnly;
        m_fileCards[i]->setVisible(isShown);
        if (isShown)
            m_fileCards[i]->setView(files[i], m_view.readiness.isChecking);
    }
}

} // namespace certwright::ui
