// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/journey/Workbench.h"
#include "tests/support/pebble/ChallengeTestServer.h"
#include "tests/support/pebble/PebbleServer.h"

#include <QTemporaryDir>

namespace certwright::testing {

/// A practice CA with a practice DNS and web server of the same version, and a folder for what a
/// program beside them keeps. All of it is gone with this object.
class World final
{
public:
    explicit World(PebbleOptions options);

    /// False: errorText() says why.
    [[nodiscard]] bool start() { return m_areChallengesUp && m_pebble.start(); }
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] WorkbenchPlace place() const;

    ChallengeTestServer &challenges() { return m_challenges; }
    PebbleServer &pebble() { return m_pebble; }
    /// How often the CA's own log names a request, such as "POST /order-plz".
    [[nodiscard]] qsizetype timesAsked(const QString &request) const;
    /// True when openssl accepts the chain under the CA's root.
    [[nodiscard]] bool verifies(const QByteArray &chainPem) const;

private:
    PebbleOptions prepared(PebbleOptions options);

    QTemporaryDir m_folder;
    bool m_areChallengesUp = false;
    ChallengeTestServer m_challenges;
    PebbleServer m_pebble;
};

PebbleOptions optionsFor(PebbleVersion version);

} // namespace certwright::testing
