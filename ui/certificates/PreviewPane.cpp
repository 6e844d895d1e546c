// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/PreviewPane.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ShownTime.h"
#include "ui/widgets/StatusBadge.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace certwright::ui {

namespace {

constexpr int factCount = 4;
constexpr int mostNames = 8;

QString namesText(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(std::min<qsizetype>(names.size(), mostNames)))
        shown.append(readableName(name));
    const QString list = shown.join(Tr::tr(", ", "between names"));
    const int left = static_cast<int>(names.size() - shown.size());
    //: %1 is a list of names.
    return left == 0 ? list : Tr::tr("%1 and %n more", nullptr, left).arg(list);
}

QString adviceFor(const ListEntry &entry, const QDateTime &nowUtc)
{
    const QString day = shownDay(entry.untilUtc, nowUtc);
    if (isRenewalDue(entry, nowUtc))
        return Tr::tr("Two thirds of its lifetime are over. Renew it and install the new one "
                      "before %1.")
                .arg(day);
    if (!entry.isReplaced && !entry.revokedUtc && !entry.isStaging() && entry.untilUtc <= nowUtc)
        return Tr::tr("Browsers refuse it since %1. Get a new one and install it.").arg(day);
    return {};
}

QString orderAdvice(ListEntry::Phase phase)
{
    switch (phase) {
    case ListEntry::Phase::WaitingForDns:
        return Tr::tr(
                "Records must be added at your DNS provider. The order shows them ready to copy.");
    case ListEntry::Phase::WaitingForFile:
        return Tr::tr("A file must be put on the web server. The order shows it ready to copy.");
    case ListEntry::Phase::NeedsUser:
        return Tr::tr("The order cannot go on by itself. Open it to see what it needs.");
    case ListEntry::Phase::Failed:
        return Tr::tr("The order has failed. Open it to see why and what to do.");
    default:
        return Tr::tr("Nothing to do: the order goes on by itself.");
    }
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QScrollArea(parent),
      m_content(new QWidget),
      m_title(new ElidedLabel),
      m_badge(new StatusBadge),
      m_renew(new QPushButton(Tr::tr("Renew…"))),
      m_export(new QPushButton(Tr::tr("Export…"))),
      m_open(new QPushButton(Tr::tr("Open"))),
      m_message(new MessageBar)
{
    const int unit = gap(this);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(Tr::tr("Preview"));
    m_title->setLook(PlainLabel::Look::Title);

    auto *head = new QHBoxLayout;
    head->setSpacing(unit + unit / 2);
    head->addWidget(m_title);
    head->addWidget(m_badge);
    head->addStretch();
    for (QPushButton *button : { m_renew, m_export, m_open })
        head->addWidget(button);
    connect(m_renew, &QPushButton::clicked, this, &PreviewPane::renewRequested);
    connect(m_export, &QPushButton::clicked, this, &PreviewPane::exportRequested);
    connect(m_open, &QPushButton::clicked, this, &PreviewPane::openRequested);

    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(unit * 2);
    facts->setVerticalSpacing(unit);
    facts->setColumnStretch(1, 1);
    for (int row = 0; row < factCount; ++row) {
        m_labels.append(new PlainLabel(QString(), PlainLabel::Look::Secondary));
        m_values.append(new PlainLabel);
        m_labels.last()->setWordWrap(false);
        m_values.last()->setSelectable(true);
        facts->addWidget(m_labels.last(), row, 0, Qt::AlignVCenter);
        facts->addWidget(m_values.last(), row, 1);
    }

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(unit * 2, unit + unit / 2, unit * 2, unit + unit / 2);
    layout->setSpacing(unit + unit / 2);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addLayout(facts);
    layout->addStretch();
    setWidget(m_content);
    showEntry(nullptr, {});
}

void PreviewPane::showEntry(const ListEntry *entry, const QDateTime &nowUtc)
{
    m_content->setVisible(entry != nullptr);
    if (!entry)
        return;
    const RowStatus status = rowStatus(*entry, nowUtc);
    m_title->setIdentifier(entry->title);
    m_badge->setStatus(status.kind, status.word);
    m_export->setVisible(!entry->isOrder());
    m_export->setAccessibleName(Tr::tr("Export selected certificate"));
    m_open->setText(entry->isOrder() ? Tr::tr("Continue Order") : Tr::tr("Open"));
    m_open->setAccessibleName(entry->isOrder() ? Tr::tr("Continue selected order")
                                               : Tr::tr("Open selected certificate"));
    for (int row = 0; row < factCount; ++row)
        setFact(row, QString(), QString());
    const bool isFingerprintLast = !entry->isOrder();
    m_values.last()->setLook(isFingerprintLast ? PlainLabel::Look::Monospace
                                               : PlainLabel::Look::Body);
    if (entry->isOrder())
        showOrder(*entry, nowUtc);
    else
        showCertificate(*entry, nowUtc);
}

void PreviewPane::showCertificate(const ListEntry &entry, const QDateTime &nowUtc)
{
    const QString advice = adviceFor(entry, nowUtc);
    m_renew->setVisible(!entry.isReplaced && !entry.isArchived());
    m_renew->setAccessibleName(Tr::tr("Renew selected certificate"));
    m_message->setVisible(!advice.isEmpty());
    m_message->setMessage(
            entry.untilUtc <= nowUtc ? MessageBar::Kind::Error : MessageBar::Kind::Warning, advice);
    setFact(0, Tr::tr("Names"), namesText(entry.names));
    setFact(1, Tr::tr("Issued by"),
            entry.issuerName.isEmpty() ? entry.authorityName
                                       : Tr::tr("%1 · %2", "CA and its issuing certificate")
                                                 .arg(entry.authorityName, entry.issuerName));
    setFact(2, Tr::tr("Validity"),
            Tr::tr("%1 – %2", "from a moment until a moment")
                    .arg(shownMoment(entry.fromUtc), shownMoment(entry.untilUtc)));
    setFact(3, Tr::tr("SHA-256 fingerprint"),
            QString::fromLatin1(entry.sha256Fingerprint.toHex(':').toUpper()));
}

void PreviewPane::showOrder(const ListEntry &entry, const QDateTime &nowUtc)
{
    const bool isFailed = entry.phase == ListEntry::Phase::Failed;
    m_renew->hide();
    m_message->show();
    m_message->setMessage(isFailed ? MessageBar::Kind::Error
                                  : statusKind(entry, nowUtc) == StatusKind::Working
                                  ? MessageBar::Kind::Information
                                  : MessageBar::Kind::Warning,
                          orderAdvice(entry.phase));
    setFact(0, Tr::tr("Names"), namesText(entry.names));
    setFact(1, Tr::tr("Ordered from"), entry.authorityName);
    setFact(2, Tr::tr("Ordered"), shownMoment(entry.fromUtc));
    if (entry.untilUtc.isValid() && !isFailed)
        setFact(3, Tr::tr("To do by"), shownMoment(entry.untilUtc));
}

void PreviewPane::setFact(int row, const QString &label, const QString &outsideText)
{
    m_labels[row]->setText(label);
    m_values[row]->setOutsideText(outsideText);
    m_labels[row]->setVisible(!label.isEmpty());
    m_values[row]->setVisible(!label.isEmpty());
    m_values[row]->setAccessibleName(
            label.isEmpty() ? QString() : Tr::tr("%1: %2").arg(label, m_values[row]->text()));
}

} // namespace certwright::ui
