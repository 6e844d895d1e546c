// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/ExportForm.h"

#include "ui/Tr.h"
#include "ui/exporting/PasswordFields.h"
#include "ui/widgets/PlainLabel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

QVBoxLayout *columnIn(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    return column;
}

} // namespace

ExportForm::ExportForm(QWidget *parent) : QWidget(parent)
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(m_form->verticalSpacing() * 2);
    m_form->addRow(Tr::tr("For", "label: the server that the files are for"), makeTargets());
    m_form->addRow(Tr::tr("Files"), m_pemFiles = makePemFiles());
    m_form->addRow(Tr::tr("Private key"), m_keyProtection = makeKeyProtection());
    m_pfxFile = new PlainLabel;
    m_form->addRow(Tr::tr("File"), m_pfxFile);
    m_form->addRow(Tr::tr("Password"), m_pfxProtection = makePfxProtection());
    m_form->addRow(Tr::tr("Works with"), m_compatibility = makeCompatibility());
    m_friendlyName = new QLineEdit;
    m_form->addRow(Tr::tr("Friendly &name"), m_friendlyName);
    m_form->addRow(Tr::tr("F&older"), makeFolderRow());
    m_replaced = new PlainLabel;
    m_form->addRow(QString(), m_replaced);
    m_staging = makeCheckBox(QStringLiteral("stagingConfirmed"));
    m_staging->setText(
            Tr::tr("Export it all the same: browsers do not trust this staging certificate"));
    m_form->addRow(QString(), m_staging);
    connectAnswers();
    setReplaced({});
    setTarget(ExportTarget::Pem);
}

void ExportForm::connectAnswers()
{
    const QList<QCheckBox *> boxes { m_fullChain,  m_key,        m_leaf,   m_issuers,
                                     m_encryptKey, m_allowEmpty, m_staging };
    for (QCheckBox *box : boxes)
        connect(box, &QCheckBox::toggled, this, &ExportForm::refresh);
    connect(m_pem, &QRadioButton::toggled, this, &ExportForm::refresh);
    connect(m_keyPassword, &PasswordFields::edited, this, &ExportForm::refresh);
    connect(m_pfxPassword, &PasswordFields::edited, this, &ExportForm::refresh);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportForm::refresh);
}

QWidget *ExportForm::makeTargets()
{
    auto *box = new QWidget;
    m_pem = new QRadioButton(Tr::tr("PEM files: nginx, Apache, HAProxy, Postfix, Caddy…"));
    m_pem->setObjectName(QStringLiteral("targetPem"));
    m_pfx = new QRadioButton(Tr::tr("PFX file: IIS and Windows, Java, Azure…"));
    m_pfx->setObjectName(QStringLiteral("targetPfx"));
    QVBoxLayout *column = columnIn(box);
    column->addWidget(m_pem);
    column->addWidget(m_pfx);
    return box;
}

QCheckBox *ExportForm::makeCheckBox(const QString &objectName)
{
    auto *box = new QCheckBox;
    box->setObjectName(objectName);
    return box;
}

QWidget *ExportForm::makePemFiles()
{
    auto *box = new QWidget;
    QVBoxLayout *column = columnIn(box);
    column->addWidget(m_fullChain = makeCheckBox(QStringLiteral("withFullChain")));
    column->addWidget(m_key = makeCheckBox(QStringLiteral("withKey")));
    column->addWidget(m_leaf = makeCheckBox(QStringLiteral("withLeaf")));
    column->addWidget(m_issuers = makeCheckBox(QStringLiteral("withIssuers")));
    const bundles::PemOptions defaults;
    m_fullChain->setChecked(defaults.withFullChain);
    m_key->setChecked(defaults.withKey);
    m_leaf->setChecked(defaults.withLeaf);
    m_issuers->setChecked(defaults.withIssuers);
    return box;
}

QWidget *ExportForm::makeKeyProtection()
{
    auto *box = new QWidget;
    QVBoxLayout *column = columnIn(box);
    m_encryptKey = makeCheckBox(QStringLiteral("encryptKey"));
    m_encryptKey->setText(Tr::tr("Encrypt with a password; the server asks for it at every start"));
    m_keyPassword = new PasswordFields;
    m_keyPassword->setObjectName(QStringLiteral("keyPassword"));
    column->addWidget(m_encryptKey);
    column->addWidget(m_keyPassword);
    return box;
}

