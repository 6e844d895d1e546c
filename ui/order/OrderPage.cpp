// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/OrderPage.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

QFrame *hairline()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    return line;
}

} // namespace

OrderPage::OrderPage(QWidget *parent) : QWidget(parent)
{
    auto *inside = new QWidget;
    m_content = new QVBoxLayout(inside);
    m_content->setSpacing(gap(this));
    m_content->setContentsMargins(gap(this) * 2, gap(this), gap(this) * 2, gap(this));
    m_failure = new FailureCard;
    m_failure->hide();
    m_content->addWidget(m_failure);
    connect(m_failure, &FailureCard::acted, this, &OrderPage::failureActed);

    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    // The window shows through: cards stand out from it, not from a second background.
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);

    m_footer = new QHBoxLayout;
    m_footerStart = new QVBoxLayout;
    m_footer->addLayout(m_footerStart, 1);
    const QMargins margins = m_content->contentsMargins();
    m_footer->setSpacing(gap(this));
    m_footer->setContentsMargins(margins.left(), 0, margins.right(), margins.left());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap(this));
    layout->addWidget(m_scroll, 1);
    layout->addWidget(hairline());
    layout->addLayout(m_footer);
}

void OrderPage::showFailure(const std::optional<FailureView> &view)
{
    if (view)
        m_failure->setView(*view);
    m_failure->setVisible(view.has_value());
    if (view)
        m_scroll->ensureVisible(0, 0);
}

QPushButton *OrderPage::addFooterButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    m_footer->addWidget(button, 0, Qt::AlignBottom);
    return button;
}

QPushButton *OrderPage::addCloseButton()
{
    QPushButton *button = addFooterButton(Tr::tr("Close"));
    connect(button, &QPushButton::clicked, this, &OrderPage::closeRequested);
    return button;
}

} // namespace certwright::ui
