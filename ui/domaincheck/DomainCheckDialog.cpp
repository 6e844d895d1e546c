// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domaincheck/DomainCheckDialog.h"

#include "core/base/NamesInput.h"
#include "core/issuance/DomainChecks.h"
#include "ui/Tr.h"
#include "ui/domaincheck/DomainCheckRows.h"
#include "ui/order/DiagnosisSentences.h"
#include "ui/order/NameSentences.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/RoomyDelegate.h"
#include "ui/widgets/WorkingIndicator.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>

namespace certwright::ui {

namespace {

enum Column { Server, Address, Answer, Values, Serial };

QIcon shapeIcon(StatusKind kind, const QWidget *widget)
{
    const int size = widget->fontMetrics().height();
    const qreal ratio = widget->devicePixelRatioF();
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStatusShape(painter, QRectF(1, 1, size - 2, size - 2), kind,
                     statusColor(kind, widget->palette()));
    return QIcon(pixmap);
}

} // namespace

DomainCheckDialog::DomainCheckDialog(issuance::DomainChecks &checks, QWidget *parent)
    : QDialog(parent), m_checks(checks)
{
    setWindowTitle(Tr::tr("Check DNS of a Domain"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(gap(this));
    column->setContentsMargins(gap(this) * 2, gap(this) * 2, gap(this) * 2, gap(this) * 2);
    makeForm();
    makeResult();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 28);
}

DomainCheckDialog::~DomainCheckDialog() = default;

void DomainCheckDialog::makeForm()
{
    auto *explanation = new PlainLabel(
            Tr::tr("Asks every name server of the domain directly for the TXT record below"
                   " _acme-challenge, as a CA does. Nothing is sent to a CA."),
            PlainLabel::Look::Secondary);
    explanation->setWordWrap(true);
    m_domain = new QLineEdit;
    m_domain->setObjectName(QStringLiteral("domain"));
    m_domain->setPlaceholderText(QStringLiteral("example.com"));
    m_value = new QLineEdit;
    m_value->setObjectName(QStringLiteral("expectedValue"));
    m_value->setPlaceholderText(Tr::tr("Leave empty to see what is there"));
    m_look = new QPushButton(Tr::tr("&Check Now"));
    m_look->setDefault(true);
    m_working = new WorkingIndicator(Tr::tr("Asking the name servers…"));
    m_working->hide();
    m_problem = new PlainLabel;
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_look);
    row->addWidget(m_working, 1);
    row->addStretch(1);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(Tr::tr("&Domain"), m_domain);
    form->addRow(QString(), m_problem);
    form->addRow(Tr::tr("Expected &value"), m_value);
    form->addRow(QString(), row);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(explanation);
    column->addLayout(form);
    connect(m_look, &QPushButton::clicked, this, &DomainCheckDialog::start);
}

void DomainCheckDialog::makeResult()
{
    m_summary = new PlainLabel(QString(), PlainLabel::Look::Strong);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_place = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_place->setSelectable(true);
    m_place->setWordWrap(true);
    m_servers = new QTreeWidget;
    m_servers->setAccessibleName(Tr::tr("What each server says"));
    m_servers->setHeaderLabels({ Tr::tr("Server"), Tr::tr("Address"), Tr::tr("Answer"),
                                 Tr::tr("Values"), Tr::tr("Zone serial") });
    m_servers->setRootIsDecorated(false);
    m_servers->setUniformRowHeights(true);
    m_servers->setItemDelegate(new RoomyDelegate(m_servers));
    m_remarks = new PlainLabel;
    m_remarks->setSelectable(true);
    m_remarks->setWordWrap(true);
    m_remarks->hide();
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_summary);
    column->addWidget(m_place);
    column->addWidget(m_servers, 1);
    column->addWidget(m_remarks);
}

void DomainCheckDialog::look(const QString &domain)
{
    m_domain->setText(domain);
    start();
}

void DomainCheckDialog::start()
{
    const std::vector<NamesLine> lines = parseNames(m_domain->text());
    const auto domain = DomainName::parsed(m_domain->text());
    m_problem->setVisible(!domain);
    if (!domain) {
        m_problem->setText(lines.empty() ? Tr::tr("Enter a domain name.")
                                         : findingSentence(lines.front()));
        m_domain->setFocus();
        return;
    }
    const QByteArray expected = m_value->text().trimmed().toUtf8();
    m_scope.cancelAll();
    m_look->setEnabled(false);
    m_working->show();
    m_scope.start(m_checks.look(*domain, expected),
                  [this, expected](const checks::DnsReadiness &readiness) {
                      m_look->setEnabled(true);
                      m_working->hide();
                      showResult(readiness, expected);
                  });
}

void DomainCheckDialog::showResult(const checks::DnsReadiness &readiness,
                                   const QByteArray &expectedValue)
{
    m_summary->setOutsideText(domainCheckSummary(readiness, expectedValue));
    m_place->setOutsideText(readiness.canonicalName == readiness.recordName
                                    ? Tr::tr("Looked at %1.").arg(readiness.recordName)
                                    : Tr::tr("Looked at %1, which is delegated by CNAME to %2.")
                                              .arg(readiness.recordName, readiness.canonicalName));
    m_servers->clear();
    for (const DomainCheckRow &row : domainCheckRows(readiness, expectedValue)) {
        auto *item = new QTreeWidgetItem(m_servers);
        item->setText(Server, shownText(row.server, Lines::One));
        item->setText(Address, row.address);
        item->setIcon(Answer, shapeIcon(row.status, this));
        item->setText(Answer, row.answer);
        item->setToolTip(Answer, row.hint);
        const QString values = row.values.join(Tr::tr(", ", "between values"));
        item->setText(Values, shownText(values, Lines::One));
        item->setToolTip(Values, shownToolTip(values));
        item->setText(Serial, row.serial);
    }
    for (const Column column : { Server, Address, Answer, Values })
        m_servers->resizeColumnToContents(column);
    QStringList remarks;
    for (const DiagnosisText &text : diagnosisTexts(readiness))
        remarks.append(text.title + u' ' + text.remedy);
    if (!readiness.problem.isEmpty() && remarks.isEmpty())
        remarks.append(readiness.problem);
    m_remarks->setOutsideText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
}

} // namespace certwright::ui
