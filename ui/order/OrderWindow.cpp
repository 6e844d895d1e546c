// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/OrderWindow.h"

#include "core/issuance/Issuance.h"
#include "ui/Tr.h"
#include "ui/order/AuthorityForm.h"
#include "ui/order/InstallPage.h"
#include "ui/order/IssuePage.h"
#include "ui/order/NamesBinder.h"
#include "ui/order/NamesEditor.h"
#include "ui/order/NamesPage.h"
#include "ui/order/ProveBinder.h"
#include "ui/order/ProvePage.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/StepBar.h"

#include <QCloseEvent>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

constexpr QLatin1String geometryKey("orderWindow/geometry");
constexpr QSize startSize(900, 640);
constexpr QSize leastSize(640, 420);

} // namespace

OrderWindow::OrderWindow(issuance::Issuance &issuance, std::optional<OrderId> order, Start start,
                         QWidget *parent)
    : QWidget(parent, Qt::Window), m_issuance(issuance)
{
    makePages();
    makeShortcuts();
    bindPages();
    setMinimumSize(leastSize);
    resize(startSize);
    if (order) {
        adoptOrder(*order);
    } else {
        setWindowTitle(Tr::tr("New Certificate"));
        m_namesBinder->start(start == Start::Practice);
        refreshSteps();
    }
}

OrderWindow::~OrderWindow() = default;

void OrderWindow::makePages()
{
    m_steps = new StepBar({ Tr::tr("Names"), Tr::tr("Prove Control"),
                            Tr::tr("Issue", "a certificate"), Tr::tr("Install") });
    m_names = new NamesPage;
    m_prove = new ProvePage;
    m_issue = new IssuePage;
    m_install = new InstallPage;
    m_stack = new QStackedWidget;
    for (OrderPage *each :
         { static_cast<OrderPage *>(m_names), static_cast<OrderPage *>(m_prove),
           static_cast<OrderPage *>(m_issue), static_cast<OrderPage *>(m_install) })
        m_stack->addWidget(each);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, gap(this) * 2, 0, 0);
    layout->setSpacing(gap(this));
    auto *stepRow = new QVBoxLayout;
    stepRow->setContentsMargins(gap(this) * 2, 0, gap(this) * 2, 0);
    stepRow->addWidget(m_steps);
    layout->addLayout(stepRow);
    layout->addWidget(m_stack, 1);
}

void OrderWindow::makeShortcuts()
{
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this,
            [this] { stepBy(-1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this), &QShortcut::activated, this,
            [this] { stepBy(1); });
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
}

void OrderWindow::bindPages()
{
    m_namesBinder = new NamesBinder(m_issuance, *m_names);
    m_namesBinder->setParent(this);
    m_proveBinder = new ProveBinder(m_issuance, *m_prove);
    m_proveBinder->setParent(this);
    connect(m_namesBinder, &NamesBinder::submitted, this, [this](OrderId order) {
        adoptOrder(order);
        Q_EMIT orderStarted(order);
    });
    connect(m_proveBinder, &ProveBinder::failed, this, &OrderWindow::showActionError);
    connect(m_steps, &StepBar::stepActivated, this,
            [this](int index) { goTo(static_cast<OrderStep>(index)); });
    for (int index = 0; index < stepCount; ++index) {
        OrderPage *each = page(static_cast<OrderStep>(index));
        connect(each, &OrderPage::closeRequested, this, &QWidget::close);
        connect(each, &OrderPage::failureActed, this, &OrderWindow::act);
    }
    connect(m_install, &InstallPage::exportRequested, this, &OrderWindow::openExport);
    connect(m_install, &InstallPage::certificateRequested, this, [this] {
        if (m_record.certificate)
            Q_EMIT certificateRequested(*m_record.certificate);
    });
    connect(m_install, &InstallPage::cleanedUpChanged, this, [this](bool isCleanedUp) {
        const Result<void> kept = m_issuance.orders().setCleanedUp(m_record.id, isCleanedUp);
        if (!kept)
            showActionError(kept.error());
    });
    connect(m_install, &InstallPage::forRealRequested, this,
            [this] { beginAnew(m_record.names(), false); });
    connect(&m_issuance.orders(), &issuance::Orders::orderChanged, this, [this](OrderId order) {
        if (m_order == order)
            reload();
    });
}

void OrderWindow::setSettings(QSettings *settings)
{
    m_settings = settings;
    m_proveBinder->setSettings(settings);
    restoreGeometry(settings->value(QString(geometryKey)).toByteArray());
}

void OrderWindow::setNames(const QString &names)
{
    if (!m_order)
        m_names->names().setText(names);
}

void OrderWindow::adoptOrder(OrderId order)
{
    m_order = order;
    m_record = {};
    reload();
    m_names->showDraft(m_record.draft);
    goTo(m_reached);
}

/// Leaves the finished order and begins another one in this window.
void OrderWindow::beginAnew(const QStringList &names, bool isPractice)
{
    m_order.reset();
    m_record = {};
    m_reached = OrderStep::Names;
    setWindowTitle(Tr::tr("New Certificate"));
    m_names->setPlaced(false, QString());
    m_names->names().setText(names.join(QLatin1Char('\n')));
    m_namesBinder->start(isPractice);
    goTo(OrderStep::Names);
}

void OrderWindow::reload()
{
    const Result<issuance::OrderRecord> record = m_issuance.orders().record(*m_order);
    if (!record) {
        showActionError(record.error());
        return;
    }
    m_record = *record;
    showRecord();
}

void OrderWindow::goTo(OrderStep step)
{
    if (!mayGoTo(step))
        return;
    m_shown = step;
    m_stack->setCurrentWidget(page(step));
    refreshSteps();
    updateWatching();
}

void OrderWindow::stepBy(int delta)
{
    for (int index = int(m_shown) + delta; index >= 0 && index < stepCount; index += delta) {
        if (mayGoTo(static_cast<OrderStep>(index))) {
            goTo(static_cast<OrderStep>(index));
            return;
        }
    }
}

bool OrderWindow::mayGoTo(OrderStep step) const
{
    return m_order ? mayVisit(step, m_record) : step == OrderStep::Names;
}

void OrderWindow::refreshSteps()
{
    const bool isFailed = m_record.stage == issuance::OrderRecord::Stage::Failed;
    for (int index = 0; index < stepCount; ++index) {
        const auto step = static_cast<OrderStep>(index);
        StepBar::State state = step < m_reached ? StepBar::State::Done : StepBar::State::Upcoming;
        if (step == m_reached && isFailed)
            state = StepBar::State::Failed;
        else if (step == m_shown)
            state = StepBar::State::Current;
        m_steps->setState(index, state);
        m_steps->setLinked(index, mayGoTo(step));
    }
}

OrderPage *OrderWindow::page(OrderStep step) const
{
    switch (step) {
    case OrderStep::Names:
        return m_names;
    case OrderStep::Prove:
        return m_prove;
    case OrderStep::Issue:
        return m_issue;
    case OrderStep::Install:
        return m_install;
    }
    Q_UNREACHABLE();
}

void OrderWindow::updateWatching()
{
    m_proveBinder->setWindowVisible(isVisible() && !isMinimized() && m_shown == OrderStep::Prove);
}

void OrderWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateWatching();
}

void OrderWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateWatching();
}

void OrderWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updateWatching();
}

void OrderWindow::closeEvent(QCloseEvent *event)
{
    if (m_settings)
        m_settings->setValue(QString(geometryKey), saveGeometry());
    if (!m_order)
        m_namesBinder->keepTyped();
    event->accept();
}

} // namespace certwright::ui
