// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/QuestionDialog.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwright::ui {

QuestionDialog::QuestionDialog(const QString &question, const QString &text, const QString &verb,
                               QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question);
    auto *buttons = new QDialogButtonBox;
    QPushButton *act = buttons->addButton(verb, QDialogButtonBox::DestructiveRole);
    act->setObjectName(QStringLiteral("verb"));
    act->setAutoDefault(false);
    QPushButton *back = buttons->addButton(Tr::tr("Go Back"), QDialogButtonBox::RejectRole);
    back->setDefault(true);
    connect(act, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *explanation = new PlainLabel(text);
    explanation->setMinimumWidth(fontMetrics().averageCharWidth() * 75);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(gap(this));
    layout->addWidget(new PlainLabel(question, PlainLabel::Look::Heading));
    layout->addWidget(explanation);
    layout->addStretch(1);
    layout->addWidget(buttons);
    back->setFocus();
}

} // namespace certwright::ui
