// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/MainActions.h"

#include "ui/Tr.h"
#include "ui/theme/Icons.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QToolBar>

namespace certwright::ui {

MainActions::MainActions(QObject *parent) : QObject(parent)
{
    newCertificate = add(Tr::tr("&New Certificate…"), QKeySequence::New);
    // Toolbars strip the "&" of a menu text but not the "(N)" that Chinese puts around it.
    newCertificate->setIconText(Tr::tr("New Certificate…"));
    exportFiles = add(Tr::tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    exportFiles->setIconText(Tr::tr("Export…"));
    closeWindow = add(Tr::tr("&Close Window"), QKeySequence::Close);
    quit = add(Tr::tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    open = add(Tr::tr("&Open"));
    open->setIconText(Tr::tr("Open"));
    renew = add(Tr::tr("&Renew…"), QKeySequence(Qt::CTRL | Qt::Key_R));
    renew->setIconText(Tr::tr("Renew…"));
    copyNames = add(Tr::tr("Copy &Names"));
    copySerial = add(Tr::tr("Copy &Serial Number"));
    copyFingerprint
            = add(Tr::tr("Copy &Fingerprint"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copyPem = add(Tr::tr("Copy as &PEM"));
    archive = add(Tr::tr("&Archive"), QKeySequence::Delete);
    revoke = add(Tr::tr("Re&voke…"));
    checkDomain = add(Tr::tr("Check &DNS of a Domain…"));
    about = add(Tr::tr("&About Certwright"));
    makeViewActions();

    newCertificate->setIcon(icon(Icon::Add));
    renew->setIcon(icon(Icon::Renew));
    exportFiles->setIcon(icon(Icon::Export));
    open->setIcon(icon(Icon::Open));
    archive->setIcon(icon(Icon::Archive));
    revoke->setIcon(icon(Icon::Revoke));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

void MainActions::makeViewActions()
{
    auto *group = new QActionGroup(this);
    int number = 1;
    const auto addView = [&](const QString &text) {
        QAction *view = add(text, QKeySequence(QStringLiteral("Ctrl+%1").arg(number++)));
        view->setCheckable(true);
        group->addAction(view);
        return view;
    };
    for (const ListFilter filter : allListFilters)
        filters.insert(filter, addView(title(filter)));
    accounts = addView(Tr::tr("Accounts and CAs"));
    filters.value(ListFilter::All)->setChecked(true);
    search = add(Tr::tr("&Search"), QKeySequence::Find);
    search->setIcon(icon(Icon::Search));
    previewPane = add(Tr::tr("&Preview Pane"), QKeySequence(Qt::Key_F9));
    previewPane->setCheckable(true);
    previewPane->setChecked(true);
}

void MainActions::fill(QMenuBar &bar)
{
    QMenu *file = bar.addMenu(Tr::tr("&File"));
    file->addActions({ newCertificate, exportFiles });
    file->addSeparator();
    file->addActions({ closeWindow, quit });

    QMenu *certificate = bar.addMenu(Tr::tr("&Certificate"));
    certificate->addActions(rowActions());

    QMenu *view = bar.addMenu(Tr::tr("&View"));
    for (const ListFilter filter : allListFilters)
        view->addAction(filters.value(filter));
    view->addAction(accounts);
    view->addSeparator();
    view->addActions({ search, previewPane });

    bar.addMenu(Tr::tr("&Tools"))->addAction(checkDomain);
    bar.addMenu(Tr::tr("&Help"))->addAction(about);
}

void MainActions::fill(QToolBar &bar) const
{
    bar.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar.addActions({ newCertificate, renew, exportFiles, open });
}

QList<QAction *> MainActions::rowActions()
{
    return { open,    renew,       exportFiles, separator(), copyNames, copySerial, copyFingerprint,
             copyPem, separator(), archive,     revoke };
}

void MainActions::allowFor(const ListEntry *entry)
{
    const bool isCertificate = entry && !entry->isOrder();
    open->setEnabled(entry != nullptr);
    open->setText(entry && entry->isOrder() ? Tr::tr("C&ontinue Order") : Tr::tr("&Open"));
    copyNames->setEnabled(entry != nullptr);
    for (QAction *action : { exportFiles, copySerial, copyFingerprint, copyPem, archive })
        action->setEnabled(isCertificate);
    renew->setEnabled(isCertificate && !entry->isReplaced);
    revoke->setEnabled(isCertificate && !entry->revokedUtc);
    archive->setText(isCertificate && entry->isArchived() ? Tr::tr("Take Out of the &Archive")
                                                          : Tr::tr("&Archive"));
}

QAction *MainActions::add(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

QAction *MainActions::separator()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    return line;
}

} // namespace certwright::ui
