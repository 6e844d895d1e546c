// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition/CoreGraph.h"
#include "tests/demo/PracticeZone.h"
#include "tests/support/journey/World.h"

#include <QTemporaryDir>
#include <memory>

namespace certwright::demo {

/// A practice CA, DNS and web server, and the program's core beside them with a throw-away data
/// folder. Let's Encrypt is not in its list of CAs: practice never reaches the real world.
class PracticeWorld final
{
public:
    /// Errors: Unavailable (a server does not start), those of CoreGraph::open
    static Result<std::unique_ptr<PracticeWorld>> open();

    [[nodiscard]] app::CoreGraph &core() { return *m_core; }
    [[nodiscard]] testing::World &world() { return *m_world; }
    [[nodiscard]] PracticeZone &zone() { return *m_zone; }

private:
    PracticeWorld() = default;
    Result<void> openCore();

    QTemporaryDir m_data;
    std::unique_ptr<testing::World> m_world;
    std::unique_ptr<PracticeZone> m_zone;
    std::unique_ptr<app::CoreGraph> m_core;
};

} // namespace certwright::demo
