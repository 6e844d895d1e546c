// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/CertificateStore.h"

#include "core/store/Statement.h"

namespace certwright::store {

namespace {

QString selectRows(const QString &rest)
{
    return u"SELECT id, authority_id, account_id, order_id, key_id, chain_pem, names, "
           u"serial_number,"
           " sha256_fingerprint, issuer_name, key_type, profile, certificate_url, not_before_utc,"
           " not_after_utc, added_utc, revoked_utc, revocation_reason, archived_utc FROM certificate "_qs
            + rest;
}

CertificateRow readRow(RowReader &reader)
{
    CertificateRow row;
    row.id = reader.id<CertificateId>();
    row.authority = reader.id<AuthorityId>();
    row.account = reader.optionalId<AccountId>();
    row.order = reader.optionalId<OrderId>();
    row.key = reader.optionalKeyId();
    row.chainPem = reader.blob();
    row.names = reader.textList();
    row.serialNumber = reader.text();
    row.sha256Fingerprint = reader.blob();
    row.issuerName = reader.text();
    row.keyType = reader.text();
    row.profile = reader.text();
    row.certificateUrl = reader.text();
    row.notBeforeUtc = reader.instant();
    row.notAfterUtc = reader.instant();
    row.addedUtc = reader.instant();
    row.revokedUtc = reader.optionalInstant();
    row.revocationReason = reader.optionalNumber();
    row.archivedUtc = reader.optionalInstant();
    return row;
}

void bindRow(Statement &statement, const CertificateRow &row)
{
    statement.bind(row.authority);
    statement.bind(row.account);
    statement.bind(row.order);
    statement.bind(row.key);
    statement.bind(row.chainPem);
    statement.bind(row.names);
    statement.bind(row.serialNumber);
    statement.bind(row.sha256Fingerprint);
    statement.bind(row.issuerName);
    statement.bind(row.keyType);
    statement.bind(row.profile);
    statement.bind(row.certificateUrl);
    statement.bind(row.notBeforeUtc);
    statement.bind(row.notAfterUtc);
    statement.bind(row.addedUtc);
    statement.bind(row.revokedUtc);
    statement.bind(row.revocationReason);
    statement.bind(row.archivedUtc);
}

} // namespace

Result<std::vector<CertificateRow>> CertificateStore::all()
{
    Statement statement(m_database, selectRows(u"ORDER BY id"_qs));
    return statement.rows(&readRow);
}

Result<CertificateRow> CertificateStore::find(CertificateId id)
{
    Statement statement(m_database, selectRows(u"WHERE id = ?"_qs));
    statement.bind(id);
    return statement.row(&readRow);
}

Result<CertificateId> CertificateStore::insert(const CertificateRow &row)
{
    Statement statement(
            m_database,
            u"INSERT INTO certificate (authority_id, account_id, order_id, key_id,"
            " chain_pem, names, serial_number, sha256_fingerprint, issuer_name, key_type,"
            " profile, certificate_url, not_before_utc, not_after_utc, added_utc,"
            " revoked_utc, revocation_reason, archived_utc)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_qs);
    bindRow(statement, row);
    return statement.insertRow<CertificateId>();
}

Result<void> CertificateStore::update(const CertificateRow &row)
{
    Statement statement(
            m_database,
            u"UPDATE certificate SET authority_id = ?, account_id = ?, order_id = ?,"
            " key_id = ?, chain_pem = ?, names = ?, serial_number = ?,"
            " sha256_fingerprint = ?, issuer_name = ?, key_type = ?, profile = ?,"
            " certificate_url = ?, not_before_utc = ?, not_after_utc = ?, added_utc = ?,"
            " revoked_utc = ?, revocation_reason = ?, archived_utc = ? WHERE id = ?"_qs);
    bindRow(statement, row);
    statement.bind(row.id);
    return statement.changeRow();
}

Result<void> CertificateStore::remove(CertificateId id)
{
    Statement statement(m_database, u"DELETE FROM certificate WHERE id = ?"_qs);
    statement.bind(id);
    return statement.changeRow();
}

} // namespace certwright::store
