// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"

#include <QString>
#include <chrono>

namespace certwright::secrets {

/// What the desktop's keychain service says about itself.
struct ServiceReport
{
    enum class Condition {
        Open,
        Locked,
        NoCollection, ///< nothing to write to
        NoService,
        NotAnswering,
        NotAsked ///< another system or another kind of keychain: the job's own code must do
    };

    ServiceReport() = default;
    ServiceReport(Condition reportCondition, QString reportDetail)
        : condition(reportCondition), detail(std::move(reportDetail))
    { }

    Condition condition = Condition::NoService;
    QString detail; ///< English, for the log
    QString storeName; ///< "GNOME Keyring", "KWallet"; empty when nobody answers
};

/// Where an item was seen.
struct ItemReport
{
    ServiceReport service;
    int openItems = 0;
    int lockedItems = 0;

    ItemReport() = default;
};

/// Asks the Secret Service over D-Bus what QtKeychain does not tell: whether it is there, whether
/// it is locked, and whether an item exists, which it knows even while locked. Never unlocks
/// anything and never shows a prompt.
/// Source: https://specifications.freedesktop.org/secret-service/
class SecretService final
{
public:
    explicit SecretService(std::chrono::milliseconds deadline) : m_deadline(deadline) { }

    Task<ServiceReport> report();
    /// Looks for an item in all collections, by the attributes that QtKeychain gives it.
    Task<ItemReport> find(QString service, QString name);

private:
    std::chrono::milliseconds m_deadline;
};

} // namespace certwright::secrets
