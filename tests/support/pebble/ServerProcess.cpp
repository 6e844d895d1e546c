// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pebble/ServerProcess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>
#include <csignal>
#include <sys/prctl.h>

namespace certwright::testing {

ServerProcess::~ServerProcess()
{
    stop();
}

bool ServerProcess::start(const QString &program, const QStringList &arguments,
                          const QStringList &environment, const std::function<bool()> &isReady)
{
    stop();
    QFile::remove(logPath());
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    m_process.setEnvironment(QProcess::systemEnvironment() + environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(logPath());
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start();
    if (!m_process.waitForStarted()) {
        m_errorText
                = QStringLiteral("cannot start \"%1\": %2").arg(program, m_process.errorString());
        return false;
    }

    const QDeadlineTimer deadline(15000);
    while (!deadline.hasExpired()) {
        if (m_process.waitForFinished(0) || !isRunning()) {
            m_errorText = QStringLiteral("%1 ended at once: %2").arg(program, log());
            return false;
        }
        if (isReady())
            return true;
        QThread::msleep(10);
    }
    m_errorText = QStringLiteral("%1 did not answer in time: %2").arg(program, log());
    stop();
    return false;
}

void ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QString ServerProcess::log() const
{
    QFile file(logPath());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString ServerProcess::logPath() const
{
    return m_folder.filePath(QStringLiteral("log"));
}

} // namespace certwright::testing
