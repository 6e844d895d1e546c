// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace certwright::ui {

/// Our own outline icons (resources/icons), in the palette's text colour at the time of painting.
enum class Icon {
    Account,
    Activity,
    Add,
    Archive,
    Certificate,
    Check,
    Chevron,
    Close,
    Copy,
    Error,
    Export,
    Folder,
    Info,
    Key,
    Open,
    Order,
    Renew,
    Revoke,
    Search,
    Staging,
    Warning
};

QIcon icon(Icon which);
/// The red seal.
QIcon applicationIcon();

/// Registers the embedded icons; any function here does it by itself.
void initResources();

} // namespace certwright::ui
