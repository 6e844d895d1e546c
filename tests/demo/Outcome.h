// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/demo/Hands.h"
#include "tests/demo/PracticeWorld.h"
#include "tests/demo/StallWatch.h"
#include "tests/demo/Walk.h"

#include <QElapsedTimer>
#include <QString>
#include <QStringList>

namespace certwright::demo {

/// What came of a walk: has openssl verify what was exported, and writes summary.txt.
class Outcome final
{
public:
    Outcome(PracticeWorld &practice, const Walk &walk, const Hands &hands, const StallWatch &watch,
            QString folder);

    /// The program's exit code: 0 only if the walk arrived and openssl accepted every file; where
    /// stalls count, also only if the windows never stood still for more than a tenth of a second.
    int conclude(const Result<void> &walked, bool doStallsCount);

private:
    bool verifyAll();
    bool verifyRevocation();
    bool openssl(const QStringList &arguments, const QString &sentence);
    [[nodiscard]] QString path(const QString &name) const;

    PracticeWorld &m_practice;
    const Walk &m_walk;
    const Hands &m_hands;
    const StallWatch &m_watch;
    QString m_folder;
    QElapsedTimer m_timer;
    QStringList m_lines;
};

} // namespace certwright::demo
