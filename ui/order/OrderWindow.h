// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/TaskScope.h"
#include "core/issuance/OrderRecord.h"
#include "ui/errors/FailureCard.h"
#include "ui/order/OrderViews.h"

#include <QWidget>
#include <optional>

class QSettings;
class QStackedWidget;

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class InstallPage;
class IssuePage;
class NamesBinder;
class NamesPage;
class OrderPage;
class ProveBinder;
class ProvePage;
class StepBar;

/// One order from the names to the certificate. Closing it loses nothing: the order goes on, and
/// another window for the same order shows the same values.
class OrderWindow final : public QWidget
{
    Q_OBJECT

public:
    enum class Start {
        Normal,
        Practice ///< the staging CA is chosen
    };

    /// Without an order it begins a new one. issuance outlives the window.
    OrderWindow(issuance::Issuance &issuance, std::optional<OrderId> order, Start start,
                QWidget *parent);
    ~OrderWindow() override;

    /// Where geometry and name forms are remembered; outlives the window.
    void setSettings(QSettings *settings);
    /// Puts names into an order that is not placed yet.
    void setNames(const QString &names);
    [[nodiscard]] std::optional<OrderId> order() const { return m_order; }
    [[nodiscard]] OrderStep shownStep() const { return m_shown; }

Q_SIGNALS:
    /// A new order was placed; the window is now its window.
    void orderStarted(certwright::OrderId order);
    void certificateRequested(certwright::CertificateId certificate);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    static constexpr int stepCount = 4;

    void makePages();
    void makeShortcuts();
    void bindPages();
    void adoptOrder(OrderId order);
    void beginAnew(const QStringList &names, bool isPractice);
    void reload();
    void showRecord();
    void showInstall();
    void showFailure();
    void learnCaaIdentities();
    void showActionError(const Error &error);
    void goTo(OrderStep step);
    void stepBy(int delta);
    void refreshSteps();
    void act(FailureView::Act act);
    void agreeToTerms();
    void askForExternalAccount();
    void openExport();
    void updateWatching();
    [[nodiscard]] OrderPage *page(OrderStep step) const;
    [[nodiscard]] bool mayGoTo(OrderStep step) const;
    [[nodiscard]] QString authorityName() const;

    issuance::Issuance &m_issuance;
    std::optional<OrderId> m_order;
    issuance::OrderRecord m_record;
    QStringList m_caaIdentities; ///< of the CA; asked for when a CAA record is in the way
    OrderStep m_reached = OrderStep::Names; ///< where the order stands
    OrderStep m_shown = OrderStep::Names;
    QSettings *m_settings = nullptr;
    StepBar *m_steps = nullptr;
    QStackedWidget *m_stack = nullptr;
    NamesPage *m_names = nullptr;
    ProvePage *m_prove = nullptr;
    IssuePage *m_issue = nullptr;
    InstallPage *m_install = nullptr;
    NamesBinder *m_namesBinder = nullptr;
    ProveBinder *m_proveBinder = nullptr;
    TaskScope m_scope; ///< last: its tasks use the members above
};

} // namespace certwright::ui
