// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/WebPanel.h"

#include "tests/demo/PracticeZone.h"
#include "ui/Tr.h"
#include "ui/widgets/PlainLabel.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwright::demo {

using ui::PlainLabel;
using ui::Tr;

WebPanel::WebPanel(PracticeZone &zone, QWidget *parent)
    : QWidget(parent),
      m_zone(zone),
      m_table(new QTableWidget(0, 2, this)),
      m_name(new QLineEdit(this)),
      m_content(new QLineEdit(this))
{
    setObjectName(QStringLiteral("webPanel"));
    m_table->setAccessibleName(Tr::tr("Files on the web server"));
    m_table->setHorizontalHeaderLabels({ Tr::tr("File"), Tr::tr("Content") });
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);

    auto *const group = new QGroupBox(Tr::tr("New file in .well-known/acme-challenge"), this);
    m_name->setObjectName(QStringLiteral("fileName"));
    m_content->setObjectName(QStringLiteral("fileContent"));
    auto *const uploadButton = new QPushButton(Tr::tr("Upload"), group);
    uploadButton->setObjectName(QStringLiteral("uploadFile"));
    auto *const form = new QFormLayout(group);
    form->addRow(Tr::tr("&File name"), m_name);
    form->addRow(Tr::tr("&Content"), m_content);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(uploadButton);
    form->addRow(buttons);

    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(
            new PlainLabel(Tr::tr("Files on the web server"), PlainLabel::Look::Heading, this));
    layout->addWidget(new PlainLabel(
            Tr::tr("This stands for the web server of every name here, files.test for example."),
            PlainLabel::Look::Secondary, this));
    layout->addWidget(m_table, 1);
    layout->addWidget(group);

    connect(&m_zone, &PracticeZone::changed, this, &WebPanel::refresh);
    connect(uploadButton, &QPushButton::clicked, this, &WebPanel::upload);
    connect(m_content, &QLineEdit::returnPressed, this, &WebPanel::upload);
    refresh();
}

void WebPanel::refresh()
{
    const QVector<PracticeFile> &files = m_zone.files();
    m_table->setRowCount(static_cast<int>(files.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(files.at(row).name));
        m_table->setItem(row, 1, new QTableWidgetItem(files.at(row).content));
    }
    m_table->resizeColumnsToContents();
}

void WebPanel::upload()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    m_zone.addFile(name, m_content->text().trimmed());
    m_name->clear();
    m_content->clear();
}

} // namespace certwright::demo
