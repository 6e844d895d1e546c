// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace certwright::ui {

/// What the columns of the list have in common: the style's background and focus, our content
/// with our padding, a height of two lines of the font.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Two lines unless told otherwise.
    void setLines(double lines) { m_lines = lines; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const final;

protected:
    /// Paints into area, with pen and font set; selected says which colours to use.
    virtual void paintContent(QPainter &painter, const QRect &area,
                              const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] virtual int contentWidth(const QFontMetrics &metrics,
                                           const QModelIndex &index) const;

    static bool isSelected(const QStyleOptionViewItem &option);
    static QColor textColor(const QStyleOptionViewItem &option);

private:
    double m_lines = 2;
};

/// The first name, "+3 names" in grey behind it, and a striped edge for practice certificates.
class NamesDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QFontMetrics &metrics,
                                   const QModelIndex &index) const override;
};

/// Shape, word and colour of a state.
class StatusDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QFontMetrics &metrics,
                                   const QModelIndex &index) const override;
};

/// The sentence of a lifetime above its bar.
class ValidityDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QFontMetrics &metrics,
                                   const QModelIndex &index) const override;
};

} // namespace certwright::ui
