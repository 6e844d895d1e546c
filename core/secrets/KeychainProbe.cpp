// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainGateway.h"

#include <QAbstractEventDispatcher>

namespace certwright::secrets {

namespace {

using Condition = ServiceReport::Condition;
using State = KeyStoreState::Kind;

/// Always the same content, so that two programs that test at once see what they wrote.
crypto::SecureBytes canary()
{
    const QByteArray text = QByteArrayLiteral("Certwright tests whether this keychain works.");
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    return crypto::SecureBytes::copyOf({ bytes, static_cast<std::size_t>(text.size()) });
}

QString canaryName()
{
    return QStringLiteral("io.github.certwright/self-test");
}

State stateOf(Condition condition)
{
    switch (condition) {
    case Condition::Open:
    case Condition::NotAsked:
        return State::Ready;
    case Condition::Locked:
        return State::Locked;
    case Condition::NoCollection:
        return State::NoCollection;
    case Condition::NoService:
        return State::NoService;
    case Condition::NotAnswering:
        return State::NotAnswering;
    }
    Q_UNREACHABLE();
}

/// What the canary's failure means while the service itself looks well.
State stateOf(const Error &error)
{
    switch (error.kind()) {
    case Error::Kind::Locked:
        return State::Locked;
    case Error::Kind::Unavailable:
        return State::NotAnswering;
    default:
        return State::Unusable;
    }
}

KeyStoreState stateFrom(State kind, const QString &detail, const QString &storeName)
{
    KeyStoreState state;
    state.kind = kind;
    state.detail = detail;
    state.storeName = storeName;
    return state;
}

/// libsecret answers through GLib's main loop; under another one every job waits for ever.
QString unusableDispatcher()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    const QString name = dispatcher != nullptr
            ? QString::fromLatin1(dispatcher->metaObject()->className())
            : QStringLiteral("none");
    return name.contains(QStringLiteral("Glib")) ? QString() : name;
}

} // namespace

Task<KeyStoreState> KeychainKeyStore::Gateway::probe()
{
    const ServiceReport before = co_await m_secretService.report();
    if (stateOf(before.condition) != State::Ready)
        co_return stateFrom(stateOf(before.condition), before.detail, before.storeName);
    if (before.condition == Condition::Open) {
        const QString dispatcher = unusableDispatcher();
        if (!dispatcher.isEmpty()) {
            const QString detail = QStringLiteral("the keychain needs GLib's event loop and the"
                                                  " program runs %1; unset QT_NO_GLIB");
            co_return stateFrom(State::Unusable, detail.arg(dispatcher), before.storeName);
        }
    }
    const Result<void> tried = co_await tryCanary();
    if (tried)
        co_return stateFrom(State::Ready, QString(), before.storeName);
    // It may have gone away or been locked meanwhile.
    const ServiceReport after = co_await m_secretService.report();
    const State kind = stateOf(after.condition) == State::Ready ? stateOf(tried.error())
                                                                : stateOf(after.condition);
    co_return stateFrom(kind, tried.error().detail(), before.storeName);
}

Task<Result<void>> KeychainKeyStore::Gateway::tryCanary()
{
    const QString name = canaryName();
    crypto::SecureBytes content = canary();
    Result<void> written = co_await write(name, KeyKind::Account, std::move(content));
    if (!written)
        co_return written;
    Result<void> removed = co_await remove(name);
    co_return removed;
}

} // namespace certwright::secrets
