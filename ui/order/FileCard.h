// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/ProofChecks.h"
#include "ui/order/ProofLights.h"

#include <QWidget>

class QPushButton;

namespace certwright::ui {

class LightRow;
class MessageBar;
class PlainLabel;
class StatusBadge;
class ValueField;

/// One file to put on a web server, ready to copy or save, and which addresses serve it.
class FileCard final : public QWidget
{
    Q_OBJECT

public:
    explicit FileCard(int number, QWidget *parent = nullptr);

    void setView(const issuance::ProofReadiness::File &file, bool isChecking);
    void copyName();
    void copyContent();

Q_SIGNALS:
    void checkRequested();

private:
    QWidget *makeHeader();
    void makeFields(int number);
    QWidget *makeButtons(int number);
    void showLights(bool isChecking);
    void showRemarks(const std::vector<Light> &looked);
    void chooseWhereToSave();
    void save(const QString &path);

    issuance::ProofReadiness::File m_file;
    PlainLabel *m_title = nullptr;
    StatusBadge *m_badge = nullptr;
    ValueField *m_folder = nullptr;
    ValueField *m_name = nullptr;
    ValueField *m_content = nullptr;
    ValueField *m_url = nullptr;
    PlainLabel *m_seenLabel = nullptr;
    LightRow *m_lights = nullptr;
    PlainLabel *m_noLabel = nullptr; ///< keeps the column in front of the remarks
    PlainLabel *m_remarks = nullptr;
    MessageBar *m_message = nullptr;
    QPushButton *m_check = nullptr;
};

} // namespace certwright::ui
