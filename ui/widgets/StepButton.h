// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/StepBar.h"

#include <QAbstractButton>

namespace certwright::ui {

/// One step of a StepBar: its number or mark in a disc, then its title.
class StepButton final : public QAbstractButton
{
    Q_OBJECT

public:
    StepButton(int number, int count, const QString &title, QWidget *parent);

    void setState(StepBar::State state);
    [[nodiscard]] StepBar::State state() const { return m_state; }
    void setLinked(bool isLinked);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QColor color() const;
    void paintDisc(QPainter &painter, const QRectF &disc) const;
    void updateAccessibleName();

    int m_number;
    int m_count;
    StepBar::State m_state = StepBar::State::Upcoming;
};

} // namespace certwright::ui
