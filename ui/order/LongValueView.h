// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace certwright::ui {

/// A value too long for one line, whole: read, selected and copied, never typed. As high as its
/// lines need.
class LongValueView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LongValueView(const QString &accessibleName, QWidget *parent = nullptr);

    void setValue(const QString &value);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
};

} // namespace certwright::ui
