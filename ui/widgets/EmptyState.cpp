// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"

#include <QEvent>

namespace certwright::ui {

EmptyState::EmptyState(Icon which, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent),
      m_icon(which),
      m_picture(new QLabel),
      m_title(new PlainLabel(title, PlainLabel::Look::Title)),
      m_text(new PlainLabel(text, PlainLabel::Look::Secondary)),
      m_buttons(new QVBoxLayout)
{
    const int unit = gap(this);
    const int measure = fontMetrics().averageCharWidth() * 60;
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setMaximumWidth(measure);
    m_buttons->setSpacing(unit);

    auto *column = new QVBoxLayout;
    column->setSpacing(unit + unit / 2);
    column->addWidget(m_picture);
    column->addWidget(m_title);
    auto *textRow = new QHBoxLayout;
    textRow->addStretch(1);
    textRow->addWidget(m_text, 100);
    textRow->addStretch(1);
    column->addLayout(textRow);
    column->addSpacing(unit);
    auto *buttonRow = new QHBoxLayout;
    buttonRow->addStretch();
    buttonRow->addLayout(m_buttons);
    buttonRow->addStretch();
    column->addLayout(buttonRow);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(column);
    layout->addStretch(3);
    updatePicture();
}

void EmptyState::setContent(Icon which, const QString &title, const QString &text)
{
    m_icon = which;
    m_title->setText(title);
    m_text->setText(text);
    updatePicture();
}

QString EmptyState::title() const
{
    return m_title->text();
}

QPushButton *EmptyState::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setMinimumHeight(fontMetrics().height() * 2);
    button->setMinimumWidth(button->sizeHint().width() + 4 * gap(this));
    button->setDefault(m_buttons->isEmpty());
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updatePicture();
}

void EmptyState::updatePicture()
{
    const int side = fontMetrics().height() * 3;
    m_picture->setPixmap(
            icon(m_icon).pixmap(QSize(side, side), devicePixelRatio(), QIcon::Disabled));
}

} // namespace certwright::ui
