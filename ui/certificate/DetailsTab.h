// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/CertificateChain.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QTreeWidget;
class QTreeWidgetItem;

namespace certwright::ui {

/// Every field of a certificate, in the order in which Firefox shows them.
class DetailsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsTab(QWidget *parent = nullptr);
    void setChain(const crypto::CertificateChain &chain);

private:
    void showCertificate(int index);

    std::vector<crypto::Certificate> m_certificates;
    QComboBox *m_choice;
    QTreeWidget *m_tree;
};

} // namespace certwright::ui
