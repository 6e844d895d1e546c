// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <functional>

namespace certwright::testing {

/// A server as a child process: it ends with this object, and also when this process is killed.
class ServerProcess
{
public:
    ServerProcess() = default;
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    /// Starts program and asks isReady until it says yes.
    /// False after 15 seconds or when the child ends before; errorText() then says why.
    bool start(const QString &program, const QStringList &arguments, const QStringList &environment,
               const std::function<bool()> &isReady);
    void stop();

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    /// What the child wrote since its last start.
    [[nodiscard]] QString log() const;
    /// A folder for the child's files; gone with this object.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] QString logPath() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_errorText;
};

} // namespace certwright::testing
