// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/IssuePage.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StatusBadge.h"

#include <QGridLayout>
#include <QPushButton>

namespace certwright::ui {

namespace {

StatusKind kindOf(IssueLine::State state)
{
    switch (state) {
    case IssueLine::State::Waiting:
        return StatusKind::Unknown;
    case IssueLine::State::Working:
        return StatusKind::Working;
    case IssueLine::State::Done:
        return StatusKind::Valid;
    case IssueLine::State::Failed:
        return StatusKind::Failed;
    }
    Q_UNREACHABLE();
}

QString wordOf(IssueLine::State state)
{
    switch (state) {
    case IssueLine::State::Waiting:
        return Tr::tr("Waiting");
    case IssueLine::State::Working:
        return Tr::tr("Under way");
    case IssueLine::State::Done:
        return Tr::tr("Done");
    case IssueLine::State::Failed:
        return Tr::tr("Failed");
    }
    Q_UNREACHABLE();
}

} // namespace

IssuePage::IssuePage(QWidget *parent) : OrderPage(parent)
{
    content()->addWidget(
            new PlainLabel(Tr::tr("Issuing the certificate"), PlainLabel::Look::Heading));
    content()->addWidget(new PlainLabel(
            Tr::tr("Nothing is needed from you. You can close this window; the order goes on."),
            PlainLabel::Look::Secondary));
    auto *card = new Card;
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(gap(this) * 2);
    m_grid->setColumnStretch(1, 1);
    card->body()->addLayout(m_grid);
    content()->addWidget(card);
    content()->addStretch(1);
    addCloseButton()->setDefault(true);
}

void IssuePage::setLines(const std::vector<IssueLine> &lines)
{
    while (m_rows.size() < lines.size())
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isUsed = i < lines.size();
        m_rows[i].badge->setVisible(isUsed);
        m_rows[i].text->setVisible(isUsed);
        if (!isUsed)
            continue;
        m_rows[i].badge->setStatus(kindOf(lines[i].state), wordOf(lines[i].state));
        m_rows[i].text->setOutsideText(lines[i].text, Lines::One);
    }
}

void IssuePage::addRow()
{
    Row row;
    row.badge = new StatusBadge;
    row.text = new PlainLabel;
    const int index = int(m_rows.size());
    m_grid->addWidget(row.badge, index, 0);
    m_grid->addWidget(row.text, index, 1);
    m_rows.push_back(row);
}

} // namespace certwright::ui
