// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pebble/ServerIdentity.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace certwright::testing {

namespace {

bool openssl(const QTemporaryDir &folder, const QString &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), QProcess::splitCommand(arguments));
    const bool isDone = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
    if (!isDone)
        qWarning("openssl %s: %s", qPrintable(arguments), process.readAll().constData());
    return isDone;
}

ServerIdentity made(const QTemporaryDir &folder)
{
    const bool isDone = openssl(folder,
                                QStringLiteral("req -x509 -newkey ec -pkeyopt "
                                               "ec_paramgen_curve:P-256 -nodes -days 30 "
                                               "-subj \"/CN=Certwright practice TLS root\" -keyout "
                                               "root.key -out root.pem "
                                               "-addext keyUsage=critical,keyCertSign"))
            && openssl(folder,
                       QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                                      "-subj /CN=localhost -keyout server.key -out server.csr "
                                      "-addext subjectAltName=DNS:localhost,IP:127.0.0.1 "
                                      "-addext extendedKeyUsage=serverAuth"))
            && openssl(folder,
                       QStringLiteral(
                               "x509 -req -in server.csr -CA root.pem -CAkey root.key -days 29 "
                               "-copy_extensions copyall -out server.pem"));
    QFile root(folder.filePath(QStringLiteral("root.pem")));
    if (!isDone || !root.open(QIODevice::ReadOnly))
        return {};
    return { folder.filePath(QStringLiteral("server.pem")),
             folder.filePath(QStringLiteral("server.key")), root.readAll() };
}

} // namespace

const ServerIdentity &serverIdentity()
{
    static const QTemporaryDir folder;
    static const ServerIdentity identity = made(folder);
    return identity;
}

} // namespace certwright::testing
