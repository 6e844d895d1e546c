// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/StartFailureDialog.h"

#include "ui/errors/ErrorPresenter.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace certwright::app {

StartFailureDialog::StartFailureDialog(const Error &error, QWidget *parent) : QDialog(parent)
{
    const ui::ErrorText text
            = ui::present(error, ui::ErrorContext(ui::ErrorContext::Action::OpenData));
    setWindowTitle(text.title);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(new ui::PlainLabel(text.title, ui::PlainLabel::Look::Heading, this));
    layout->addWidget(new ui::PlainLabel(text.cause, this));
    layout->addWidget(new ui::PlainLabel(text.remedy, this));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace certwright::app
