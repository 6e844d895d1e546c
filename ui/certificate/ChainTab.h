// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/CertificateChain.h"

#include <QDateTime>
#include <QScrollArea>

class QVBoxLayout;

namespace certwright::ui {

/// The certificates that a server sends, from the leaf up, and the root that it does not send.
class ChainTab final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ChainTab(QWidget *parent = nullptr);
    void setChain(const crypto::CertificateChain &chain, const QDateTime &nowUtc);

private:
    QVBoxLayout *m_cards;
};

} // namespace certwright::ui
