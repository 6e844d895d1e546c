// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/CertificatesPage.h"

#include "ui/Tr.h"
#include "ui/certificates/CertificateListModel.h"
#include "ui/certificates/PreviewPane.h"
#include "ui/certificates/RowDelegate.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListHeader.h"
#include "ui/widgets/ShownText.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

QString emptyText(ListFilter filter)
{
    switch (filter) {
    case ListFilter::NeedsAttention:
        return Tr::tr(
                "Nothing needs attention. Certificates appear here when it is time to renew them.");
    case ListFilter::OrdersInProgress:
        return Tr::tr("Orders stay here until they are finished, so their windows can be closed at "
                      "any time.");
    case ListFilter::ExpiringSoon:
        return Tr::tr("Certificates appear here in the last third of their lifetime.");
    case ListFilter::Staging:
        return Tr::tr("Practice certificates that no browser trusts appear here.");
    case ListFilter::Archived:
        return Tr::tr("Archived certificates are kept here, out of the way.");
    case ListFilter::All:
        break;
    }
    return Tr::tr("All certificates are archived.");
}

QString emptyTitle(ListFilter filter)
{
    switch (filter) {
    case ListFilter::NeedsAttention:
        return Tr::tr("All is well");
    case ListFilter::OrdersInProgress:
        return Tr::tr("No order is open");
    case ListFilter::ExpiringSoon:
        return Tr::tr("Nothing expires soon");
    case ListFilter::Staging:
        return Tr::tr("No practice certificates");
    case ListFilter::Archived:
        return Tr::tr("The archive is empty");
    case ListFilter::All:
        break;
    }
    return Tr::tr("No certificates here");
}

} // namespace

