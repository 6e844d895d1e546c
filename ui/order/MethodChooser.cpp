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
#include <array>

namespace certwright::ui {

namespace {

using Type = acme::Challenge::Type;

constexpr std::array methodsForAll { Type::Dns01, Type::Http01, Type::DnsPersist01,
                                     Type::DnsAccount01 };

bool canUse(const ProofChoice &choice, Type type)
{
    return std::find(choice.choosable.begin(), choice.choosable.end(), type)
            != choice.choosable.end();
}

QString methodName(Type type)
{
    switch (type) {
    case Type::Http01:
        return Tr::tr("File on the web server");
    case Type::DnsPersist01:
        return Tr::tr("Permanent DNS record");
    case Type::DnsAccount01:
        return Tr::tr("DNS record of this account");
    case Type::Dns01:
    case Type::TlsAlpn01:
        break;
    }
    return Tr::tr("DNS record");
}

} // namespace

MethodChooser::MethodChooser(QWidget *parent) : QWidget(parent)
{
    auto *label = new PlainLabel(Tr::tr("Method"));
    m_dns = new QRadioButton(methodName(Type::Dns01));
    m_dns->setObjectName(QStringLiteral("methodDns"));
    m_file = new QRadioButton(methodName(Type::Http01));
    m_file->setObjectName(QStringLiteral("methodFile"));
    m_permanent = new QRadioButton(methodName(Type::DnsPersist01));
    m_permanent->setObjectName(QStringLiteral("methodPermanent"));
    m_permanent->setToolTip(Tr::tr("Add it once: renewals need no change in the DNS"));
    m_account = new QRadioButton(methodName(Type::DnsAccount01));
    m_account->setObjectName(QStringLiteral("methodAccount"));
    m_account->setToolTip(Tr::tr("Its name differs for each account, so that several accounts and "
                                 "CAs do not get in each other's way"));
    m_perName = new QRadioButton(Tr::tr("Choose for each name"));
    m_perName->setObjectName(QStringLiteral("methodPerName"));
    auto *row = new QGridLayout;
    row->addWidget(label, 0, 0);
    row->addWidget(m_dns, 0, 1);
    row->addWidget(m_file, 0, 2);
    row->addWidget(m_permanent, 0, 3);
    row->addWidget(m_perName, 0, 4);
    row->addWidget(m_account, 1, 1, 1, 4);
    row->setColumnStretch(5, 1);

    m_perNameBox = new QWidget;
    m_perNameGrid = new QGridLayout(m_perNameBox);
    m_perNameGrid->setContentsMargins(0, 0, 0, 0);
    m_perNameGrid->setColumnStretch(2, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_perNameBox);

    for (const Type type : methodsForAll)
        connect(buttonFor(type), &QRadioButton::clicked, this,
                [this, type] { chooseForAll(type); });
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

void MethodChooser::addBelow(QWidget *widget)
{
    layout()->addWidget(widget);
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

bool MethodChooser::canAllUse(Type type) const
{
    return !m_choices.empty()
            && std::all_of(m_choices.begin(), m_choices.end(),
                           [type](const ProofChoice &choice) { return canUse(choice, type); });
}

QRadioButton *MethodChooser::buttonFor(Type type) const
{
    switch (type) {
    case Type::Http01:
        return m_file;
    case Type::DnsPersist01:
        return m_permanent;
    case Type::DnsAccount01:
        return m_account;
    case Type::Dns01:
    case Type::TlsAlpn01:
        break;
    }
    return m_dns;
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
    QRadioButton *checked = m_isPerName ? m_perName : nullptr;
    for (const Type type : methodsForAll) {
        const bool isForAll
                = std::all_of(m_choices.begin(), m_choices.end(),
                              [type](const ProofChoice &choice) { return choice.chosen == type; });
        if (isForAll && !checked)
            checked = buttonFor(type);
    }
    const bool isMixed = !checked || checked == m_perName;
    const QString reason = whyNotFile();
    m_file->setEnabled(reason.isEmpty());
    m_file->setToolTip(reason);
    m_permanent->setVisible(canAllUse(Type::DnsPersist01));
    m_account->setVisible(canAllUse(Type::DnsAccount01));
    m_perName->setVisible(m_choices.size() > 1);
    (isMixed ? m_perName : checked)->setChecked(true);
    m_perNameBox->setVisible(isMixed);
}

} // namespace certwright::ui
