// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificates/CertificateRowStatus.h"

#include <QScrollArea>

class QFormLayout;
class QPushButton;

namespace certwright::ui {

class ElidedLabel;
class MessageBar;
class PlainLabel;
class StatusBadge;

/// The selected entry in a few lines, with what to do about it.
class PreviewPane final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    /// nullptr: nothing is selected.
    void showEntry(const ListEntry *entry, const QDateTime &nowUtc);

Q_SIGNALS:
    void openRequested();
    void exportRequested();
    void renewRequested();

private:
    void showCertificate(const ListEntry &entry, const QDateTime &nowUtc);
    void showOrder(const ListEntry &entry, const QDateTime &nowUtc);
    void setFact(int row, const QString &label, const QString &outsideText);

    QWidget *m_content;
    ElidedLabel *m_title;
    StatusBadge *m_badge;
    QPushButton *m_renew;
    QPushButton *m_export;
    QPushButton *m_open;
    MessageBar *m_message;
    QList<PlainLabel *> m_labels;
    QList<PlainLabel *> m_values;
};

} // namespace certwright::ui
