// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/CaaPolicy.h"
#include "ui/theme/Status.h"

#include <QWidget>
#include <vector>

class QToolButton;
class QVBoxLayout;

namespace certwright::ui {

class PlainLabel;
class ValueField;

/// What an order's CAA records show.
struct CaaView
{
    std::vector<checks::CaaFinding> findings; ///< one a name; empty: not looked yet
    QString authority; ///< the CA's name as people know it
    QStringList hardened; ///< lines of checks::hardenedRecords; empty: none to offer
    bool isChecking = false;

    CaaView() = default;
    bool operator==(const CaaView &) const = default;
};

/// Whether CAA records let the CA issue, in one line, and folded below it the records that were
/// found and those that would allow this account alone. Hidden while there is nothing to say.
class CaaNote final : public QWidget
{
    Q_OBJECT

public:
    explicit CaaNote(QWidget *parent = nullptr);

    void setView(const CaaView &view);
    void setUnfolded(bool isUnfolded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeDetails();
    void showVerdict(const checks::CaaFinding &finding);
    void showDetails(const checks::CaaFinding &finding);
    void showHardened();
    [[nodiscard]] int shapeSide() const;

    CaaView m_view;
    StatusKind m_kind = StatusKind::Unknown;
    bool m_isUnfolded = false;
    PlainLabel *m_verdict = nullptr;
    PlainLabel *m_remedy = nullptr;
    QToolButton *m_fold = nullptr;
    QWidget *m_details = nullptr;
    QVBoxLayout *m_detailColumn = nullptr;
    PlainLabel *m_foundTitle = nullptr;
    PlainLabel *m_found = nullptr;
    PlainLabel *m_hardenedTitle = nullptr;
    std::vector<ValueField *> m_lines;
};

} // namespace certwright::ui
