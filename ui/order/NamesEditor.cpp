// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/NamesEditor.h"

#include "ui/Tr.h"
#include "ui/order/NameSentences.h"
#include "ui/theme/Status.h"
#include "ui/widgets/PlainLabel.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QIcon>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <algorithm>

namespace certwright::ui {

namespace {

StatusKind statusOf(const NamesLine &line)
{
    if (isFatal(line.finding))
        return StatusKind::Failed;
    return line.finding == NameFinding::None ? StatusKind::Valid : StatusKind::RenewNow;
}

QIcon statusIcon(StatusKind kind, const QWidget &widget)
{
    const int size = widget.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &widget);
    const qreal ratio = widget.devicePixelRatioF();
    QPixmap pixmap((QSizeF(size, size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStatusShape(painter, QRectF(1, 1, size - 2, size - 2), kind,
                     statusColor(kind, widget.palette()));
    return QIcon(pixmap);
}

} // namespace

NamesEditor::NamesEditor(QWidget *parent) : QWidget(parent)
{
    auto *heading = new PlainLabel(Tr::tr("Names on the certificate"), PlainLabel::Look::Heading);
    auto *hint = new PlainLabel(Tr::tr("One per line, or paste a list. Use * for a wildcard."),
                                PlainLabel::Look::Secondary);

    m_edit = new QPlainTextEdit;
    m_edit->setObjectName(QStringLiteral("names"));
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(QStringLiteral("example.com\nwww.example.com\n*.api.example.com"));
    m_edit->setAccessibleName(Tr::tr("Names on the certificate"));
    heading->setBuddy(m_edit);
    setFocusProxy(m_edit);

    m_summary = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("parsedNames"));
    m_list->setAccessibleName(Tr::tr("Names as understood"));
    m_list->setWordWrap(true);
    m_list->setSpacing(1);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_addWww = new QPushButton(Tr::tr("Add www"));
    m_addWww->setAutoDefault(false);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(heading, 0, 0);
    grid->addWidget(hint, 1, 0);
    grid->addWidget(m_edit, 2, 0);
    grid->addWidget(m_summary, 1, 1);
    grid->addWidget(m_addWww, 0, 1, 2, 1, Qt::AlignRight | Qt::AlignBottom);
    grid->addWidget(m_list, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);

    connect(m_edit, &QPlainTextEdit::textChanged, this, &NamesEditor::parse);
    connect(m_addWww, &QPushButton::clicked, this, &NamesEditor::addWww);
    parse();
}

void NamesEditor::setText(const QString &text)
{
    m_edit->setPlainText(text);
}

QString NamesEditor::text() const
{
    return m_edit->toPlainText();
}

std::vector<Identifier> NamesEditor::identifiers() const
{
    return orderableIdentifiers(m_lines);
}

QString NamesEditor::blocker() const
{
    const auto unusable = std::count_if(m_lines.begin(), m_lines.end(), [](const NamesLine &line) {
        return isFatal(line.finding) && line.finding != NameFinding::Duplicate;
    });
    if (unusable > 0)
        return Tr::tr("%n name(s) cannot be used: correct or remove them", "", int(unusable));
    return identifiers().empty() ? Tr::tr("Enter at least one name") : QString();
}

void NamesEditor::parse()
{
    m_lines = parseNames(text());
    m_list->clear();
    for (const NamesLine &line : m_lines)
        showLine(line);
    m_summary->setText(m_lines.empty()
                               ? QString()
                               : Tr::tr("%n name(s) to order", "", int(identifiers().size())));
    const QStringList www = missingWwwNames(m_lines);
    m_addWww->setEnabled(!www.isEmpty());
    m_addWww->setToolTip(www.isEmpty() ? Tr::tr("There is no name that lacks its www. form")
                                       : www.join(QStringLiteral(", ")));
    Q_EMIT edited();
}

void NamesEditor::showLine(const NamesLine &line)
{
    const QString name = line.identifier ? shownName(*line.identifier) : line.text;
    const QString sentence = findingSentence(line);
    auto *item = new QListWidgetItem(sentence.isEmpty() ? shownText(name, Lines::One)
                                                        : shownText(name, Lines::One)
                                                     + QLatin1Char('\n') + sentence);
    const StatusKind kind = statusOf(line);
    item->setIcon(statusIcon(kind, *this));
    if (kind == StatusKind::Failed)
        item->setForeground(statusColor(StatusKind::Failed, palette()));
    m_list->addItem(item);
}

void NamesEditor::addWww()
{
    QString text = m_edit->toPlainText();
    while (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    for (const QString &name : missingWwwNames(m_lines))
        text += QLatin1Char('\n') + name;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_edit->setFocus();
}

} // namespace certwright::ui