QWidget *ExportForm::makePfxProtection()
{
    auto *box = new QWidget;
    QVBoxLayout *column = columnIn(box);
    m_pfxPassword = new PasswordFields;
    m_pfxPassword->setObjectName(QStringLiteral("pfxPassword"));
    m_passwordHint = new PlainLabel;
    m_passwordHint->setObjectName(QStringLiteral("passwordHint"));
    m_allowEmpty = makeCheckBox(QStringLiteral("allowEmptyPassword"));
    m_allowEmpty->setText(Tr::tr("No password: whoever has the file has the key"));
    column->addWidget(m_pfxPassword);
    column->addWidget(m_passwordHint);
    column->addWidget(m_allowEmpty);
    return box;
}

QWidget *ExportForm::makeCompatibility()
{
    auto *box = new QWidget;
    QVBoxLayout *column = columnIn(box);
    m_modern = new QRadioButton(Tr::tr("Windows Server 2019 and later, Java (AES-256, SHA-256)"));
    m_compatible = new QRadioButton(
            Tr::tr("Windows Server 2016 and older, macOS Keychain (3DES, SHA-1)"));
    m_compatible->setObjectName(QStringLiteral("compatible"));
    m_modern->setChecked(true);
    column->addWidget(m_modern);
    column->addWidget(m_compatible);
    return box;
}

QWidget *ExportForm::makeFolderRow()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_folder = new QLineEdit;
    m_folder->setObjectName(QStringLiteral("folder"));
    auto *choose = new QPushButton(Tr::tr("Choose…"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(Tr::tr("Choose the folder"));
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    box->setFocusProxy(m_folder);
    connect(choose, &QPushButton::clicked, this, &ExportForm::folderChoiceRequested);
    return box;
}

void ExportForm::setSubject(const ExportSubject &subject)
{
    m_subject = subject;
    m_friendlyName->setText(subject.friendlyName);
    m_form->setRowVisible(m_staging, subject.isStaging);
    labelFiles();
    m_folder->setText(subject.folder);
    refresh();
}

void ExportForm::labelFiles()
{
    const QString stem = m_subject.fileStem;
    m_fullChain->setText(Tr::tr("%1.fullchain.pem: certificate and intermediates").arg(stem));
    m_key->setText(Tr::tr("%1.key: private key, readable by you alone").arg(stem));
    m_leaf->setText(Tr::tr("%1.crt: certificate alone").arg(stem));
    m_issuers->setText(Tr::tr("%1.chain.pem: intermediates alone").arg(stem));
    m_pfxFile->setText(Tr::tr("%1.pfx: certificate, intermediates and private key").arg(stem));
}

void ExportForm::setTarget(ExportTarget target)
{
    (target == ExportTarget::Pem ? m_pem : m_pfx)->setChecked(true);
    refresh();
}

void ExportForm::setFolder(const QString &folder)
{
    m_folder->setText(folder);
}

void ExportForm::setReplaced(const QStringList &paths)
{
    m_form->setRowVisible(m_replaced, !paths.isEmpty());
    m_replaced->setText(
            Tr::tr("%n file(s) are there already and will be replaced; the old ones are "
                   "kept with the ending .bak.",
                   "", int(paths.size())));
}

void ExportForm::refresh()
{
    const bool isPfx = target() == ExportTarget::Pfx;
    m_form->setRowVisible(m_pemFiles, !isPfx);
    m_form->setRowVisible(m_keyProtection, !isPfx && m_key->isChecked());
    m_form->setRowVisible(m_pfxFile, isPfx);
    m_form->setRowVisible(m_pfxProtection, isPfx);
    m_form->setRowVisible(m_compatibility, isPfx);
    m_form->setRowVisible(m_friendlyName, isPfx);
    m_keyPassword->setVisible(m_encryptKey->isChecked());
    m_allowEmpty->setVisible(m_pfxPassword->finding() == PasswordFinding::Empty
                             || m_allowEmpty->isChecked());
    const QString hint = passwordHint();
    m_passwordHint->setText(hint);
    m_passwordHint->setVisible(!hint.isEmpty());
    Q_EMIT edited();
}

} // namespace certwright::ui
