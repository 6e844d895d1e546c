// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "ui/certificates/ListFilter.h"

#include <QMainWindow>
#include <QTimer>

class QLineEdit;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class AccountsPage;
class CertificateListModel;
class CertificatesPage;
class KeyStoreNotice;
class MainActions;
class PlainLabel;
class Sidebar;
class MessageBar;
class UndoBar;
struct ErrorText;

/// Everything there is, what state it is in, and where to start. Other windows are asked for by
/// signals (see WindowKeeper).
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// settings: where geometry is kept; outlives the window.
    MainWindow(issuance::Issuance &issuance, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] MainActions &actions() const { return *m_actions; }
    [[nodiscard]] CertificatesPage &certificatesPage() const { return *m_certificates; }
    [[nodiscard]] AccountsPage &accountsPage() const { return *m_accounts; }
    [[nodiscard]] Sidebar &sidebar() const { return *m_sidebar; }
    [[nodiscard]] QLineEdit &searchField() const { return *m_search; }

    void selectCertificate(CertificateId id);
    /// Says above the page why something came to nothing.
    void showFailure(const ErrorText &text);
    /// The state of the key store may have changed.
    void lookAtKeyStore();

Q_SIGNALS:
    void newCertificateRequested(bool staging);
    void orderOpenRequested(certwright::OrderId id);
    void certificateOpenRequested(certwright::CertificateId id);
    void exportRequested(certwright::CertificateId id);
    void renewRequested(certwright::CertificateId id);
    void revokeRequested(certwright::CertificateId id);
    void addAuthorityRequested();
    void domainCheckRequested();
    void quitRequested();
    void passphraseRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLayout();
    void makeToolBar();
    void connectActions();
    void connectPages();
    void showFilter(ListFilter filter);
    void showAccounts();
    void openSelected();
    void copySelected(QAction *action);
    void toggleArchived();
    void setArchived(CertificateId id, bool isArchived);
    void clearSearch();
    void cyclePanes(bool forward);
    void updateCounts();
    [[nodiscard]] QString nextLookText() const;
    void showAbout();
    void saveState();
    void restoreState();

    issuance::Issuance &m_issuance;
    QSettings &m_settings;
    CertificateListModel *m_model;
    MainActions *m_actions;
    KeyStoreNotice *m_keyStoreNotice;
    UndoBar *m_undo;
    MessageBar *m_failure;
    Sidebar *m_sidebar;
    QSplitter *m_splitter;
    QStackedWidget *m_pages;
    CertificatesPage *m_certificates;
    AccountsPage *m_accounts;
    QLineEdit *m_search;
    PlainLabel *m_summary;
    PlainLabel *m_keyStoreName;
    QTimer m_minute;
};

} // namespace certwright::ui
