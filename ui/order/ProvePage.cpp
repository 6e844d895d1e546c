// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ProvePage.h"

#include "ui/Tr.h"
#include "ui/order/CleanUpList.h"
#include "ui/order/FileCard.h"
#include "ui/order/MethodChooser.h"
#include "ui/order/QuestionDialog.h"
#include "ui/order/TxtRecordCard.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ShownTime.h"
#include "ui/widgets/WorkingIndicator.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>

namespace certwright::ui {

ProvePage::ProvePage(QWidget *parent) : OrderPage(parent)
{
    makeContent();
    makeFooter();
    makeShortcuts();
    setView({});
}

void ProvePage::makeContent()
{
    m_saved = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_method = new MethodChooser;
    m_fetching = new WorkingIndicator(Tr::tr("Asking the CA what it wants to see…"));
    m_proved = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_fileHeading = new PlainLabel(QString(), PlainLabel::Look::Heading);
    m_fileColumn = new QVBoxLayout;
    m_caa = new CaaNote;
    m_cleanUp = new CleanUpList;

    content()->addWidget(m_saved);
    content()->addWidget(m_method);
    content()->addWidget(m_fetching);
    content()->addWidget(m_proved);
    content()->addWidget(makeTxtBoard());
    content()->addWidget(m_fileHeading);
    content()->addLayout(m_fileColumn);
    content()->addWidget(m_caa);
    content()->addWidget(m_cleanUp);
    content()->addStretch(1);

    connect(m_method, &MethodChooser::chosen, this, &ProvePage::methodChosen);
    connect(m_cleanUp, &CleanUpList::doneChanged, this, &ProvePage::cleanedUpChanged);
}

void ProvePage::makeFooter()
{
    m_continue = new QCheckBox(Tr::tr("Continue by itself once every server has them"));
    m_continue->setObjectName(QStringLiteral("continueByItself"));
    m_continue->setToolTip(
            Tr::tr("Asks the CA to check as soon as all name servers and addresses show "
                   "what was placed, while this window is open"));
    m_countdownLabel = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_countdownLabel->setObjectName(QStringLiteral("countdown"));
    m_countdownLabel->setWordWrap(false);
    footerStart()->addWidget(m_continue);
    m_ledger = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_ledger->setObjectName(QStringLiteral("ledger"));
    footerStart()->addWidget(m_countdownLabel);
    footerStart()->addWidget(m_ledger);

    m_cancel = addFooterButton(Tr::tr("Cancel Order…"));
    m_cancel->setObjectName(QStringLiteral("cancelOrder"));
    addCloseButton();
    m_ask = addFooterButton(Tr::tr("Ask the CA to Check"));
    m_ask->setObjectName(QStringLiteral("ask"));

    connect(m_continue, &QCheckBox::toggled, this, &ProvePage::continuesByItselfChanged);
    connect(m_cancel, &QPushButton::clicked, this, &ProvePage::cancelRequested);
    connect(m_ask, &QPushButton::clicked, this, &ProvePage::ask);
}

void ProvePage::makeShortcuts()
{
    for (int number = 1; number <= 9; ++number) {
        const auto key = Qt::Key(Qt::Key_0 + number);
        auto *value = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | key), this);
        connect(value, &QShortcut::activated, this,
                [this, number] { copyNumbered(number, false); });
        auto *name = new QShortcut(QKeySequence(Qt::CTRL | Qt::ALT | key), this);
        connect(name, &QShortcut::activated, this, [this, number] { copyNumbered(number, true); });
    }
}

void ProvePage::copyNumbered(int number, bool isName)
{
    const std::size_t txtCount = m_view.readiness.txtRecords.size();
    const auto index = std::size_t(number - 1);
    if (index < txtCount) {
        TxtRecordCard *card = m_txtCards[index];
        isName ? card->copyName() : card->copyValue();
    } else if (index - txtCount < m_view.readiness.files.size()) {
        FileCard *card = m_fileCards[index - txtCount];
        isName ? card->copyName() : card->copyContent();
    }
}

