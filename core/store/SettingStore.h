// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/store/Database.h"

#include <QString>
#include <optional>

namespace certwright::store {

/// Small named values that belong to the data rather than to a window, such as the last contact
/// address or which key store the user chose. No secrets.
class SettingStore final
{
public:
    explicit SettingStore(Database &database) : m_database(database) { }

    Result<std::optional<QString>> value(const QString &name);
    Result<void> setValue(const QString &name, const QString &value);

private:
    Database &m_database;
};

} // namespace certwright::store
