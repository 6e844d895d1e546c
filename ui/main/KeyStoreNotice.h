// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/TaskScope.h"
#include "core/secrets/KeyStore.h"

#include <QWidget>

class QPushButton;

namespace certwright::ui {

class MessageBar;

/// What a state of the key store means and what to do; empty when it is ready. Pure.
QString keyStoreNotice(const secrets::KeyStoreState &state);

/// Tries the key store and stands above the page while keys cannot be kept or read.
class KeyStoreNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyStoreNotice(secrets::KeyStore &keyStore, QWidget *parent = nullptr);

    /// Looks again, unless it is looking.
    void probe();
    [[nodiscard]] const QString &storeName() const { return m_storeName; }

Q_SIGNALS:
    void probed();
    /// The user wants to unlock the passphrase store, or to set one up where there is no keychain.
    void passphraseRequested();

private:
    void adopt(const secrets::KeyStoreState &state);

    secrets::KeyStore &m_keyStore;
    MessageBar *m_bar;
    QPushButton *m_passphrase;
    QString m_storeName;
    TaskScope m_scope;
};

} // namespace certwright::ui
