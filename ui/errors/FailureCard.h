// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errors/ErrorPresenter.h"

#include <QString>
#include <QStringList>
#include <QWidget>
#include <vector>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace certwright::ui {

class CheckedLink;
class PlainLabel;
class StatusBadge;

/// A failure as the card shows it.
struct FailureView
{
    /// What the user can do about it, as a button.
    enum class Act { TryAgain, NewOrder, AgreeToTerms, GiveExternalAccount };

    ErrorText text;
    QStringList evidence; ///< what our own look showed, one line each; may quote outside text
    QString cost; ///< empty: unknown
    std::vector<Act> acts;
    bool isWaiting = false; ///< it goes on by itself: shown as a warning, not as a failure

    FailureView() = default;
    bool operator==(const FailureView &) const = default;
};

/// What happened, why, what to do and what it cost; the CA's own words folded away below.
class FailureCard final : public QWidget
{
    Q_OBJECT

public:
    explicit FailureCard(QWidget *parent = nullptr);

    void setView(const FailureView &view);
    [[nodiscard]] const FailureView &view() const { return m_view; }

Q_SIGNALS:
    void acted(certwright::ui::FailureView::Act act);

private:
    void makeLines();
    void makeFold();
    void rebuildButtons();
    void setUnfolded(bool isUnfolded);

    FailureView m_view;
    bool m_isUnfolded = false;
    QWidget *m_card = nullptr;
    StatusBadge *m_title = nullptr;
    PlainLabel *m_why = nullptr;
    PlainLabel *m_evidence = nullptr;
    PlainLabel *m_do = nullptr;
    PlainLabel *m_costLabel = nullptr;
    PlainLabel *m_cost = nullptr;
    QWidget *m_buttons = nullptr;
    QHBoxLayout *m_buttonRow = nullptr;
    std::vector<QPushButton *> m_actButtons;
    CheckedLink *m_help = nullptr;
    QToolButton *m_fold = nullptr;
    QPlainTextEdit *m_words = nullptr;
};

} // namespace certwright::ui
