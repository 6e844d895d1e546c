// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QWidget>

class QPushButton;
class QTabWidget;

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class ChainTab;
class DetailsTab;
class ElidedLabel;
class HistoryTab;
class MessageBar;
class OverviewTab;
class PemTab;
class StatusBadge;
class ValidityBar;
struct CertificateView;

/// All there is to know of one certificate.
class CertificateWindow final : public QWidget
{
    Q_OBJECT

public:
    CertificateWindow(issuance::Issuance &issuance, CertificateId id, QWidget *parent = nullptr);

    [[nodiscard]] CertificateId certificate() const { return m_id; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }

Q_SIGNALS:
    void exportRequested(certwright::CertificateId id);
    void renewRequested(certwright::CertificateId id);
    void revokeRequested(certwright::CertificateId id);

private:
    void makeLayout();
    void load();
    void showView(const CertificateView &view);
    void showTimeline(const CertificateView &view);

    issuance::Issuance &m_issuance;
    CertificateId m_id;
    ElidedLabel *m_title;
    StatusBadge *m_badge;
    QPushButton *m_renew;
    QPushButton *m_export;
    QPushButton *m_revoke;
    MessageBar *m_message;
    ValidityBar *m_timeline;
    QTabWidget *m_tabs;
    OverviewTab *m_overview;
    ChainTab *m_chain;
    HistoryTab *m_history;
    DetailsTab *m_details;
    PemTab *m_pem;
};

} // namespace certwright::ui