CertificatesPage::CertificatesPage(CertificateListModel &model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_filter(new CertificateFilterModel(model, this)),
      m_stack(new QStackedWidget),
      m_splitter(new QSplitter(Qt::Vertical)),
      m_preview(new PreviewPane)
{
    makeList();
    makeEmptyStates();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({ fontMetrics().height() * 26, fontMetrics().height() * 15 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_preview, &PreviewPane::openRequested, this, &CertificatesPage::openRequested);
    connect(m_preview, &PreviewPane::exportRequested, this, &CertificatesPage::exportRequested);
    connect(m_preview, &PreviewPane::renewRequested, this, &CertificatesPage::renewRequested);
    connect(m_filter, &CertificateFilterModel::countsChanged, this, [this] {
        updateStack();
        updatePreview();
    });
    updateStack();
    updatePreview();
}

CertificatesPage::~CertificatesPage()
{
    m_list->setModel(nullptr); // its selection must not speak up while children die
}

void CertificatesPage::makeList()
{
    m_list = new QTreeView;
    m_list->setHeader(new ListHeader(m_list));
    m_list->setModel(m_filter);
    m_list->setAccessibleName(Tr::tr("Certificates and orders"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(CertificateListModel::Names, Qt::AscendingOrder);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setEditTriggers(QTreeView::NoEditTriggers);
    m_list->setVerticalScrollMode(QTreeView::ScrollPerPixel);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setItemDelegateForColumn(CertificateListModel::Names, new NamesDelegate(m_list));
    m_list->setItemDelegateForColumn(CertificateListModel::Status, new StatusDelegate(m_list));
    m_list->setItemDelegateForColumn(CertificateListModel::Validity, new ValidityDelegate(m_list));

    QHeaderView *header = m_list->header();
    const int character = fontMetrics().averageCharWidth();
    header->setSectionResizeMode(CertificateListModel::Names, QHeaderView::Stretch);
    header->resizeSection(CertificateListModel::Status, character * 23);
    header->resizeSection(CertificateListModel::Validity, character * 40);
    header->resizeSection(CertificateListModel::Authority, character * 27);
    header->resizeSection(CertificateListModel::Key, character * 17);

    connect(m_list, &QTreeView::activated, this, &CertificatesPage::openRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        updatePreview();
        Q_EMIT selectionChanged();
    });
    m_stack->addWidget(m_list);
}

void CertificatesPage::makeEmptyStates()
{
    m_firstRun = new EmptyState(
            Icon::Certificate, Tr::tr("No certificates yet"),
            Tr::tr("Get a certificate for a domain you control. You will add one DNS "
                   "record or one file by hand."));
    connect(m_firstRun->addButton(Tr::tr("New Certificate…")), &QPushButton::clicked, this,
            [this] { Q_EMIT newCertificateRequested(false); });
    connect(m_firstRun->addButton(Tr::tr("Practise with the Staging CA…")), &QPushButton::clicked,
            this, [this] { Q_EMIT newCertificateRequested(true); });
    m_noMatch = new EmptyState(
            Icon::Search, QString(),
            Tr::tr("Names, serial numbers, issuers and fingerprints are searched."));
    connect(m_noMatch->addButton(Tr::tr("Clear Search")), &QPushButton::clicked, this,
            &CertificatesPage::searchCleared);
    m_noEntry = new EmptyState(Icon::Check, QString(), QString());
    for (EmptyState *state : { m_firstRun, m_noMatch, m_noEntry })
        m_stack->addWidget(state);
}

const ListEntry *CertificatesPage::selected() const
{
    return m_filter->entry(m_list->currentIndex());
}

void CertificatesPage::select(CertificateId id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0)
        m_list->setCurrentIndex(m_filter->mapFromSource(m_model.index(row, 0)));
}

void CertificatesPage::focusList()
{
    QWidget *page = m_stack->currentWidget();
    QWidget *button = page == m_list ? nullptr : page->findChild<QPushButton *>();
    (button ? button : page)->setFocus(Qt::OtherFocusReason);
}

void CertificatesPage::setFilter(ListFilter filter)
{
    m_filter->setFilter(filter);
    updateStack();
}

void CertificatesPage::setSearch(const QString &text)
{
    m_search = text.trimmed();
    m_filter->setSearch(text);
    updateStack();
}

void CertificatesPage::setPreviewVisible(bool isVisible)
{
    m_isPreviewWanted = isVisible;
    updateStack();
}

void CertificatesPage::setRowActions(const QList<QAction *> &actions)
{
    m_list->addActions(actions);
}

QByteArray CertificatesPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_list->header()->saveState();
    return state;
}

void CertificatesPage::restoreState(const QByteArray &state)
{
    QByteArray splitter;
    QByteArray header;
    QDataStream stream(state);
    stream >> splitter >> header;
    m_splitter->restoreState(splitter);
    if (m_list->header()->restoreState(header))
        m_list->header()->setSectionResizeMode(CertificateListModel::Names, QHeaderView::Stretch);
}

/// Where room is short the columns that say least give way to the names.
void CertificatesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int characters = width() / std::max(1, fontMetrics().averageCharWidth());
    m_list->setColumnHidden(CertificateListModel::Key, characters < 126);
    m_list->setColumnHidden(CertificateListModel::Authority, characters < 104);
}

void CertificatesPage::updateStack()
{
    QWidget *page = m_list;
    if (m_model.rowCount() == 0 && !m_model.error()) {
        page = m_firstRun;
    } else if (m_filter->rowCount() == 0 && m_filter->isSearching()) {
        m_noMatch->setContent(
                Icon::Search, Tr::tr("Nothing matches “%1”").arg(shownText(m_search, Lines::One)),
                Tr::tr("Names, serial numbers, issuers and fingerprints are searched."));
        page = m_noMatch;
    } else if (m_filter->rowCount() == 0) {
        m_noEntry->setContent(Icon::Check, emptyTitle(m_filter->filter()),
                              emptyText(m_filter->filter()));
        page = m_noEntry;
    }
    m_stack->setCurrentWidget(page);
    m_preview->setVisible(m_isPreviewWanted && page == m_list);
    if (page == m_list && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter->index(0, 0));
}

void CertificatesPage::updatePreview()
{
    m_preview->showEntry(selected(), m_model.nowUtc());
}

} // namespace certwright::ui
