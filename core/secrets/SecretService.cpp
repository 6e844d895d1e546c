// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretService.h"

#include "core/secrets/BusCall.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QFileInfo>
#include <QMap>

namespace certwright::secrets {

namespace {

using Condition = ServiceReport::Condition;
using Attributes = QMap<QString, QString>;

const auto busName = "org.freedesktop.DBus";
const auto secretsName = "org.freedesktop.secrets";

QDBusMessage busQuestion(const char *method, const QString &argument)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
            QString::fromLatin1(busName), QStringLiteral("/"), QString::fromLatin1(busName),
            QString::fromLatin1(method));
    if (!argument.isEmpty())
        call.setArguments({ argument });
    return call;
}

QDBusMessage serviceQuestion(const char *method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
            QString::fromLatin1(secretsName), QStringLiteral("/org/freedesktop/secrets"),
            QStringLiteral("org.freedesktop.Secret.Service"), QString::fromLatin1(method));
    call.setArguments(arguments);
    return call;
}

QDBusMessage lockedQuestion(const QString &collectionPath)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
            QString::fromLatin1(secretsName), collectionPath,
            QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call.setArguments(
            { QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked") });
    return call;
}

bool isAnswer(const QDBusMessage &message)
{
    return message.type() == QDBusMessage::ReplyMessage && !message.arguments().isEmpty();
}

ServiceReport reportOfFailure(const QDBusMessage &answer, Condition otherwise)
{
    const QString detail = answer.errorMessage().isEmpty()
            ? QStringLiteral("the keychain service gave no usable answer")
            : answer.errorMessage();
    return ServiceReport(isSilence(answer) ? Condition::NotAnswering : otherwise, detail);
}

QString storeNameOf(const QString &program)
{
    if (program.startsWith(QStringLiteral("gnome-keyring")))
        return QStringLiteral("GNOME Keyring");
    if (program.startsWith(QStringLiteral("kwallet")) || program == QStringLiteral("ksecretd"))
        return QStringLiteral("KWallet");
    if (program.startsWith(QStringLiteral("keepassxc")))
        return QStringLiteral("KeePassXC");
    return QStringLiteral("Secret Service");
}

/// The same choice as QtKeychain makes on Plasma, where it prefers KWallet.
bool isPlasmaSession()
{
    const QByteArray desktops = qgetenv("XDG_CURRENT_DESKTOP").toUpper();
    return desktops == "KDE" || desktops.startsWith("KDE:") || desktops.endsWith(":KDE")
            || qgetenv("DESKTOP_SESSION").startsWith("kde")
            || qgetenv("DESKTOP_SESSION").startsWith("plasma")
            || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
}

QList<QDBusObjectPath> pathsIn(const QVariant &argument)
{
    return qdbus_cast<QList<QDBusObjectPath>>(argument);
}

Task<bool> isAnybodyThere(QString name, std::chrono::milliseconds deadline)
{
    const QDBusMessage ownerQuestion = busQuestion("NameHasOwner", name);
    const QDBusMessage owner = co_await answerTo(ownerQuestion, deadline);
    if (isAnswer(owner) && owner.arguments().constFirst().toBool())
        co_return true;
    const QDBusMessage namesQuestion = busQuestion("ListActivatableNames", QString());
    const QDBusMessage names = co_await answerTo(namesQuestion, deadline);
    co_return isAnswer(names) && names.arguments().constFirst().toStringList().contains(name);
}

/// Who keeps the items, from the program that owns the service's name.
Task<QString> ownersName(std::chrono::milliseconds deadline)
{
    const QString name = QString::fromLatin1(secretsName);
    const QDBusMessage question = busQuestion("GetConnectionUnixProcessID", name);
    const QDBusMessage answer = co_await answerTo(question, deadline);
    if (!isAnswer(answer))
        co_return QString();
    const QString link
            = QStringLiteral("/proc/%1/exe").arg(answer.arguments().constFirst().toUInt());
    co_return storeNameOf(QFileInfo(QFileInfo(link).symLinkTarget()).fileName());
}

} // namespace

Task<ServiceReport> SecretService::report()
{
#ifndef Q_OS_LINUX
    co_return ServiceReport(Condition::NotAsked,
                            QStringLiteral("this system has its own keychain"));
#endif
    if (!QDBusConnection::sessionBus().isConnected())
        co_return ServiceReport(Condition::NoService, QStringLiteral("there is no session bus"));
    if (isPlasmaSession()) {
        const QString kwallet = QStringLiteral("org.kde.kwalletd5");
        const bool hasWallet = co_await isAnybodyThere(kwallet, m_deadline);
        if (hasWallet) {
            ServiceReport wallet(Condition::NotAsked, QStringLiteral("QtKeychain uses KWallet"));
            wallet.storeName = QStringLiteral("KWallet");
            co_return wallet;
        }
    }
    const QString secrets = QString::fromLatin1(secretsName);
    const bool hasService = co_await isAnybodyThere(secrets, m_deadline);
    if (!hasService)
        co_return ServiceReport(Condition::NoService,
                                QStringLiteral("nobody offers org.freedesktop.secrets"));
    const QDBusMessage aliasQuestion = serviceQuestion("ReadAlias", { QStringLiteral("default") });
    const QDBusMessage alias = co_await answerTo(aliasQuestion, m_deadline);
    if (!isAnswer(alias))
        co_return reportOfFailure(alias, Condition::NoService);
    const QString path = alias.arguments().constFirst().value<QDBusObjectPath>().path();
    if (path == QStringLiteral("/"))
        co_return ServiceReport(Condition::NoCollection, QStringLiteral("no default keyring"));
    const QDBusMessage lockQuestion = lockedQuestion(path);
    const QDBusMessage locked = co_await answerTo(lockQuestion, m_deadline);
    if (!isAnswer(locked))
        co_return reportOfFailure(locked, Condition::NoCollection);
    const bool isLocked = locked.arguments().constFirst().value<QDBusVariant>().variant().toBool();
    ServiceReport found(isLocked ? Condition::Locked : Condition::Open,
                        isLocked ? QStringLiteral("the default keyring is locked") : QString());
    found.storeName = co_await ownersName(m_deadline);
    co_return found;
}

Task<ItemReport> SecretService::find(QString service, QString name)
{
    ItemReport found;
    found.service = co_await report();
    const Condition condition = found.service.condition;
    if (condition != Condition::Open && condition != Condition::Locked)
        co_return found;
    qDBusRegisterMetaType<Attributes>();
    const Attributes attributes { { QStringLiteral("server"), service },
                                  { QStringLiteral("user"), name } };
    const QDBusMessage question
            = serviceQuestion("SearchItems", { QVariant::fromValue(attributes) });
    const QDBusMessage answer = co_await answerTo(question, m_deadline);
    if (!isAnswer(answer) || answer.arguments().size() < 2) {
        found.service = reportOfFailure(answer, Condition::NoService);
        co_return found;
    }
    found.openItems = static_cast<int>(pathsIn(answer.arguments().at(0)).size());
    found.lockedItems = static_cast<int>(pathsIn(answer.arguments().at(1)).size());
    co_return found;
}

} // namespace certwright::secrets
