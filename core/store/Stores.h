// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/AccountStore.h"
#include "core/store/AuthorityStore.h"
#include "core/store/CertificateStore.h"
#include "core/store/Database.h"
#include "core/store/KeyItemStore.h"
#include "core/store/OrderStore.h"
#include "core/store/SettingStore.h"

namespace certwright::store {

/// All stores of one database, so that a collaborator that needs several takes one argument.
struct Stores
{
    explicit Stores(Database &openDatabase)
        : database(openDatabase),
          authorities(openDatabase),
          accounts(openDatabase),
          keyItems(openDatabase),
          orders(openDatabase),
          certificates(openDatabase),
          settings(openDatabase)
    { }

    Database &database;
    AuthorityStore authorities;
    AccountStore accounts;
    KeyItemStore keyItems;
    OrderStore orders;
    CertificateStore certificates;
    SettingStore settings;
};

} // namespace certwright::store
