// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificate/CertificateView.h"

#include <QScrollArea>

namespace certwright::ui {

class FactGrid;

/// What people ask first of a certificate.
class OverviewTab final : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);
    void setView(const CertificateView &view);

private:
    FactGrid *m_facts;
};

} // namespace certwright::ui
