// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace certwright::testing {

/// How another program judged something of ours.
struct ProgramRun
{
    int exitCode = -1;
    QByteArray output; ///< of both channels
};

/// Runs a program to its end, at most half a minute.
inline ProgramRun runProgram(const QString &program, const QStringList &arguments,
                             const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return { -1, "cannot start " + program.toUtf8() };
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30000))
        return { -1, "does not end: " + program.toUtf8() };
    const bool hasExited = process.exitStatus() == QProcess::NormalExit;
    return { hasExited ? process.exitCode() : -1, process.readAll() };
}

} // namespace certwright::testing
