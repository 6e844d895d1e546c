// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Status.h"
#include "ui/widgets/PlainLabel.h"

namespace certwright::ui {

/// A state as shape, word and colour; its accessible name is the word.
class StatusBadge final : public PlainLabel
{
    Q_OBJECT

public:
    explicit StatusBadge(QWidget *parent = nullptr);
    StatusBadge(StatusKind kind, const QString &word, QWidget *parent = nullptr);

    void setStatus(StatusKind kind, const QString &word);
    [[nodiscard]] StatusKind kind() const { return m_kind; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// How a badge is drawn, for item delegates too. Elides the word at its end.
    static void paint(QPainter &painter, const QRect &area, StatusKind kind, const QString &word,
                      const QColor &color);
    static int widthFor(const QFontMetrics &metrics, const QString &word);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusKind m_kind = StatusKind::Unknown;
};

} // namespace certwright::ui
