// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/DiagnosisSentences.h"

#include <QWidget>

namespace certwright::ui {

class CopyButton;
class PlainLabel;

/// What was found wrong with a record, what to do, and the name to copy where it is about that.
class DiagnosisLine final : public QWidget
{
    Q_OBJECT

public:
    /// number: of the record, so that its button can be told from the others; 0: it stands alone.
    explicit DiagnosisLine(int number, QWidget *parent = nullptr);

    void setText(const DiagnosisText &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int shapeSide() const;

    bool m_isObstacle = true;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_remedy = nullptr;
    CopyButton *m_copy = nullptr;
};

} // namespace certwright::ui
