// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/RecordLetter.h"

#include <QWidget>

class QPushButton;

namespace certwright::ui {

class CopyButton;
class MessageBar;

/// What can be done with all records of an order at once: copy, send to a colleague, save.
class RecordActions final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordActions(QWidget *parent = nullptr);

    void setLetter(const RecordLetter &letter);
    /// A table where the path ends in .csv, else a zone file; says how it went.
    void save(const QString &path);

private:
    void makeSendMenu();
    void mail();
    void copy(const QString &text);
    void chooseWhereToSave();
    void say(bool isGood, const QString &sentence);

    RecordLetter m_letter;
    CopyButton *m_zoneFile = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_save = nullptr;
    MessageBar *m_message = nullptr;
};

} // namespace certwright::ui
