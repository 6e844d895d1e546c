// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/MethodChooser.h"

#include "ui/Tr.h"
#include "ui/order/NameSentences.h"
#include "ui/widgets/PlainLabel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace certwright::ui {

namespace {

using Type = acme::Challenge::Type;

bool canUse(const ProofChoice &choice, Type type)
{
    return std::find(choice.choosable.begin(), choice.choosable.end(), type)
            != choice.choosable.end();
}

QString methodName(Type type)
{
    return type == Type::Http01 ? Tr::tr("File on the web server") : Tr::tr("DNS record");
}

} // namespace

MethodChooser::MethodChooser(QWidget *parent) : QWidget(parent)
{
    auto *label = new PlainLabel(Tr::tr("Method"));
    m_dns = new QRadioButton(methodName(Type::Dns01));
    m_dns->setObjectName(QStringLiteral("methodDns"));
    m_file = new QRadioButton(methodName(Type::Http01));
    m_file->setObjectName(QStringLiteral("methodFile"));
    m_perName = new QRadioButton(Tr::tr("Choose for each name"));
    m_perName->setObjectName(QStringLiteral("methodPerName"));
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_dns);
    row->addWidget(m_file);
    row->addWidget(m_perName);
    row->addStretch(1);

    m_perNameBox = new QWidget;
    m_perNameGrid = new QGridLayout(m_perNameBox);
    m_perNameGrid->setContentsMargins(0, 0, 0, 0);
    m_perNameGrid->setColumnStretch(2, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_perNameBox);

    connect(m_dns, &QRadioButton::clicked, this, [this] { chooseForAll(Type::Dns01); });
    connect(m_file, &QRadioButton::clicked, this, [this] { chooseForAll(Type::Http01); });
    connect(m_perName, &QRadioButton::clicked, this, [this] {
        m_isPerName = true;
        refresh();
    });
}

void MethodChooser::setChoices(const std::vector<ProofChoice> &choices)
{
    if (m_choices == choices)
        return;
    m_choices = choices;
    rebuildPerName();
    refresh();
}

QString MethodChooser::whyNotFile() const
{
    for (const ProofChoice &choice : m_choices) {
        if (canUse(choice, Type::Http01))
            continue;
        const QString name = choice.identifier.displayName();
        return choice.identifier.isWildcard()
                ? Tr::tr("%1 is a wildcard: only a DNS record can prove it").arg(name)
                : Tr::tr("The CA offers no file check for %1").arg(name);
    }
    return {};
}

void MethodChooser::chooseForAll(Type type)
{
    m_isPerName = false;
    const std::vector<ProofChoice> choices = m_choices;
    for (const ProofChoice &choice : choices) {
        if (choice.chosen != type && canUse(choice, type))
            Q_EMIT chosen(choice.identifier, type);
    }
    refresh();
}

void MethodChooser::rebuildPerName()
{
    while (QLayoutItem *item = m_perNameGrid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (int row = 0; row < int(m_choices.size()); ++row) {
        const ProofChoice &choice = m_choices[std::size_t(row)];
        auto *name = new PlainLabel(shownName(choice.identifier));
        auto *combo = new QComboBox;
        combo->setObjectName(QStringLiteral("method %1").arg(choice.identifier.value));
        combo->setAccessibleName(Tr::tr("Method for %1").arg(choice.identifier.displayName()));
        combo->view()->setAccessibleName(
                Tr::tr("Methods for %1").arg(choice.identifier.displayName()));
        for (const Type type : choice.choosable)
            combo->addItem(methodName(type), int(type));
        combo->setCurrentIndex(combo->findData(int(choice.chosen)));
        combo->setEnabled(combo->count() > 1);
        name->setBuddy(combo);
        m_perNameGrid->addWidget(name, row, 0);
        m_perNameGrid->addWidget(combo, row, 1);
        const Identifier identifier = choice.identifier;
        connect(combo, &QComboBox::activated, this, [this, combo, identifier](int index) {
            Q_EMIT chosen(identifier, static_cast<Type>(combo->itemData(index).toInt()));
        });
    }
}

void MethodChooser::refresh()
{
    const auto uses = [](Type type) {
        return [type](const ProofChoice &choice) { return choice.chosen == type; };
    };
    const bool isAllDns = std::all_of(m_choices.begin(), m_choices.end(), uses(Type::Dns01));
    const bool isAllFile = std::all_of(m_choices.begin(), m_choices.end(), uses(Type::Http01));
    const bool isMixed = m_isPerName || (!isAllDns && !isAllFile);
    const QString reason = whyNotFile();
    m_file->setEnabled(reason.isEmpty());
    m_file->setToolTip(reason);
    m_perName->setVisible(m_choices.size() > 1);
    QRadioButton *checked = isMixed ? m_perName : isAllFile ? m_file : m_dns;
    checked->setChecked(true);
    m_perNameBox->setVisible(isMixed);
}

} // namespace certwright::ui
