// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/CardRows.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ValueField.h"

#include <QHBoxLayout>
#include <algorithm>

namespace certwright::ui {

QLabel *labelOf(const ValueField &field)
{
    return field.findChild<PlainLabel *>(QString(), Qt::FindDirectChildrenOnly);
}

void alignLabels(const QList<QLabel *> &labels)
{
    int widest = 0;
    for (QLabel *label : labels) {
        label->setWordWrap(false);
        widest = std::max(widest, label->sizeHint().width());
    }
    for (QLabel *label : labels)
        label->setFixedWidth(widest);
}

QHBoxLayout *cardRow(QLabel *label, QWidget *content)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(gap(label));
    row->addWidget(label);
    row->addWidget(content, 1);
    return row;
}

} // namespace certwright::ui
