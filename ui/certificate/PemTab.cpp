// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificate/PemTab.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/CopyButton.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace certwright::ui {

PemTab::PemTab(QWidget *parent)
    : QWidget(parent),
      m_text(new QPlainTextEdit),
      m_copyLeaf(new CopyButton(Tr::tr("Copy the certificate as PEM"))),
      m_copyChain(new CopyButton(Tr::tr("Copy the chain as PEM")))
{
    setAutoFillBackground(true);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(Tr::tr("Chain as PEM"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copyLeaf->setCopyText(Tr::tr("Copy Certificate"));
    m_copyChain->setCopyText(Tr::tr("Copy Chain"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(gap(this) * 2, gap(this), gap(this) * 2, gap(this));
    buttons->setSpacing(gap(this));
    buttons->addStretch();
    buttons->addWidget(m_copyLeaf);
    buttons->addWidget(m_copyChain);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
}

void PemTab::setPem(const QByteArray &chainPem, const QByteArray &leafPem)
{
    m_text->setPlainText(QString::fromLatin1(chainPem));
    m_copyChain->setValue(QString::fromLatin1(chainPem));
    m_copyLeaf->setValue(QString::fromLatin1(leafPem));
}

} // namespace certwright::ui
