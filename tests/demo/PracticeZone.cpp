// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/PracticeZone.h"

#include "tests/support/pebble/ChallengeTestServer.h"

namespace certwright::demo {

PracticeZone::PracticeZone(QString apex, testing::ChallengeTestServer &server)
    : m_apex(std::move(apex)), m_server(server)
{ }

QString PracticeZone::fullName(const QString &name) const
{
    if (name.isEmpty() || name == QLatin1String("@"))
        return m_apex;
    return name + u'.' + m_apex;
}

void PracticeZone::addTxt(const QString &name, const QString &value)
{
    if (!m_server.setTxt(fullName(name), value))
        return;
    m_records.append({ name, value });
    Q_EMIT changed();
}

void PracticeZone::removeTxt(int index)
{
    const PracticeRecord removed = m_records.takeAt(index);
    // The server can only clear a whole name: what stays is set again.
    bool isDone = m_server.clearTxt(fullName(removed.name));
    for (const PracticeRecord &record : std::as_const(m_records)) {
        if (record.name == removed.name)
            isDone = m_server.setTxt(fullName(record.name), record.value) && isDone;
    }
    if (!isDone)
        qWarning("The practice DNS server did not take the change");
    Q_EMIT changed();
}

void PracticeZone::addFile(const QString &name, const QString &content)
{
    if (!m_server.addHttp01(name, content))
        return;
    m_files.append({ name, content });
    Q_EMIT changed();
}

void PracticeZone::removeFile(int index)
{
    const PracticeFile removed = m_files.takeAt(index);
    if (!m_server.delHttp01(removed.name))
        qWarning("The practice web server did not take the change");
    Q_EMIT changed();
}

} // namespace certwright::demo
