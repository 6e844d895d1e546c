// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/CopyButton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QWidget>

namespace certwright::ui {

class PlainLabel;

/// A labelled value that is read and copied, never typed: monospaced, reachable and selectable by
/// keyboard, selected as a whole when it gets the focus.
class ValueField final : public QWidget
{
    Q_OBJECT

public:
    /// label: "Value"; accessibleName: what tells it from the others, "Value of record 2".
    ValueField(const QString &label, const QString &accessibleName, QWidget *parent = nullptr);

    /// Shows value and lets it be copied.
    void setValue(const QString &value);
    /// Shows one form and copies another: the readable name and its A-label.
    void setValue(const QString &shown, const QString &copied);
    [[nodiscard]] QString value() const;
    void setLabel(const QString &label);

    /// Puts a widget, such as a choice of forms, at the end of the line.
    void addTrailingWidget(QWidget *widget);
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    [[nodiscard]] CopyButton *copyButton() const { return m_copy; }

    /// Gives the labels of fields that stand below each other one width.
    static void alignLabels(const QList<ValueField *> &fields);

private:
    PlainLabel *m_label;
    QLineEdit *m_edit;
    CopyButton *m_copy;
    QHBoxLayout *m_layout;
};

} // namespace certwright::ui
