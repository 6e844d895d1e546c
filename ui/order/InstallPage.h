// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/OrderPage.h"
#include "ui/order/OrderViews.h"

#include <QDateTime>
#include <QStringList>

class QPushButton;

namespace certwright::ui {

class CleanUpList;
class PlainLabel;
class StatusBadge;

/// What the page "Install" shows.
struct InstallView
{
    QStringList names; ///< as people read them
    QDateTime notAfterUtc;
    QString issuer;
    bool isStaging = false;
    std::vector<CleanUpItem> cleanUp;
    bool isCleanedUp = false;

    InstallView() = default;
};

/// Step 4: the certificate is there; it must get to its server, and the proofs can go.
class InstallPage final : public OrderPage
{
    Q_OBJECT

public:
    explicit InstallPage(QWidget *parent = nullptr);

    void setView(const InstallView &view);

Q_SIGNALS:
    void exportRequested();
    void certificateRequested();
    void cleanedUpChanged(bool isCleanedUp);
    /// The practice is over: the same names at a CA that counts.
    void forRealRequested();

private:
    StatusBadge *m_title = nullptr;
    PlainLabel *m_facts = nullptr;
    QWidget *m_practice = nullptr;
    CleanUpList *m_cleanUp = nullptr;
};

} // namespace certwright::ui
