// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/ProofChecks.h"
#include "ui/order/ProofLights.h"

#include <QWidget>

class QFileDialog;
class QPushButton;
class QVBoxLayout;

namespace certwright::ui {

class DiagnosisLine;
class LightRow;
class MessageBar;
class PlainLabel;
class StatusBadge;
class ValueField;

/// One file to put on a web server, ready to copy or save, which addresses serve it, and what is
/// wrong where they do not.
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
    void showDiagnoses();
    QFileDialog *saveDialog(const QString &title, const QString &fileName);
    void chooseWhereToSave();
    void chooseWhereToSaveArchive();
    void save(const QString &path);
    void saveArchive(const QString &path);
    void showSaved(const QString &path);
    void showFailure(const Error &error, const QString &path);

    issuance::ProofReadiness::File m_file;
    PlainLabel *m_title = nullptr;
    StatusBadge *m_badge = nullptr;
    ValueField *m_folder = nullptr;
    ValueField *m_name = nullptr;
    ValueField *m_content = nullptr;
    ValueField *m_url = nullptr;
    PlainLabel *m_seenLabel = nullptr;
    LightRow *m_lights = nullptr;
    PlainLabel *m_noLabel = nullptr; ///< keeps the column in front of the diagnoses
    QWidget *m_diagnoses = nullptr;
    QVBoxLayout *m_diagnosisColumn = nullptr;
    std::vector<DiagnosisLine *> m_diagnosisLines;
    MessageBar *m_message = nullptr;
    QPushButton *m_check = nullptr;
};

} // namespace certwright::ui
