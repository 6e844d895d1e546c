// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace certwright::net {

/// A request body that can be read once. QNetworkAccessManager repeats a Post by itself when the
/// server closes the connection before it answers; with a body that cannot be rewound it does not.
class OneShotBody final : public QIODevice
{
public:
    OneShotBody(QByteArray body, QObject *parent);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Nobody reads it twice.
    bool seek(qint64 position) override;
    bool reset() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_body;
    qint64 m_offset = 0;
};

} // namespace certwright::net
