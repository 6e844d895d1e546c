// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QHBoxLayout;
class QLabel;
class QWidget;

namespace certwright::ui {

class ValueField;

/// The label in front of a field, for aligning it with labels of other rows.
QLabel *labelOf(const ValueField &field);

/// Gives all labels the width of the widest, so that what follows them forms a column.
void alignLabels(const QList<QLabel *> &labels);

/// A row of a card: label, then content, spaced like a ValueField.
QHBoxLayout *cardRow(QLabel *label, QWidget *content);

} // namespace certwright::ui
