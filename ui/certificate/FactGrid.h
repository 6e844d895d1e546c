// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/PlainLabel.h"

#include <QGridLayout>
#include <QWidget>

namespace certwright::ui {

/// A long fingerprint in lines of sixteen octets.
QString fingerprintInLines(const QString &hex);

/// Label, value and a button that copies it, line by line.
class FactGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    /// Without text to copy the line has no button.
    void addFact(const QString &label, const QString &outsideText, const QString &copied,
                 PlainLabel::Look look = PlainLabel::Look::Body);
    void clear();

private:
    QGridLayout *m_grid;
    int m_rowCount = 0; ///< in use; the layout never forgets a row
};

} // namespace certwright::ui
