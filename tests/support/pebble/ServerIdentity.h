// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace certwright::testing {

/// The https identity of the practice CA: localhost and 127.0.0.1, under a root of its own.
struct ServerIdentity
{
    QString certificatePath;
    QString keyPath;
    QByteArray rootPem;
};

/// Made with the openssl program at first use, once a process. Paths are empty when that failed.
const ServerIdentity &serverIdentity();

} // namespace certwright::testing
