// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/FailureCard.h"

#include "ui/Tr.h"
#include "ui/errors/CheckedLink.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ShownTime.h"
#include "ui/widgets/StatusBadge.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace certwright::ui {

namespace {

QString actText(FailureView::Act act)
{
    switch (act) {
    case FailureView::Act::TryAgain:
        return Tr::tr("Try Again");
    case FailureView::Act::NewOrder:
        return Tr::tr("New Order with the Same Names");
    case FailureView::Act::AgreeToTerms:
        return Tr::tr("Agree to the Terms");
    case FailureView::Act::GiveExternalAccount:
        return Tr::tr("Enter the Key ID…");
    }
    Q_UNREACHABLE();
}

PlainLabel *lineLabel(const QString &text)
{
    auto *label = new PlainLabel(text, PlainLabel::Look::Secondary);
    label->setWordWrap(false);
    return label;
}

} // namespace

FailureCard::FailureCard(QWidget *parent) : QWidget(parent)
{
    auto *card = new Card;
    m_card = card;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    makeLines();
    makeFold();
}

void FailureCard::makeLines()
{
    QVBoxLayout *body = static_cast<Card *>(m_card)->body();
    m_title = new StatusBadge;
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    body->addWidget(m_title);

    m_why = new PlainLabel;
    m_why->setObjectName(QStringLiteral("why"));
    m_evidence = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_do = new PlainLabel;
    m_do->setObjectName(QStringLiteral("do"));
    m_cost = new PlainLabel;
    m_cost->setObjectName(QStringLiteral("cost"));
    m_costLabel = lineLabel(Tr::tr("Cost", "label: what the failed try cost"));
    for (PlainLabel *label : { m_why, m_evidence, m_do, m_cost })
        label->setSelectable(true);
    m_buttons = new QWidget;
    m_buttonRow = new QHBoxLayout(m_buttons);
    m_buttonRow->setContentsMargins(0, 0, 0, 0);
    m_help = new CheckedLink;
    m_buttonRow->addWidget(m_help);
    m_buttonRow->addStretch(1);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(gap(this) * 2);
    grid->setVerticalSpacing(gap(this));
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid](int row, PlainLabel *name, QWidget *content) {
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(content, row, 1);
    };
    addRow(0, lineLabel(Tr::tr("Why", "label: the cause")), m_why);
    grid->addWidget(m_evidence, 1, 1);
    addRow(2, lineLabel(Tr::tr("Do", "label: the remedy")), m_do);
    grid->addWidget(m_buttons, 3, 1);
    addRow(4, m_costLabel, m_cost);
    body->addLayout(grid);
}

void FailureCard::makeFold()
{
    m_fold = new QToolButton;
    m_fold->setObjectName(QStringLiteral("fold"));
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_words = new QPlainTextEdit;
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_words->setObjectName(QStringLiteral("caWords"));
    m_words->setFixedHeight(fontMetrics().height() * 5);
    QVBoxLayout *body = static_cast<Card *>(m_card)->body();
    body->addWidget(m_fold, 0, Qt::AlignLeft);
    body->addWidget(m_words);
    connect(m_fold, &QToolButton::clicked, this, [this] { setUnfolded(!m_isUnfolded); });
    setUnfolded(false);
}

void FailureCard::setView(const FailureView &view)
{
    if (view == m_view)
        return;
    const bool isSameError = view.text == m_view.text;
    m_view = view;
    m_title->setStatus(view.isWaiting ? StatusKind::RenewNow : StatusKind::Failed,
                       shownText(view.text.title, Lines::One));
    m_why->setOutsideText(view.text.cause);
    m_evidence->setOutsideText(view.evidence.join(QLatin1Char('\n')));
    m_evidence->setVisible(!view.evidence.isEmpty());
    QString remedy = view.text.remedy;
    if (view.isWaiting && view.text.retryAt)
        remedy = Tr::tr("%1 Next try: %2.", "the remedy, then a time")
                         .arg(remedy, shownMoment(*view.text.retryAt));
    m_do->setOutsideText(remedy);
    m_cost->setOutsideText(view.cost);
    m_cost->setVisible(!view.cost.isEmpty());
    m_costLabel->setVisible(!view.cost.isEmpty());
    rebuildButtons();

    const bool hasCaWords = !view.text.caWords.isEmpty();
    const QString words = hasCaWords ? view.text.caWords : view.text.logDetail;
    m_fold->setText(hasCaWords ? Tr::tr("What the CA said") : Tr::tr("Details for a report"));
    m_fold->setVisible(!words.isEmpty());
    m_words->setAccessibleName(m_fold->text());
    m_words->setPlainText(words);
    if (!isSameError)
        setUnfolded(false);
}

void FailureCard::rebuildButtons()
{
    for (QPushButton *old : m_actButtons)
        old->deleteLater();
    m_actButtons.clear();
    for (const FailureView::Act act : m_view.acts) {
        auto *button = new QPushButton(actText(act));
        button->setAutoDefault(false);
        button->setObjectName(QStringLiteral("act%1").arg(int(act)));
        connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT acted(act); });
        m_buttonRow->insertWidget(int(m_actButtons.size()), button);
        m_actButtons.push_back(button);
    }
    m_help->setLink(Tr::tr("Open the CA's Page"), m_view.text.helpUrl);
    m_buttons->setVisible(!m_view.acts.empty() || !m_view.text.helpUrl.isEmpty());
}

void FailureCard::setUnfolded(bool isUnfolded)
{
    m_isUnfolded = isUnfolded;
    m_fold->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
    m_words->setVisible(isUnfolded);
}

} // namespace certwright::ui
