// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/CaaNote.h"

#include "ui/Tr.h"
#include "ui/order/CaaSentences.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ValueField.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

StatusKind kindOf(const checks::CaaFinding &finding)
{
    if (finding.isObstacle())
        return StatusKind::Failed;
    switch (finding.verdict) {
    case checks::CaaVerdict::LookupFailed:
    case checks::CaaVerdict::AuthorityUnknown:
        return StatusKind::Unknown;
    default:
        return StatusKind::Valid;
    }
}

} // namespace

CaaNote::CaaNote(QWidget *parent) : QWidget(parent)
{
    m_verdict = new PlainLabel;
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setSelectable(true);
    m_remedy = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_remedy->setObjectName(QStringLiteral("remedy"));
    m_remedy->setSelectable(true);
    m_fold = new QToolButton;
    m_fold->setObjectName(QStringLiteral("fold"));
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_fold, &QToolButton::clicked, this, [this] { setUnfolded(!m_isUnfolded); });
    makeDetails();

    auto *row = new QHBoxLayout;
    row->setSpacing(gap(this));
    row->addWidget(m_verdict, 1);
    row->addWidget(m_fold, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(shapeSide() + gap(this), 0, 0, 0);
    column->setSpacing(gap(this) / 2);
    column->addLayout(row);
    column->addWidget(m_remedy);
    column->addWidget(m_details);
    setView(m_view);
    setUnfolded(false);
}

void CaaNote::makeDetails()
{
    m_details = new QWidget;
    m_detailColumn = new QVBoxLayout(m_details);
    m_detailColumn->setContentsMargins(0, gap(this) / 2, 0, 0);
    m_detailColumn->setSpacing(gap(this) / 2);
    m_foundTitle = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_found = new PlainLabel(QString(), PlainLabel::Look::Monospace);
    m_found->setObjectName(QStringLiteral("found"));
    m_found->setSelectable(true);
    m_hardenedTitle = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    for (PlainLabel *label : { m_foundTitle, m_found, m_hardenedTitle })
        m_detailColumn->addWidget(label);
}

void CaaNote::setView(const CaaView &view)
{
    m_view = view;
    const checks::CaaFinding *finding = decisiveFinding(view.findings);
    setVisible(finding || view.isChecking);
    if (finding)
        showVerdict(*finding);
    else
        m_verdict->setText(Tr::tr("CAA: being looked up…"));
    m_kind = finding ? kindOf(*finding) : StatusKind::Working;
    m_remedy->setVisible(finding && !m_remedy->text().isEmpty());
    showDetails(finding ? *finding : checks::CaaFinding());
    update();
}

void CaaNote::showVerdict(const checks::CaaFinding &finding)
{
    const CaaText text = caaText(finding, m_view.authority);
    m_verdict->setOutsideText(text.verdict, Lines::One);
    QStringList others;
    for (const checks::CaaFinding &other : m_view.findings) {
        if (other.isObstacle() && other.name != finding.name)
            others.append(other.name);
    }
    QString remedy = text.remedy;
    if (!others.isEmpty())
        remedy = Tr::tr("%1 Also forbidden: %2.", "a remedy, then names")
                         .arg(remedy, others.mid(0, 4).join(QStringLiteral(", ")));
    m_remedy->setOutsideText(remedy, Lines::One);
}

void CaaNote::showDetails(const checks::CaaFinding &finding)
{
    const bool hasFound = !finding.records.isEmpty();
    m_foundTitle->setOutsideText(Tr::tr("Found at %1:").arg(finding.foundAt), Lines::One);
    m_foundTitle->setVisible(hasFound);
    m_found->setOutsideText(finding.records.join(QLatin1Char('\n')));
    m_found->setVisible(hasFound);
    showHardened();
    const bool hasHardened = !m_view.hardened.isEmpty();
    m_fold->setText(hasHardened ? Tr::tr("Record for This Account") : Tr::tr("Records Found"));
    m_fold->setVisible(hasFound || hasHardened);
    m_details->setVisible(m_isUnfolded && (hasFound || hasHardened));
}

void CaaNote::showHardened()
{
    const QStringList &lines = m_view.hardened;
    m_hardenedTitle->setOutsideText(
            Tr::tr("With the following, only your account at %1 gets certificates for these names, "
                   "and only in the chosen way. It counts once other issue records are gone.")
                    .arg(m_view.authority),
            Lines::One);
    m_hardenedTitle->setVisible(!lines.isEmpty());
    while (m_lines.size() < std::size_t(lines.size())) {
        const int number = int(m_lines.size()) + 1;
        auto *field = new ValueField(Tr::tr("CAA"), Tr::tr("CAA record %1").arg(number));
        field->copyButton()->setAccessibleName(Tr::tr("Copy CAA record %1").arg(number));
        m_detailColumn->addWidget(field);
        m_lines.push_back(field);
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool isShown = i < std::size_t(lines.size());
        m_lines[i]->setVisible(isShown);
        if (isShown)
            m_lines[i]->setValue(lines.at(qsizetype(i)));
    }
}

void CaaNote::setUnfolded(bool isUnfolded)
{
    m_isUnfolded = isUnfolded;
    m_fold->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
    m_details->setVisible(isUnfolded && !m_fold->isHidden());
}

void CaaNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int offset = m_verdict->y() + (fontMetrics().height() - shapeSide()) / 2;
    const int slack = m_verdict->height() > 2 * fontMetrics().height()
            ? 0
            : (m_verdict->height() - fontMetrics().height()) / 2;
    paintStatusShape(painter, QRect(0, offset + slack, shapeSide(), shapeSide()), m_kind,
                     statusColor(m_kind, palette()));
}

int CaaNote::shapeSide() const
{
    return fontMetrics().ascent();
}

} // namespace certwright::ui
