// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/NamesInput.h"

#include <QWidget>
#include <vector>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace certwright::ui {

class PlainLabel;

/// Where the names of a certificate are typed or pasted, with what was understood beside it.
class NamesEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit NamesEditor(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] std::vector<Identifier> identifiers() const;
    /// Why these names cannot be ordered; empty: they can.
    [[nodiscard]] QString blocker() const;

Q_SIGNALS:
    void edited();

private:
    void parse();
    void showLine(const NamesLine &line);
    void addWww();

    std::vector<NamesLine> m_lines;
    QPlainTextEdit *m_edit = nullptr;
    PlainLabel *m_summary = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_addWww = nullptr;
};

} // namespace certwright::ui
