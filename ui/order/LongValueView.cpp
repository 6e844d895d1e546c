// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/LongValueView.h"

#include "ui/widgets/ShownText.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <algorithm>

namespace certwright::ui {

LongValueView::LongValueView(const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setAccessibleName(accessibleName);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setWordWrapMode(QTextOption::WrapAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LongValueView::setValue(const QString &value)
{
    const QString shown = shownText(value, Lines::Many);
    if (toPlainText() != shown)
        setPlainText(shown);
    fitHeight();
}

void LongValueView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void LongValueView::fitHeight()
{
    constexpr int mostLines = 12;
    const int width = viewport()->width() - int(2 * document()->documentMargin());
    const int perLine = std::max(1, width / std::max(1, fontMetrics().horizontalAdvance(u'0')));
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, (block.length() - 1 + perLine - 1) / perLine);
    const int height = std::min(lines, mostLines) * fontMetrics().lineSpacing()
            + int(2 * document()->documentMargin()) + 2 * frameWidth() + 2;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace certwright::ui
