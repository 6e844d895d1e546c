// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errors/FailureCard.h"

#include <QWidget>
#include <optional>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace certwright::ui {

/// What the pages of an order have in common: content that scrolls, with room for a failure card
/// on top, and a row of buttons that stays in sight.
class OrderPage : public QWidget
{
    Q_OBJECT

public:
    explicit OrderPage(QWidget *parent = nullptr);

    void showFailure(const std::optional<FailureView> &view);
    [[nodiscard]] FailureCard *failureCard() const { return m_failure; }

Q_SIGNALS:
    void closeRequested();
    void failureActed(certwright::ui::FailureView::Act act);

protected:
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// Left part of the row at the bottom; stretches.
    [[nodiscard]] QBoxLayout *footerStart() const { return m_footerStart; }
    /// Adds a button at the right end of the bottom row, in reading order.
    QPushButton *addFooterButton(const QString &text);
    QPushButton *addCloseButton();

private:
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_content = nullptr;
    QBoxLayout *m_footer = nullptr;
    QBoxLayout *m_footerStart = nullptr;
    FailureCard *m_failure = nullptr;
};

} // namespace certwright::ui
