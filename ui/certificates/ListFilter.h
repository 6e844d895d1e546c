// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificates/ListEntry.h"

namespace certwright::ui {

/// The choices of the sidebar.
enum class ListFilter { All, NeedsAttention, OrdersInProgress, ExpiringSoon, Staging, Archived };

inline constexpr ListFilter allListFilters[]
        = { ListFilter::All,          ListFilter::NeedsAttention, ListFilter::OrdersInProgress,
            ListFilter::ExpiringSoon, ListFilter::Staging,        ListFilter::Archived };

bool accepts(ListFilter filter, const ListEntry &entry, const QDateTime &nowUtc);

/// "Needs Attention"
QString title(ListFilter filter);

} // namespace certwright::ui
