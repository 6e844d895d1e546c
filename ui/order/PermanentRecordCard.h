// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/OrderRecord.h"
#include "ui/order/TxtRecordCard.h"

#include <QDateTime>
#include <QWidget>

class QCheckBox;
class QDateEdit;

namespace certwright::ui {

class MessageBar;
class PlainLabel;

/// What the card of a permanent record shows.
struct PermanentRecordView
{
    TxtRecordView record; ///< of a permanent instruction
    bool showsRecord = true; ///< false: name, value and lights stand elsewhere on the page
    bool offersBackUp = false; ///< there is a place where the account can be backed up
    QDateTime nowUtc;

    PermanentRecordView() = default;
};

/// A TXT record that stays: what to add, how far it reaches, when it ends, and what it is worth to
/// a thief.
class PermanentRecordCard final : public QWidget
{
    Q_OBJECT

public:
    explicit PermanentRecordCard(int number, QWidget *parent = nullptr);

    void setView(const PermanentRecordView &view);
    void copyName();
    void copyValue();

Q_SIGNALS:
    void checkRequested();
    void nameFormChosen(const QString &zone, certwright::ui::NameForm form);
    void choiceChanged(const certwright::Identifier &identifier,
                       const certwright::issuance::PermanentRecordChoice &choice);
    void backUpRequested();

private:
    QWidget *makeChoices(int number);
    void showReach();
    void showEnd();
    void showWarnings();
    void takeEnd(bool hasEnd);
    void tellChoice();
    [[nodiscard]] const issuance::TxtInstruction &instruction() const;
    /// The wildcard among the names, which leaves no choice; none: an empty text.
    [[nodiscard]] QString orderedWildcard() const;

    PermanentRecordView m_view;
    TxtRecordCard *m_record = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_whole = nullptr; ///< the value in full, as the choices make it
    QCheckBox *m_wildcard = nullptr;
    QCheckBox *m_hasEnd = nullptr;
    QDateEdit *m_end = nullptr;
    PlainLabel *m_endHint = nullptr;
    MessageBar *m_keyWarning = nullptr;
    MessageBar *m_endedWarning = nullptr;
};

} // namespace certwright::ui
