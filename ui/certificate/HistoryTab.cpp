// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificate/HistoryTab.h"

#include "core/issuance/OrderEvent.h"
#include "ui/Tr.h"
#include "ui/certificates/CertificateRowStatus.h"
#include "ui/certificates/RowDelegate.h"
#include "ui/widgets/ListHeader.h"
#include "ui/widgets/ShownText.h"
#include "ui/widgets/ShownTime.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>

namespace certwright::ui {

namespace {

namespace kinds = issuance::orderEvent;

QString plainSentence(const QString &kind)
{
    static const QHash<QString, const char *> sentences {
        { kinds::submitted, QT_TRANSLATE_NOOP("certwright::ui", "The order was placed here.") },
        { kinds::accountReady,
          QT_TRANSLATE_NOOP("certwright::ui", "The account at the CA is ready.") },
        { kinds::placed, QT_TRANSLATE_NOOP("certwright::ui", "The CA accepted the order.") },
        { kinds::challengeChosen,
          QT_TRANSLATE_NOOP("certwright::ui", "The way to prove a name was chosen.") },
        { kinds::confirmed,
          QT_TRANSLATE_NOOP("certwright::ui", "The CA was to be asked to check.") },
        { kinds::challengesSubmitted,
          QT_TRANSLATE_NOOP("certwright::ui", "The CA was asked to check.") },
        { kinds::keyCreated,
          QT_TRANSLATE_NOOP("certwright::ui", "The private key was made and stored.") },
        { kinds::finalized, QT_TRANSLATE_NOOP("certwright::ui", "The signing request was sent.") },
        { kinds::issued, QT_TRANSLATE_NOOP("certwright::ui", "The certificate was issued.") },
        { kinds::failed, QT_TRANSLATE_NOOP("certwright::ui", "The order failed.") },
        { kinds::waiting,
          QT_TRANSLATE_NOOP("certwright::ui", "Something went wrong; it was tried again later.") },
        { kinds::needsUser,
          QT_TRANSLATE_NOOP("certwright::ui", "The order waited for your help.") },
        { kinds::retried, QT_TRANSLATE_NOOP("certwright::ui", "It was tried again.") },
        { kinds::termsAgreed,
          QT_TRANSLATE_NOOP("certwright::ui", "The terms of the CA were agreed to.") },
        { kinds::cancelled, QT_TRANSLATE_NOOP("certwright::ui", "The order was cancelled.") },
        { kinds::cleanedUp,
          QT_TRANSLATE_NOOP("certwright::ui", "The records and files were removed.") },
        { kinds::expired, QT_TRANSLATE_NOOP("certwright::ui", "The order expired.") },
    };
    const char *sentence = sentences.value(kind);
    return sentence ? Tr::tr(sentence) : QString();
}

} // namespace

QString eventSentence(const store::OrderEventRow &event)
{
    const QJsonObject details = QJsonDocument::fromJson(event.details).object();
    const QString name
            = shownText(readableName(details.value(QLatin1String("name")).toString()), Lines::One);
    if (event.kind == kinds::proved && !name.isEmpty())
        return Tr::tr("The CA has seen the proof for %1.").arg(name);
    if (event.kind == kinds::refused && !name.isEmpty())
        return Tr::tr("The CA did not accept the proof for %1.").arg(name);
    const QString sentence = plainSentence(event.kind);
    return sentence.isEmpty() ? shownText(event.kind, Lines::One) : sentence;
}

HistoryTab::HistoryTab(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(Tr::tr("History"));
    setHeader(new ListHeader(this));
    header()->setSectionsMovable(false);
    auto *delegate = new RowDelegate(this);
    delegate->setLines(1.3);
    setItemDelegate(delegate);
    setColumnCount(2);
    setHeaderLabels({ Tr::tr("When"), Tr::tr("What happened") });
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
}

void HistoryTab::setView(const CertificateView &view)
{
    clear();
    if (view.row.archivedUtc)
        addLine(*view.row.archivedUtc, Tr::tr("The certificate was archived."));
    if (view.row.revokedUtc) {
        const int reason = view.row.revocationReason.value_or(0);
        addLine(*view.row.revokedUtc,
                Tr::tr("The certificate was revoked (%1).").arg(revocationReasonWord(reason)));
    }
    for (auto event = view.events.rbegin(); event != view.events.rend(); ++event)
        addLine(event->atUtc, eventSentence(*event));
    if (view.events.empty())
        addLine(view.row.addedUtc, Tr::tr("The certificate was added."));
}

void HistoryTab::addLine(const QDateTime &atUtc, const QString &sentence)
{
    new QTreeWidgetItem(this, { shownMoment(atUtc), sentence });
}

} // namespace certwright::ui
