// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/Outcome.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTextStream>

namespace certwright::demo {

namespace {
constexpr qint64 longestStallAllowedMs = 100;
}

Outcome::Outcome(PracticeWorld &practice, const Walk &walk, const Hands &hands,
                 const StallWatch &watch, QString folder)
    : m_practice(practice),
      m_walk(walk),
      m_hands(hands),
      m_watch(watch),
      m_folder(std::move(folder))
{
    m_timer.start();
}

QString Outcome::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

bool Outcome::openssl(const QStringList &arguments, const QString &sentence)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    const bool isFine = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
    m_lines.append((isFine ? QStringLiteral("ok      ") : QStringLiteral("FAILED  ")) + sentence);
    if (!isFine)
        m_lines.append(QString::fromLocal8Bit(process.readAllStandardError()).trimmed());
    return isFine;
}

bool Outcome::verifyAll()
{
    QFile root(path(QStringLiteral("root.pem")));
    const QByteArray rootPem = m_practice.world().pebble().issuingRootPem();
    if (!root.open(QIODevice::WriteOnly) || root.write(rootPem) != rootPem.size())
        return false;
    root.close();
    QFile password(path(QStringLiteral(".pfx-password")));
    if (!password.open(QIODevice::WriteOnly) || password.write(m_walk.pfxPassword().toUtf8()) < 1)
        return false;
    password.close();

    bool isFine = true;
    for (const QString &stem : { QStringLiteral("example.test"), QStringLiteral("files.test") }) {
        const QString chain = path(stem + QStringLiteral(".fullchain.pem"));
        const QString key = path(stem + QStringLiteral(".key"));
        const QString pfx = path(stem + QStringLiteral(".pfx"));
        isFine = openssl({ QStringLiteral("verify"), QStringLiteral("-CAfile"), root.fileName(),
                           QStringLiteral("-untrusted"), chain, chain },
                         QStringLiteral("openssl verify %1").arg(chain))
                && isFine;
        isFine = openssl({ QStringLiteral("pkey"), QStringLiteral("-in"), key,
                           QStringLiteral("-noout"), QStringLiteral("-check") },
                         QStringLiteral("openssl pkey -check %1").arg(key))
                && isFine;
        isFine = openssl({ QStringLiteral("pkcs12"), QStringLiteral("-in"), pfx,
                           QStringLiteral("-noout"), QStringLiteral("-passin"),
                           QStringLiteral("file:") + password.fileName() },
                         QStringLiteral("openssl pkcs12 %1").arg(pfx))
                && isFine;
    }
    password.remove();
    return isFine;
}

/// Asks the practice CA itself.
bool Outcome::verifyRevocation()
{
    const QString status = m_practice.world().pebble().certificateStatus(m_walk.revokedSerial());
    const bool isFine = status == QLatin1String("Revoked");
    m_lines.append(
            (isFine ? QStringLiteral("ok      ") : QStringLiteral("FAILED  "))
            + QStringLiteral("the practice CA calls the revoked certificate \"%1\"").arg(status));
    return isFine;
}

int Outcome::conclude(const Result<void> &walked, bool doStallsCount)
{
    const double seconds = double(m_timer.elapsed()) / 1000;
    m_lines = m_walk.story();
    bool isFine = walked.has_value();
    if (!walked)
        m_lines.append(QStringLiteral("FAILED  ") + walked.error().detail());
    else
        isFine = verifyAll() && verifyRevocation();
    const bool isLively = m_watch.longestStallMs() <= longestStallAllowedMs;
    m_lines.append(QStringLiteral("%1  the windows stood still for %2 ms at most (%3)")
                           .arg(isLively                ? QStringLiteral("ok    ")
                                        : doStallsCount ? QStringLiteral("FAILED")
                                                        : QStringLiteral("slow  "))
                           .arg(m_watch.longestStallMs())
                           .arg(m_watch.longestWhile()));
    m_lines.append(QStringLiteral("%1 pictures").arg(m_hands.pictures()));
    m_lines.append(QStringLiteral("Time: %1 s").arg(seconds, 0, 'f', 1));
    m_lines.append(QStringLiteral("PFX password: ") + m_walk.pfxPassword());

    const QString text = m_lines.join(u'\n') + u'\n';
    QTextStream(stdout) << text;
    QFile summary(path(QStringLiteral("summary.txt")));
    const QByteArray bytes = text.toUtf8();
    if (!summary.open(QIODevice::WriteOnly) || summary.write(bytes) != bytes.size())
        return 1;
    return isFine && (isLively || !doStallsCount) ? 0 : 1;
}

} // namespace certwright::demo
