// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificates/ListFilter.h"

#include <QAction>
#include <QHash>
#include <QObject>

class QMenuBar;
class QToolBar;

namespace certwright::ui {

/// The commands of the main window, each once, for menu bar, toolbar and context menu.
class MainActions final : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QObject *parent);

    QAction *newCertificate;
    QAction *exportFiles;
    QAction *closeWindow;
    QAction *quit;
    QAction *open;
    QAction *renew;
    QAction *copyNames;
    QAction *copySerial;
    QAction *copyFingerprint;
    QAction *copyPem;
    QAction *archive;
    QAction *revoke;
    QHash<ListFilter, QAction *> filters; ///< checkable, one at a time
    QAction *accounts; ///< one of the same group
    QAction *search;
    QAction *previewPane;
    QAction *checkDomain;
    QAction *about;

    void fill(QMenuBar &bar);
    void fill(QToolBar &bar) const;
    /// What a right click on a row offers.
    [[nodiscard]] QList<QAction *> rowActions();
    /// Which commands the selected entry allows; nullptr: nothing is selected.
    void allowFor(const ListEntry *entry);

private:
    QAction *add(const QString &text, const QKeySequence &key = {});
    QAction *separator();
    void makeViewActions();
};

} // namespace certwright::ui
