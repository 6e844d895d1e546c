// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/KeyStoreNotice.h"

#include "ui/Tr.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ShownText.h"

#include <QVBoxLayout>

namespace certwright::ui {

QString keyStoreNotice(const secrets::KeyStoreState &state)
{
    using Kind = secrets::KeyStoreState::Kind;
    const QString name = state.storeName.isEmpty() ? Tr::tr("The key store")
                                                   : shownText(state.storeName, Lines::One);
    switch (state.kind) {
    case Kind::Ready:
        return {};
    case Kind::Locked:
        if (state.isPassphraseStore)
            return Tr::tr("The keys are locked. Nothing can be ordered or exported until you enter "
                          "their passphrase.");
        return Tr::tr("%1 is locked. The keys in it are safe, but nothing can be ordered or "
                      "exported until "
                      "it is unlocked. Choose Try Again and enter its password.")
                .arg(name);
    case Kind::NoService:
        return Tr::tr(
                "No keychain answers on this computer, so there is no safe place for private keys. "
                "Install and start GNOME Keyring or KWallet, then choose Try Again.");
    case Kind::NoCollection:
        return Tr::tr("%1 has no keyring to write to. Create a default keyring (in Passwords and "
                      "Keys), "
                      "then choose Try Again.")
                .arg(name);
    case Kind::NotAnswering:
        return Tr::tr("%1 does not answer. Perhaps its unlock window waits behind other windows.")
                .arg(name);
    case Kind::Unusable:
        break;
    }
    return Tr::tr("%1 cannot keep keys: a test key could not be written and read back (%2).")
            .arg(name, shownText(state.detail, Lines::One));
}

KeyStoreNotice::KeyStoreNotice(secrets::KeyStore &keyStore, QWidget *parent)
    : QWidget(parent), m_keyStore(keyStore), m_bar(new MessageBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    QPushButton *again = m_bar->addAction(Tr::tr("Try Again"));
    again->setAccessibleName(Tr::tr("Try the key store again"));
    connect(again, &QPushButton::clicked, this, &KeyStoreNotice::probe);
    m_passphrase = m_bar->addAction(Tr::tr("Use a Passphrase…"));
    connect(m_passphrase, &QPushButton::clicked, this, &KeyStoreNotice::passphraseRequested);
    hide();
}

void KeyStoreNotice::probe()
{
    if (!m_scope.isIdle())
        return;
    m_scope.start(m_keyStore.probe(),
                  [this](const secrets::KeyStoreState &state) { adopt(state); });
}

void KeyStoreNotice::adopt(const secrets::KeyStoreState &state)
{
    m_storeName = state.storeName;
    const bool isReady = state.kind == secrets::KeyStoreState::Kind::Ready;
    if (!isReady)
        m_bar->setMessage(MessageBar::Kind::Warning, keyStoreNotice(state));
    // Encrypted files stand in where there is no keychain at all; a locked one is unlocked instead.
    using Kind = secrets::KeyStoreState::Kind;
    const bool isPassphraseLocked = state.kind == Kind::Locked && state.isPassphraseStore;
    const bool isWithoutKeychain = state.kind == Kind::NoService || state.kind == Kind::NoCollection
            || state.kind == Kind::Unusable;
    m_passphrase->setText(isPassphraseLocked ? Tr::tr("Unlock…") : Tr::tr("Use a Passphrase…"));
    m_passphrase->setVisible(isPassphraseLocked || isWithoutKeychain);
    setVisible(!isReady);
    Q_EMIT probed();
}

} // namespace certwright::ui