void ProvePage::setView(const ProveView &view)
{
    m_view = view;
    m_method->setChoices(view.choices);
    m_cleanUp->setItems(view.cleanUp, view.isCleanedUp);
    showTexts();
    showTxtRecords();
    showFileCards();
    showFooter();
}

void ProvePage::setNameForm(const QString &zone, NameForm form)
{
    m_nameForms.insert(zone, form);
    showTxtRecords();
}

QString ProvePage::deadlineText() const
{
    if (!m_view.deadlineUtc)
        return Tr::tr("Saved. You can close this window and come back.");
    return Tr::tr("Saved. You can close this window and come back; the order is valid until %1.")
            .arg(shownMoment(*m_view.deadlineUtc));
}

void ProvePage::showTexts()
{
    const bool isOpen = !m_view.isReadOnly;
    const int fileCount = int(m_view.readiness.files.size());
    m_saved->setVisible(isOpen);
    m_saved->setText(deadlineText());
    m_method->setVisible(isOpen && !m_view.choices.empty());
    m_fetching->setVisible(isOpen && m_view.choices.empty() && m_view.provedNames.isEmpty());
    m_proved->setVisible(!m_view.provedNames.isEmpty());
    m_proved->setOutsideText(Tr::tr("Proved already, nothing to do: %1")
                                     .arg(m_view.provedNames.join(Tr::tr(", ", "between names"))));
    m_fileHeading->setVisible(isOpen && fileCount > 0);
    m_fileHeading->setText(
            fileCount == 1 ? Tr::tr("Put this file on the web server")
                           : Tr::tr("Put these %n files on the web servers", "", fileCount));
}

void ProvePage::setCaa(const CaaView &view)
{
    m_caa->setView(m_view.isReadOnly ? CaaView() : view);
}

void ProvePage::setCountdown(int secondsLeft)
{
    m_countdown = secondsLeft;
    showFooter();
}

void ProvePage::showFooter()
{
    const bool isOpen = !m_view.isReadOnly;
    const bool hasProofs = !m_view.readiness.txtRecords.empty() || !m_view.readiness.files.empty();
    m_continue->setVisible(isOpen);
    m_cancel->setVisible(isOpen);
    m_ask->setVisible(isOpen);
    m_ask->setEnabled(hasProofs);
    m_ask->setToolTip(hasProofs ? QString() : Tr::tr("There is nothing to check yet"));
    m_ask->setText(isReady() || !hasProofs ? Tr::tr("Ask the CA to Check") : Tr::tr("Ask Anyway…"));
    m_ask->setDefault(isReady());

    m_ledger->setVisible(isOpen && !m_view.ledgerSentence.isEmpty());
    m_ledger->setText(m_view.ledgerSentence);
    m_countdownLabel->setVisible(isOpen && hasProofs);
    if (m_view.readiness.isChecking || m_countdown == 0)
        m_countdownLabel->setText(Tr::tr("Checking…"));
    else if (m_countdown > 0)
        m_countdownLabel->setText(Tr::tr("Checking again in %n s", "", m_countdown));
    else
        m_countdownLabel->setText(QString());
}

bool ProvePage::isReady() const
{
    return m_view.readiness.isReady();
}

bool ProvePage::continuesByItself() const
{
    return m_continue->isChecked();
}

void ProvePage::ask()
{
    if (isReady()) {
        Q_EMIT confirmRequested();
        return;
    }
    auto *question = new QuestionDialog(Tr::tr("Ask the CA although not every server has it?"),
                                        Tr::tr("The CA looks from several places. If one of them "
                                               "does not see what it needs, this try "
                                               "has failed: it counts against the CA's limit of "
                                               "failed validations, and its values are "
                                               "used up."),
                                        Tr::tr("Ask Anyway"), this);
    connect(question, &QDialog::accepted, this, &ProvePage::confirmRequested);
    question->open();
}

} // namespace certwright::ui
