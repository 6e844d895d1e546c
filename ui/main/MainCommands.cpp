// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/Issuance.h"
#include "ui/Tr.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/errors/ErrorPresenter.h"
#include "ui/main/AboutDialog.h"
#include "ui/main/MainActions.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Sidebar.h"
#include "ui/main/UndoBar.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ShownText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QShortcut>
#include <QStatusBar>
#include <QTreeView>

namespace certwright::ui {

namespace {

constexpr int noticeMilliseconds = 4000;

} // namespace

void MainWindow::connectActions()
{
    const auto onSelected = [this](auto signal) {
        return [this, signal] {
            const ListEntry *entry = m_certificates->selected();
            if (entry && !entry->isOrder())
                Q_EMIT(this->*signal)(entry->certificate());
        };
    };
    const MainActions &actions = *m_actions;
    connect(actions.newCertificate, &QAction::triggered, this,
            [this] { Q_EMIT newCertificateRequested(false); });
    connect(actions.exportFiles, &QAction::triggered, this,
            onSelected(&MainWindow::exportRequested));
    connect(actions.renew, &QAction::triggered, this, onSelected(&MainWindow::renewRequested));
    connect(actions.revoke, &QAction::triggered, this, onSelected(&MainWindow::revokeRequested));
    connect(actions.closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(actions.quit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(actions.open, &QAction::triggered, this, &MainWindow::openSelected);
    connect(actions.archive, &QAction::triggered, this, &MainWindow::toggleArchived);
    for (QAction *copy :
         { actions.copyNames, actions.copySerial, actions.copyFingerprint, actions.copyPem })
        connect(copy, &QAction::triggered, this, [this, copy] { copySelected(copy); });
    for (const ListFilter filter : allListFilters)
        connect(actions.filters.value(filter), &QAction::triggered, this,
                [this, filter] { m_sidebar->selectFilter(filter); });
    connect(actions.accounts, &QAction::triggered, m_sidebar, &Sidebar::selectAccounts);
    connect(actions.search, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(actions.previewPane, &QAction::toggled, m_certificates,
            &CertificatesPage::setPreviewVisible);
    connect(actions.checkDomain, &QAction::triggered, this, &MainWindow::domainCheckRequested);
    connect(actions.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(new QShortcut(QKeySequence(Qt::Key_F6), this), &QShortcut::activated, this,
            [this] { cyclePanes(true); });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), this), &QShortcut::activated, this,
            [this] { cyclePanes(false); });
}

void MainWindow::openSelected()
{
    const ListEntry *entry = m_certificates->selected();
    if (!entry)
        return;
    if (entry->isOrder())
        Q_EMIT orderOpenRequested(entry->order());
    else
        Q_EMIT certificateOpenRequested(entry->certificate());
}

void MainWindow::copySelected(QAction *action)
{
    const ListEntry *entry = m_certificates->selected();
    if (!entry)
        return;
    QString text;
    if (action == m_actions->copyNames)
        text = entry->names.join(u'\n');
    else if (action == m_actions->copySerial)
        text = entry->serialNumber;
    else if (action == m_actions->copyFingerprint)
        text = QString::fromLatin1(entry->sha256Fingerprint.toHex(':').toUpper());
    else if (const auto row = m_issuance.stores().certificates.find(entry->certificate()))
        text = QString::fromLatin1(row->chainPem);
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    statusBar()->showMessage(Tr::tr("Copied to the clipboard"), noticeMilliseconds);
}

void MainWindow::toggleArchived()
{
    const ListEntry *entry = m_certificates->selected();
    if (!entry || entry->isOrder())
        return;
    const CertificateId id = entry->certificate();
    const bool wasArchived = entry->isArchived();
    const QString name = shownText(entry->title, Lines::One);
    setArchived(id, !wasArchived);
    m_undo->offer(wasArchived ? Tr::tr("%1 is in the list again.").arg(name)
                              : Tr::tr("%1 is archived.").arg(name),
                  [this, id, wasArchived] { setArchived(id, wasArchived); });
}

void MainWindow::setArchived(CertificateId id, bool isArchived)
{
    const Result<void> stored = m_issuance.certificates().setArchived(id, isArchived);
    if (!stored)
        showFailure(present(stored.error(), ErrorContext(ErrorContext::Action::OpenData)));
}

void MainWindow::showFailure(const ErrorText &text)
{
    m_failure->setMessage(
            MessageBar::Kind::Error,
            Tr::tr("%1. %2", "what happened, what to do").arg(text.title, text.remedy));
    m_failure->show();
}

void MainWindow::cyclePanes(bool forward)
{
    QList<QWidget *> panes { m_sidebar, m_certificates->list(), m_search };
    const auto holdsFocus = [](const QWidget *pane) {
        const QWidget *focus = QGuiApplication::focusObject()
                ? qobject_cast<QWidget *>(QGuiApplication::focusObject())
                : nullptr;
        return focus && (focus == pane || pane->isAncestorOf(focus));
    };
    qsizetype current = -1;
    for (qsizetype index = 0; index < panes.size(); ++index)
        current = holdsFocus(panes[index]) ? index : current;
    const qsizetype step = forward ? 1 : panes.size() - 1;
    panes[(std::max<qsizetype>(current, 0) + (current < 0 ? 0 : step)) % panes.size()]->setFocus(
            Qt::ShortcutFocusReason);
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace certwright::ui
