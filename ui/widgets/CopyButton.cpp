// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CopyButton.h"

#include "ui/Tr.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QStyle>
#include <QStyleOptionButton>

namespace certwright::ui {

namespace {

constexpr std::chrono::milliseconds shownFor { 1500 };

QString copiedText()
{
    return Tr::tr("Copied ✓");
}

} // namespace

CopyButton::CopyButton(const QString &accessibleName, QWidget *parent)
    : QPushButton(parent), m_copyText(Tr::tr("Copy"))
{
    setAccessibleName(accessibleName);
    setAutoDefault(false);
    setEnabled(false);
    setText(m_copyText);
    m_revert.setSingleShot(true);
    m_revert.setInterval(shownFor);
    connect(&m_revert, &QTimer::timeout, this, [this] { showCopied(false); });
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setValue(const QString &value)
{
    if (value != m_value)
        showCopied(false);
    m_value = value;
    setEnabled(!value.isEmpty());
}

void CopyButton::setCopyText(const QString &text)
{
    m_copyText = text;
    showCopied(m_revert.isActive());
    updateGeometry();
}

QSize CopyButton::sizeHint() const
{
    QSize widest;
    for (const QString &text : { m_copyText, copiedText() }) {
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text = text;
        const QSize content = fontMetrics().size(Qt::TextShowMnemonic, text);
        widest = widest.expandedTo(
                style()->sizeFromContents(QStyle::CT_PushButton, &option, content, this));
    }
    return widest;
}

QSize CopyButton::minimumSizeHint() const
{
    return sizeHint();
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_value);
    showCopied(true);
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
    Q_EMIT copied();
}

void CopyButton::showCopied(bool isCopied)
{
    setText(isCopied ? copiedText() : m_copyText);
    setAccessibleDescription(isCopied ? Tr::tr("Copied to the clipboard") : QString());
    if (isCopied)
        m_revert.start();
    else
        m_revert.stop();
}

} // namespace certwright::ui
