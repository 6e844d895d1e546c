// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/OneShotBody.h"

#include <cstring>

namespace certwright::net {

OneShotBody::OneShotBody(QByteArray body, QObject *parent)
    : QIODevice(parent), m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotBody::atEnd() const
{
    return m_offset >= m_body.size();
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_body.size() - m_offset + QIODevice::bytesAvailable();
}

bool OneShotBody::seek(qint64)
{
    return false;
}

bool OneShotBody::reset()
{
    return false;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, m_body.size() - m_offset);
    if (count <= 0)
        return -1;
    std::memcpy(data, m_body.constData() + m_offset, static_cast<size_t>(count));
    m_offset += count;
    return count;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace certwright::net
