// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PlainLabel.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>

namespace certwright::ui {

PlainLabel::PlainLabel(QWidget *parent) : PlainLabel(QString(), Look::Body, parent) { }

PlainLabel::PlainLabel(const QString &ownText, QWidget *parent)
    : PlainLabel(ownText, Look::Body, parent)
{ }

PlainLabel::PlainLabel(const QString &ownText, Look look, QWidget *parent)
    : QLabel(parent), m_look(look)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(ownText);
    applyLook();
}

void PlainLabel::setOutsideText(const QString &text, Lines lines)
{
    setText(shownText(text, lines));
}

void PlainLabel::setLook(Look look)
{
    m_look = look;
    applyLook();
}

void PlainLabel::setSelectable(bool isSelectable)
{
    setTextInteractionFlags(isSelectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                         : Qt::NoTextInteraction);
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyLook();
}

void PlainLabel::applyLook()
{
    setForegroundRole(m_look == Look::Secondary ? QPalette::PlaceholderText : QPalette::WindowText);
    if (m_look == Look::Body || m_look == Look::Secondary) {
        setFont(QFont());
        return;
    }
    if (m_look == Look::Monospace) {
        setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        return;
    }
    QFont larger = QApplication::font(this);
    larger.setBold(true);
    const double factor = m_look == Look::Title ? 1.45 : m_look == Look::Heading ? 1.2 : 1.0;
    if (larger.pointSizeF() > 0)
        larger.setPointSizeF(larger.pointSizeF() * factor);
    else
        larger.setPixelSize(static_cast<int>(larger.pixelSize() * factor));
    setFont(larger);
}

} // namespace certwright::ui
