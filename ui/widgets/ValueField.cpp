// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ValueField.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"

#include <QFontDatabase>
#include <QMouseEvent>

namespace certwright::ui {

namespace {

/// Selects everything when the focus arrives, by mouse too, unless the mouse selected a part.
class ValueLineEdit final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        QLineEdit::focusInEvent(event);
        m_isArriving = event->reason() == Qt::MouseFocusReason;
        selectAll();
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QLineEdit::mouseReleaseEvent(event);
        if (m_isArriving && !hasSelectedText())
            selectAll();
        m_isArriving = false;
    }

private:
    bool m_isArriving = false;
};

} // namespace

ValueField::ValueField(const QString &label, const QString &accessibleName, QWidget *parent)
    : QWidget(parent),
      m_label(new PlainLabel(label, PlainLabel::Look::Secondary)),
      m_edit(new ValueLineEdit),
      m_copy(new CopyButton(Tr::tr("Copy: %1").arg(accessibleName))),
      m_layout(new QHBoxLayout(this))
{
    m_label->setWordWrap(false);
    m_label->setBuddy(m_edit);
    m_edit->setReadOnly(true);
    m_edit->setAccessibleName(accessibleName);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gap(this));
    m_layout->addWidget(m_label);
    m_layout->addWidget(m_edit, 1);
    m_layout->addWidget(m_copy);
    setFocusProxy(m_edit);
}

void ValueField::setValue(const QString &value)
{
    setValue(value, value);
}

void ValueField::setValue(const QString &shown, const QString &copied)
{
    if (m_edit->text() != shown) {
        m_edit->setText(shownText(shown, Lines::One));
        m_edit->setCursorPosition(0);
    }
    m_copy->setValue(copied);
}

QString ValueField::value() const
{
    return m_copy->value();
}

void ValueField::setLabel(const QString &label)
{
    m_label->setText(label);
}

void ValueField::addTrailingWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void ValueField::alignLabels(const QList<ValueField *> &fields)
{
    int widest = 0;
    for (const ValueField *field : fields)
        widest = std::max(widest, field->m_label->sizeHint().width());
    for (ValueField *field : fields)
        field->m_label->setMinimumWidth(widest);
}

} // namespace certwright::ui
