// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/AboutDialog.h"

#include "ui/Tr.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>

namespace certwright::ui {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(Tr::tr("About Certwright"));
    auto *seal = new PlainLabel;
    const int side = gap(this) * 8;
    seal->setPixmap(applicationIcon().pixmap(QSize(side, side), devicePixelRatio()));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(gap(this) * 3, gap(this) * 3, gap(this) * 3, gap(this) * 2);
    layout->setHorizontalSpacing(gap(this) * 3);
    layout->setVerticalSpacing(gap(this));
    layout->addWidget(seal, 0, 0, 5, 1, Qt::AlignTop);
    layout->addWidget(new PlainLabel(Tr::tr("Certwright"), PlainLabel::Look::Title), 0, 1);
    layout->addWidget(new PlainLabel(Tr::tr("Version %1").arg(QStringLiteral(CERTWRIGHT_VERSION)),
                                     PlainLabel::Look::Secondary),
                      1, 1);
    auto *purpose = new PlainLabel(
            Tr::tr("Certificates for your domains from Let's Encrypt and every other ACME "
                   "CA, with keys that stay in the keychain of this computer."));
    purpose->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    layout->addWidget(purpose, 2, 1);
    layout->addWidget(new PlainLabel(Tr::tr(
                              "Free software under the GNU General Public License, version 3 or "
                              "later. It comes without any warranty.")),
                      3, 1);
    layout->setRowStretch(4, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons, 5, 0, 1, 2);
}

} // namespace certwright::ui
