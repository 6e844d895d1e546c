// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/TestWindows.h"

namespace certwright::ui {

Task<Result<net::HttpReply>> NoHttp::send(net::HttpRequest request)
{
    co_return fail(Error::Kind::Offline, QStringLiteral("The test has no network"), request.url);
}

Task<Result<net::DnsReply>> NoDns::ask(net::DnsServer server, net::DnsQuestion)
{
    co_return fail(Error::Kind::Offline, QStringLiteral("The test has no network"),
                   server.toString());
}

} // namespace certwright::ui
