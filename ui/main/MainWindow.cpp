// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/MainWindow.h"

#include "core/issuance/Issuance.h"
#include "ui/Tr.h"
#include "ui/accounts/AccountsPage.h"
#include "ui/certificates/CertificateListModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/main/KeyStoreNotice.h"
#include "ui/main/MainActions.h"
#include "ui/main/Sidebar.h"
#include "ui/main/UndoBar.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ShownTime.h"

#include <QCloseEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

constexpr int stateVersion = 1;

QLatin1String key(const char *name)
{
    return QLatin1String(name);
}

} // namespace

MainWindow::MainWindow(issuance::Issuance &issuance, QSettings &settings, QWidget *parent)
    : QMainWindow(parent),
      m_issuance(issuance),
      m_settings(settings),
      m_model(new CertificateListModel(issuance.stores(), issuance.clock(), this)),
      m_actions(new MainActions(this)),
      m_keyStoreNotice(new KeyStoreNotice(issuance.keyStore())),
      m_undo(new UndoBar),
      m_failure(new MessageBar),
      m_sidebar(new Sidebar),
      m_splitter(new QSplitter),
      m_pages(new QStackedWidget),
      m_certificates(new CertificatesPage(*m_model)),
      m_accounts(new AccountsPage(issuance)),
      m_search(new QLineEdit),
      m_summary(new PlainLabel),
      m_keyStoreName(new PlainLabel)
{
    setWindowTitle(Tr::tr("Certwright"));
    setWindowIcon(applicationIcon());
    m_model->reload();
    m_model->follow(issuance);
    m_actions->fill(*menuBar());
    makeToolBar();
    makeLayout();
    connectActions();
    connectPages();
    m_minute.start(std::chrono::minutes(1));
    m_actions->allowFor(m_certificates->selected());
    updateCounts();
    restoreState();
}

