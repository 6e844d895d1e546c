// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/CaaNote.h"
#include "ui/order/OrderPage.h"
#include "ui/order/OrderViews.h"
#include "ui/order/RecordLetter.h"
#include "ui/order/TxtRecordCard.h"

#include <QHash>
#include <optional>
#include <vector>

class QCheckBox;
class QPushButton;

namespace certwright::ui {

class CleanUpList;
class FileCard;
class MethodChooser;
class PlainLabel;
class RecordActions;
class RecordTable;
class ViewSwitch;
class WorkingIndicator;

/// Step 2: the records and files to place, and whether the world can see them.
/// The checks advise; asking the CA is always possible, with its price said first.
class ProvePage final : public OrderPage
{
    Q_OBJECT

public:
    explicit ProvePage(QWidget *parent = nullptr);

    void setView(const ProveView &view);
    /// The form last used with a zone, for its cards.
    void setNameForm(const QString &zone, NameForm form);
    void setCaa(const CaaView &view);
    /// 0: a look is under way; below 0: none is planned.
    void setCountdown(int secondsLeft);

    /// Everything is visible, as far as it was looked at.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool continuesByItself() const;
    [[nodiscard]] QString zoneFile() const;

Q_SIGNALS:
    void checkRequested();
    void confirmRequested();
    void cancelRequested();
    void continuesByItselfChanged(bool isOn);
    void methodChosen(const certwright::Identifier &identifier,
                      certwright::acme::Challenge::Type type);
    void nameFormChosen(const QString &zone, certwright::ui::NameForm form);
    void cleanedUpChanged(bool isCleanedUp);

private:
    void makeContent();
    void makeFooter();
    void makeShortcuts();
    void showTexts();
    QWidget *makeTxtBoard();
    void showTxtRecords();
    void showTxtCards(const std::vector<TxtRecordView> &views);
    void showFileCards();
    void showFooter();
    void copyNumbered(int number, bool isName);
    void ask();
    [[nodiscard]] std::vector<QByteArray>
    siblingsOf(const issuance::TxtInstruction &instruction) const;
    [[nodiscard]] bool hasSharedName() const;
    [[nodiscard]] std::vector<TxtRecordView> txtViews() const;
    [[nodiscard]] RecordLetter letter() const;
    [[nodiscard]] QString deadlineText() const;

    ProveView m_view;
    QHash<QString, NameForm> m_nameForms;
    int m_countdown = -1;
    PlainLabel *m_saved = nullptr;
    MethodChooser *m_method = nullptr;
    WorkingIndicator *m_fetching = nullptr;
    PlainLabel *m_proved = nullptr;
    QWidget *m_txtBoard = nullptr; ///< all about TXT records
    PlainLabel *m_txtHeading = nullptr;
    ViewSwitch *m_switch = nullptr;
    std::optional<bool> m_wantsTable; ///< none: by the number of records
    PlainLabel *m_sharedName = nullptr;
    QWidget *m_txtCardBox = nullptr;
    QVBoxLayout *m_txtColumn = nullptr;
    std::vector<TxtRecordCard *> m_txtCards;
    RecordTable *m_table = nullptr;
    RecordActions *m_actions = nullptr;
    PlainLabel *m_fileHeading = nullptr;
    QVBoxLayout *m_fileColumn = nullptr;
    std::vector<FileCard *> m_fileCards;
    CaaNote *m_caa = nullptr;
    PlainLabel *m_ledger = nullptr; ///< how many failed tries are used
    PlainLabel *m_countdownLabel = nullptr;
    CleanUpList *m_cleanUp = nullptr;
    QCheckBox *m_continue = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_ask = nullptr;
};

} // namespace certwright::ui
