// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/OrderRecord.h"
#include "core/store/Stores.h"
#include "tests/store/TemporaryDatabase.h"
#include "tests/support/transcript/FakeClock.h"

#include <chrono>

namespace certwright::ui {

/// A database with what an admin has after a while: certificates in every state, and orders.
class SampleData final
{
public:
    SampleData() : m_stores(*m_database) { }

    [[nodiscard]] store::Stores &stores() { return m_stores; }
    [[nodiscard]] store::Database &database() { return *m_database; }
    [[nodiscard]] testing::FakeClock &clock() { return m_clock; }
    [[nodiscard]] AuthorityId letsEncrypt() const { return AuthorityId(1); }
    [[nodiscard]] AuthorityId staging() const { return AuthorityId(2); }

    /// Valid from daysAgo for lifetime days; the chain is a real one of example.test.
    store::CertificateRow certificateRow(const QStringList &names, int daysAgo, int lifetime = 90);
    CertificateId addCertificate(const QStringList &names, int daysAgo, int lifetime = 90);
    CertificateId insert(const store::CertificateRow &row);
    /// A proving order whose names are to be proved by the given type.
    issuance::OrderRecord orderRecord(const QStringList &names, acme::Challenge::Type type) const;
    OrderId addOrder(const issuance::OrderRecord &record);
    void updateOrder(const issuance::OrderRecord &record);
    AccountId addAccount(AuthorityId authority, const QString &contact);

    /// Rows like those of the design's first picture.
    void fill();

private:
    store::TemporaryDatabase m_database;
    store::Stores m_stores;
    testing::FakeClock m_clock;
    int m_serial = 0;
};

} // namespace certwright::ui
