// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Status.h"

#include <QDateTime>
#include <QWidget>
#include <optional>

class QPainter;

namespace certwright::ui {

/// A lifetime, where in it we are, and when to renew.
struct ValiditySpan
{
    StatusKind kind = StatusKind::Unknown; ///< gives the colour of what has elapsed
    QDateTime fromUtc;
    QDateTime untilUtc;
    QDateTime nowUtc;
    std::optional<QDateTime> windowFromUtc; ///< hatched; none for orders
    std::optional<QDateTime> windowUntilUtc;

    ValiditySpan() = default;
    bool operator==(const ValiditySpan &) const = default;

    /// 0 to 1: where a moment lies in the lifetime.
    [[nodiscard]] double share(const QDateTime &moment) const;
};

/// The window in which to renew when the CA suggests none: the last third of the lifetime.
QDateTime renewalStartUtc(const QDateTime &fromUtc, const QDateTime &untilUtc);

/// Draws the bar over the width of area, centred in its height. selected: on the highlight colour.
void paintValidityBar(QPainter &painter, const QRectF &area, const ValiditySpan &span,
                      const QPalette &palette, bool selected);

/// The bar at the head of a certificate's window, with both ends and today named. Focusable; its
/// accessible name is the sentence that it draws.
class ValidityBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ValidityBar(QWidget *parent = nullptr);

    /// sentence: the whole in words.
    void setSpan(const ValiditySpan &span, const QString &fromText, const QString &untilText,
                 const QString &nowText, const QString &sentence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTexts(QPainter &painter, const QRect &bar) const;

    ValiditySpan m_span;
    QString m_fromText;
    QString m_untilText;
    QString m_nowText;
};

} // namespace certwright::ui
