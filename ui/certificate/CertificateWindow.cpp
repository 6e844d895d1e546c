// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificate/CertificateWindow.h"

#include "core/issuance/Issuance.h"
#include "ui/Tr.h"
#include "ui/certificate/CertificateView.h"
#include "ui/certificate/ChainTab.h"
#include "ui/certificate/DetailsTab.h"
#include "ui/certificate/HistoryTab.h"
#include "ui/certificate/OverviewTab.h"
#include "ui/certificate/PemTab.h"
#include "ui/certificates/CertificateRowStatus.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ShownTime.h"
#include "ui/widgets/StatusBadge.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>

namespace certwright::ui {

CertificateWindow::CertificateWindow(issuance::Issuance &issuance, CertificateId id,
                                     QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_issuance(issuance),
      m_id(id),
      m_title(new ElidedLabel),
      m_badge(new StatusBadge),
      m_renew(new QPushButton(Tr::tr("Renew…"))),
      m_export(new QPushButton(Tr::tr("Export…"))),
      m_revoke(new QPushButton(Tr::tr("Revoke…"))),
      m_message(new MessageBar),
      m_timeline(new ValidityBar),
      m_tabs(new QTabWidget),
      m_overview(new OverviewTab),
      m_chain(new ChainTab),
      m_history(new HistoryTab),
      m_details(new DetailsTab),
      m_pem(new PemTab)
{
    setWindowIcon(applicationIcon());
    makeLayout();
    connect(m_renew, &QPushButton::clicked, this, [this] { Q_EMIT renewRequested(m_id); });
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(m_id); });
    connect(m_revoke, &QPushButton::clicked, this, [this] { Q_EMIT revokeRequested(m_id); });
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    connect(&issuance.certificates(), &issuance::Certificates::certificateChanged, this,
            [this](CertificateId changed) {
                if (changed == m_id)
                    load();
            });
    load();
}

void CertificateWindow::makeLayout()
{
    const int unit = gap(this);
    m_title->setLook(PlainLabel::Look::Title);
    m_tabs->addTab(m_overview, Tr::tr("Overview"));
    m_tabs->addTab(m_chain, Tr::tr("Chain"));
    m_tabs->addTab(m_history, Tr::tr("History"));
    m_tabs->addTab(m_details, Tr::tr("Details"));
    m_tabs->addTab(m_pem, Tr::tr("PEM"));
    m_tabs->setAccessibleName(Tr::tr("Parts of the certificate"));
    m_message->hide();

    auto *head = new QHBoxLayout;
    head->setSpacing(unit + unit / 2);
    head->addWidget(m_title);
    head->addWidget(m_badge);
    head->addStretch();
    head->addWidget(m_renew);
    head->addWidget(m_export);
    head->addWidget(m_revoke);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(unit * 2, unit * 2, unit * 2, unit * 2);
    layout->setSpacing(unit + unit / 2);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addWidget(m_timeline);
    layout->addWidget(m_tabs, 1);
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 42);
}

void CertificateWindow::load()
{
    const Result<CertificateView> view
            = loadCertificateView(m_issuance.stores(), m_id, m_issuance.clock().nowUtc());
    const bool isReadable = view && view->chain;
    m_message->setVisible(!isReadable);
    m_export->setEnabled(isReadable);
    m_renew->setEnabled(view.has_value());
    m_revoke->setEnabled(isReadable && !view->row.revokedUtc);
    if (!isReadable) {
        m_message->setMessage(
                MessageBar::Kind::Error,
                view ? Tr::tr("The stored certificate is damaged. It is kept as it is.")
                     : Tr::tr("The certificate cannot be read: %1")
                                .arg(shownText(view.error().detail(), Lines::One)));
    }
    if (view)
        showView(*view);
}

void CertificateWindow::showView(const CertificateView &view)
{
    setWindowTitle(Tr::tr("%1 — Certificate").arg(shownText(view.entry.title, Lines::One)));
    m_title->setIdentifier(view.entry.title);
    m_revoke->setToolTip(view.row.revokedUtc ? Tr::tr("It is revoked already.") : QString());
    showTimeline(view);
    m_overview->setView(view);
    m_history->setView(view);
    if (!view.chain)
        return;
    m_chain->setChain(*view.chain, m_issuance.clock().nowUtc());
    m_details->setChain(*view.chain);
    m_pem->setPem(view.row.chainPem, view.chain->leaf().pem());
}

void CertificateWindow::showTimeline(const CertificateView &view)
{
    const QDateTime now = m_issuance.clock().nowUtc();
    const RowStatus status = rowStatus(view.entry, now);
    m_badge->setStatus(status.kind, status.word);
    const QString from = Tr::tr("issued %1").arg(shownDay(view.row.notBeforeUtc, now));
    const QString until = Tr::tr("expires %1").arg(shownDay(view.row.notAfterUtc, now));
    const bool isRunning = view.row.notBeforeUtc <= now && now < view.row.notAfterUtc;
    const QString today = isRunning && !view.row.revokedUtc
            ? Tr::tr("today · %1", "%1: 59 days left · renew Dec 24").arg(status.validity)
            : status.validity;
    m_timeline->setSpan(
            status.span, from, until, today,
            Tr::tr("%1, %2, %3", "the lifetime of a certificate").arg(from, today, until));
}

} // namespace certwright::ui
