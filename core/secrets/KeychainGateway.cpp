// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainGateway.h"

#include "core/secrets/Envelope.h"

namespace certwright::secrets {

namespace {

using Code = JobOutcome::Code;
using Condition = ServiceReport::Condition;

Error unavailable(const QString &detail)
{
    return Error(Error::Kind::Unavailable,
                 QStringLiteral("the keychain cannot be used: ") + detail);
}

Error notAnswering(const JobOutcome &outcome)
{
    return Error(Error::Kind::Unavailable, outcome.message);
}

Error locked(const QString &detail)
{
    return Error(Error::Kind::Locked, QStringLiteral("the keychain is locked: ") + detail);
}

/// What a service that cannot work right now means for whoever asked; nothing when it is open.
std::optional<Error> obstacle(const ServiceReport &service)
{
    switch (service.condition) {
    case Condition::Open:
    case Condition::NotAsked:
        return std::nullopt;
    case Condition::Locked:
        return locked(service.detail);
    case Condition::NoCollection:
    case Condition::NoService:
        return unavailable(service.detail);
    case Condition::NotAnswering:
        return unavailable(QStringLiteral("not answering: ") + service.detail);
    }
    Q_UNREACHABLE();
}

/// As far as the job's own code can be believed: where there is no Secret Service to ask.
Error errorByCode(const JobOutcome &outcome)
{
    switch (outcome.code) {
    case Code::EntryNotFound:
        return Error(Error::Kind::KeyMissing, QStringLiteral("the keychain has no such key"));
    case Code::Denied:
        return Error(Error::Kind::Denied, outcome.message);
    case Code::Done:
    case Code::Failed:
    case Code::NotAnswered:
        break;
    }
    return unavailable(outcome.message);
}

} // namespace

Task<Result<crypto::SecureBytes>> KeychainKeyStore::Gateway::read(QString name, KeyKind kind)
{
    JobOutcome outcome = co_await m_queue.read(name);
    if (outcome.code == Code::Done)
        co_return unsealed(kind, outcome.data);
    const Error reason = co_await reasonForFailedRead(name, std::move(outcome));
    co_return fail(reason);
}

Task<Error> KeychainKeyStore::Gateway::reasonForFailedRead(QString name, JobOutcome outcome)
{
    if (outcome.code == Code::NotAnswered)
        co_return notAnswering(outcome);
    // "Not found" also means "locked and nobody unlocked it", so the service itself is asked.
    const QString service = m_queue.service();
    const ItemReport item = co_await m_secretService.find(service, name);
    if (item.service.condition == Condition::NotAsked)
        co_return errorByCode(outcome);
    if (item.lockedItems > 0)
        co_return locked(QStringLiteral("the key is in it"));
    const std::optional<Error> reason = obstacle(item.service);
    if (reason)
        co_return *reason;
    if (item.openItems > 0 && outcome.code == Code::EntryNotFound)
        co_return Error(Error::Kind::Damaged,
                        QStringLiteral("the item is there but cannot be read: ") + outcome.message);
    if (outcome.code == Code::EntryNotFound)
        co_return Error(Error::Kind::KeyMissing,
                        QStringLiteral("the keychain is open and has no such key"));
    co_return errorByCode(outcome);
}

Task<Result<void>> KeychainKeyStore::Gateway::write(QString name, KeyKind kind,
                                                    crypto::SecureBytes key)
{
    const auto envelope = std::make_shared<crypto::SecureBytes>(sealed(kind, key));
    JobOutcome written = co_await m_queue.write(name, envelope);
    if (written.code == Code::NotAnswered)
        co_return fail(notAnswering(written));
    // Neither success nor failure is believed: both were seen to be wrong.
    JobOutcome readBack = co_await m_queue.read(name);
    if (readBack.code == Code::Done && readBack.data == *envelope)
        co_return Result<void>();
    const Error reason
            = co_await reasonForFailedWrite(name, std::move(written), std::move(readBack));
    co_return fail(reason);
}

Task<Error> KeychainKeyStore::Gateway::reasonForFailedWrite(QString name, JobOutcome written,
                                                            JobOutcome readBack)
{
    if (readBack.code == Code::Done) {
        // A keychain that dies while it writes leaves an item without content. Nothing refers to
        // it yet.
        if (readBack.data.isEmpty())
            co_await m_queue.remove(name);
        co_return Error(Error::Kind::Damaged,
                        QStringLiteral("the keychain gave back something else than was written"));
    }
    const bool isRefusal = written.code != Code::Done;
    JobOutcome telling = std::move(isRefusal ? written : readBack);
    Error reason = co_await reasonForFailedRead(name, std::move(telling));
    if (reason.kind() == Error::Kind::KeyMissing)
        co_return Error(Error::Kind::Damaged,
                        QStringLiteral("the keychain said that it took the key and has it not"));
    co_return reason;
}

Task<Result<void>> KeychainKeyStore::Gateway::remove(QString name)
{
    const JobOutcome outcome = co_await m_queue.remove(name);
    if (outcome.code == Code::NotAnswered)
        co_return fail(notAnswering(outcome));
    // A locked keychain says "removed" and keeps the item.
    Result<void> gone = co_await confirmGone(name);
    if (!gone && gone.error().kind() == Error::Kind::Denied && !outcome.message.isEmpty())
        co_return fail(Error::Kind::Denied, outcome.message);
    co_return gone;
}

Task<Result<void>> KeychainKeyStore::Gateway::confirmGone(QString name)
{
    const QString service = m_queue.service();
    const ItemReport item = co_await m_secretService.find(service, name);
    if (item.service.condition == Condition::NotAsked) {
        const JobOutcome outcome = co_await m_queue.read(name);
        if (outcome.code == Code::EntryNotFound)
            co_return Result<void>();
        if (outcome.code != Code::Done)
            co_return fail(errorByCode(outcome));
        co_return fail(Error::Kind::Denied, QStringLiteral("the keychain still has the key"));
    }
    const std::optional<Error> reason = obstacle(item.service);
    if (reason)
        co_return fail(*reason);
    if (item.lockedItems > 0)
        co_return fail(locked(QStringLiteral("the key is still in it")));
    if (item.openItems > 0)
        co_return fail(Error::Kind::Denied, QStringLiteral("the keychain still has the key"));
    co_return Result<void>();
}

} // namespace certwright::secrets
