// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificate/CertificateView.h"

#include <QTreeWidget>

namespace certwright::ui {

/// One line of an order's history in the user's language. Unknown words are shown as they are.
QString eventSentence(const store::OrderEventRow &event);

/// What happened with a certificate and its order, newest first.
class HistoryTab final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit HistoryTab(QWidget *parent = nullptr);
    void setView(const CertificateView &view);

private:
    void addLine(const QDateTime &atUtc, const QString &sentence);
};

} // namespace certwright::ui
