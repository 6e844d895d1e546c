// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

namespace certwright::secrets {

/// The real gnome-keyring-daemon of the private bus that with-keyring.sh made, and what a user, a
/// crash or another program does to it.
class KeyringDaemon final
{
public:
    KeyringDaemon() { qDBusRegisterMetaType<QMap<QString, QString>>(); }
    ~KeyringDaemon()
    {
        resume();
        if (m_process.state() != QProcess::NotRunning)
            kill();
    }
    Q_DISABLE_COPY_MOVE(KeyringDaemon)

    /// An unlocked daemon on the keyring that is on the disk, whatever was there before.
    void restart()
    {
        kill();
        m_process.start(program(), { QStringLiteral("--unlock"), foreground(), secretsOnly() });
        m_process.write(qgetenv("KR_PASSWORD"));
        m_process.closeWriteChannel();
        waitUntilThere();
    }

    /// As after a crash of the daemon: it is back, and locked.
    void restartLocked()
    {
        kill();
        m_process.start(program(), { foreground(), secretsOnly() });
        waitUntilThere();
    }

    void kill()
    {
        if (!isThere())
            return;
        ::kill(processId(), SIGKILL);
        m_process.waitForFinished(1000);
        if (!QTest::qWaitFor([this] { return !isThere(); }, 10000))
            qFatal("the keyring daemon did not die");
    }

    void stop() { ::kill(processId(), SIGSTOP); }
    void resume()
    {
        if (isThere())
            ::kill(processId(), SIGCONT);
    }

    void lock()
    {
        const QDBusObjectPath login(QStringLiteral("/org/freedesktop/secrets/collection/login"));
        const QDBusMessage answer = service().call(
                QStringLiteral("Lock"), QVariant::fromValue(QList<QDBusObjectPath> { login }));
        if (answer.type() != QDBusMessage::ReplyMessage)
            qFatal("cannot lock the keyring: %s", qUtf8Printable(answer.errorMessage()));
    }

    /// Every item filed under a service, locked ones included.
    QStringList items(const QString &serviceName)
    {
        const QMap<QString, QString> attributes { { QStringLiteral("server"), serviceName } };
        const QDBusMessage answer
                = service().call(QStringLiteral("SearchItems"), QVariant::fromValue(attributes));
        QStringList paths;
        for (const QVariant &list : answer.arguments()) {
            for (const QDBusObjectPath &path : qdbus_cast<QList<QDBusObjectPath>>(list))
                paths.append(path.path());
        }
        return paths;
    }

    /// As a user does in a keyring program.
    void deleteItem(const QString &path)
    {
        QDBusInterface item(serviceName(), path, QStringLiteral("org.freedesktop.Secret.Item"));
        const QDBusMessage answer = item.call(QStringLiteral("Delete"));
        if (answer.type() != QDBusMessage::ReplyMessage)
            qFatal("cannot delete the item: %s", qUtf8Printable(answer.errorMessage()));
    }

    /// Everything that the daemon keeps on the disk.
    static QByteArray filesOnDisk()
    {
        const QDir folder(qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/keyrings"));
        QByteArray content;
        const QFileInfoList files = folder.entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                content += file.readAll();
        }
        return content;
    }

private:
    static QString program() { return QStringLiteral("gnome-keyring-daemon"); }
    static QString foreground() { return QStringLiteral("--foreground"); }
    static QString secretsOnly() { return QStringLiteral("--components=secrets"); }
    static QString serviceName() { return QStringLiteral("org.freedesktop.secrets"); }
    static QDBusConnectionInterface *bus() { return QDBusConnection::sessionBus().interface(); }

    static QDBusInterface service()
    {
        return QDBusInterface(serviceName(), QStringLiteral("/org/freedesktop/secrets"),
                              QStringLiteral("org.freedesktop.Secret.Service"));
    }

    static bool isThere() { return bus()->isServiceRegistered(serviceName()); }
    static pid_t processId()
    {
        return static_cast<pid_t>(bus()->servicePid(serviceName()).value());
    }

    static void waitUntilThere()
    {
        if (!QTest::qWaitFor([] { return isThere(); }, 10000))
            qFatal("the keyring daemon did not come up");
    }

    QProcess m_process;
};

} // namespace certwright::secrets