MainWindow::~MainWindow()
{
    m_search->removeEventFilter(this);
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(Tr::tr("Toolbar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_actions->fill(*bar);
    auto *stretch = new QWidget;
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(stretch);
    m_search->setPlaceholderText(
            Tr::tr("Search names, serial, issuer (%1)")
                    .arg(m_actions->search->shortcut().toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(Tr::tr("Search certificates"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 56);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->installEventFilter(this);
    bar->addWidget(m_search);
}

void MainWindow::makeLayout()
{
    const int unit = gap(this);
    m_pages->addWidget(m_certificates);
    m_pages->addWidget(m_accounts);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({ m_sidebar->sizeHint().width(), fontMetrics().averageCharWidth() * 110 });

    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(unit, unit, unit, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_keyStoreNotice);
    layout->addWidget(m_undo);
    layout->addWidget(m_failure);
    connect(m_failure->addAction(Tr::tr("Close")), &QPushButton::clicked, m_failure,
            &QWidget::hide);
    m_failure->hide();
    layout->addWidget(m_splitter, 1);
    setCentralWidget(centre);

    for (PlainLabel *label : { m_summary, m_keyStoreName })
        label->setWordWrap(false);
    m_summary->setContentsMargins(unit, 0, unit, 0);
    m_keyStoreName->setContentsMargins(unit, 0, unit, 0);
    statusBar()->addWidget(m_summary);
    statusBar()->addPermanentWidget(m_keyStoreName);
    resize(fontMetrics().averageCharWidth() * 186, fontMetrics().height() * 46);
    setMinimumSize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);
}

void MainWindow::connectPages()
{
    connect(m_certificates, &CertificatesPage::openRequested, this, &MainWindow::openSelected);
    connect(m_certificates, &CertificatesPage::exportRequested, m_actions->exportFiles,
            &QAction::trigger);
    connect(m_certificates, &CertificatesPage::renewRequested, m_actions->renew, &QAction::trigger);
    connect(m_certificates, &CertificatesPage::newCertificateRequested, this,
            &MainWindow::newCertificateRequested);
    connect(m_certificates, &CertificatesPage::searchCleared, this, &MainWindow::clearSearch);
    connect(m_certificates, &CertificatesPage::selectionChanged, this,
            [this] { m_actions->allowFor(m_certificates->selected()); });
    connect(&m_certificates->filterModel(), &CertificateFilterModel::countsChanged, this, [this] {
        updateCounts();
        m_actions->allowFor(m_certificates->selected());
    });
    connect(m_accounts, &AccountsPage::addAuthorityRequested, this,
            &MainWindow::addAuthorityRequested);
    connect(m_accounts, &AccountsPage::countChanged, m_sidebar, &Sidebar::setAccountCount);
    connect(m_sidebar, &Sidebar::filterChosen, this, &MainWindow::showFilter);
    connect(m_sidebar, &Sidebar::accountsChosen, this, &MainWindow::showAccounts);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_pages->currentWidget() == m_accounts && !text.isEmpty())
            m_sidebar->selectFilter(ListFilter::All);
        m_certificates->setSearch(text);
    });
    connect(m_keyStoreNotice, &KeyStoreNotice::passphraseRequested, this,
            &MainWindow::passphraseRequested);
    connect(m_keyStoreNotice, &KeyStoreNotice::probed, this, [this] {
        const QString name = shownText(m_keyStoreNotice->storeName(), Lines::One);
        m_keyStoreName->setText(
                name.isEmpty() ? QString() : Tr::tr("Keys: %1", "the key store's name").arg(name));
    });
    connect(&m_minute, &QTimer::timeout, m_model, &CertificateListModel::refreshTime);
    m_certificates->setRowActions(m_actions->rowActions());
    m_sidebar->setAccountCount(m_accounts->count());
}

void MainWindow::showFilter(ListFilter filter)
{
    m_pages->setCurrentWidget(m_certificates);
    m_certificates->setFilter(filter);
    m_actions->filters.value(filter)->setChecked(true);
    m_actions->allowFor(m_certificates->selected());
}

void MainWindow::showAccounts()
{
    m_pages->setCurrentWidget(m_accounts);
    m_actions->accounts->setChecked(true);
    m_actions->allowFor(nullptr);
}

void MainWindow::lookAtKeyStore()
{
    m_keyStoreNotice->probe();
}

void MainWindow::selectCertificate(CertificateId id)
{
    clearSearch();
    m_sidebar->selectFilter(ListFilter::All);
    m_certificates->select(id);
}

void MainWindow::clearSearch()
{
    m_search->clear();
    if (m_search->hasFocus())
        m_certificates->list()->setFocus();
}

void MainWindow::updateCounts()
{
    const CertificateFilterModel &model = m_certificates->filterModel();
    int certificates = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        certificates += m_model->entry(row).isOrder() || m_model->entry(row).isArchived() ? 0 : 1;
    const int orders = model.count(ListFilter::OrdersInProgress);
    for (const ListFilter filter : allListFilters)
        m_sidebar->setCount(filter, model.count(filter));

    QStringList parts { Tr::tr("%n certificates", nullptr, certificates) };
    if (orders > 0)
        parts.append(Tr::tr("%n orders in progress", nullptr, orders));
    const QString next = orders > 0 ? nextLookText() : QString();
    if (!next.isEmpty())
        parts.append(next);
    m_summary->setText(parts.join(Tr::tr(" · ", "between facts in the status bar")));
}

/// When an order goes on by itself; a deadline for the user is far away and not meant.
QString MainWindow::nextLookText() const
{
    const auto next = m_issuance.stores().orders.nearestAttemptUtc();
    if (!next || !*next)
        return {};
    const qint64 seconds = m_issuance.clock().nowUtc().secsTo(**next);
    if (seconds <= 0 || seconds > 24 * 3600)
        return {};
    if (seconds >= 2 * 3600)
        return Tr::tr("next look in %n hours", nullptr, static_cast<int>(seconds / 3600));
    return Tr::tr("next look in %n minutes", nullptr, static_cast<int>(seconds / 60 + 1));
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (event->spontaneous())
        return;
    m_keyStoreNotice->probe();
    if (m_pages->currentWidget() == m_certificates)
        m_certificates->focusList();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent *>(event)->key();
        if (pressed == Qt::Key_Escape) {
            clearSearch();
            return true;
        }
        if (pressed == Qt::Key_Down || pressed == Qt::Key_Return) {
            m_certificates->list()->setFocus();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::saveState()
{
    m_settings.setValue(key("mainWindow/version"), stateVersion);
    m_settings.setValue(key("mainWindow/geometry"), saveGeometry());
    m_settings.setValue(key("mainWindow/splitter"), m_splitter->saveState());
    m_settings.setValue(key("mainWindow/list"), m_certificates->saveState());
    m_settings.setValue(key("mainWindow/previewPane"), m_actions->previewPane->isChecked());
}

void MainWindow::restoreState()
{
    if (m_settings.value(key("mainWindow/version")).toInt() != stateVersion)
        return;
    restoreGeometry(m_settings.value(key("mainWindow/geometry")).toByteArray());
    m_splitter->restoreState(m_settings.value(key("mainWindow/splitter")).toByteArray());
    m_certificates->restoreState(m_settings.value(key("mainWindow/list")).toByteArray());
    m_actions->previewPane->setChecked(
            m_settings.value(key("mainWindow/previewPane"), true).toBool());
}

} // namespace certwright::ui
