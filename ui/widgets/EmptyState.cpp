// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"

#include <QEvent>
#include <algorithm>

namespace certwright::ui {

namespace {

constexpr int measureInCharacters = 60;

/// One sentence a line where they do not fit side by side but each fits: Chinese has no spaces to
/// break at, and a word torn in two reads badly.
QString sentencesInLines(const QString &text, const QFontMetrics &metrics, int measure)
{
    if (metrics.horizontalAdvance(text) <= measure)
        return text;
    QString lines = text;
    lines.replace(QStringLiteral(". "), QStringLiteral(".\n"));
    lines.replace(QStringLiteral("。"), QStringLiteral("。\n"));
    lines = lines.trimmed();
    const QStringList all = lines.split(u'\n');
    const bool doesFit = std::all_of(all.begin(), all.end(), [&](const QString &line) {
        return metrics.horizontalAdvance(line) <= measure;
    });
    return doesFit ? lines : text;
}

/// The least width that needs no more lines than measure does: no line is left with a lone word.
int evenWidth(const QString &text, const QFontMetrics &metrics, int measure)
{
    const auto heightAt = [&](int width) {
        return metrics
                .boundingRect(QRect(0, 0, width, metrics.height() * 100),
                              Qt::AlignCenter | Qt::TextWordWrap, text)
                .height();
    };
    int tooNarrow = measure / 3;
    int fitting = measure;
    while (fitting - tooNarrow > 1) {
        const int middle = (fitting + tooNarrow) / 2;
        (heightAt(middle) > heightAt(measure) ? tooNarrow : fitting) = middle;
    }
    return fitting;
}

} // namespace

EmptyState::EmptyState(Icon which, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent),
      m_icon(which),
      m_sentences(text),
      m_picture(new QLabel),
      m_title(new PlainLabel(title, PlainLabel::Look::Title)),
      m_text(new PlainLabel(QString(), PlainLabel::Look::Secondary)),
      m_buttons(new QVBoxLayout)
{
    const int unit = gap(this);
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
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
    updateText();
}

void EmptyState::setContent(Icon which, const QString &title, const QString &text)
{
    m_icon = which;
    m_title->setText(title);
    m_sentences = text;
    updatePicture();
    updateText();
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
    if (event->type() == QEvent::FontChange)
        updateText();
}

void EmptyState::updateText()
{
    const QFontMetrics metrics = m_text->fontMetrics();
    const int measure = metrics.averageCharWidth() * measureInCharacters;
    m_text->setText(sentencesInLines(m_sentences, metrics, measure));
    m_text->setMaximumWidth(evenWidth(m_text->text(), metrics, measure));
}

void EmptyState::updatePicture()
{
    const int side = fontMetrics().height() * 3;
    m_picture->setPixmap(
            icon(m_icon).pixmap(QSize(side, side), devicePixelRatio(), QIcon::Disabled));
}

} // namespace certwright::ui
