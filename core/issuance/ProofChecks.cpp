// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ProofChecks.h"

#include "core/base/WhenAll.h"
#include "core/issuance/OrderRows.h"
#include "core/store/Stores.h"

#include <algorithm>

namespace certwright::issuance {

namespace {

std::vector<checks::ExpectedRecord> expectedRecords(const std::vector<TxtInstruction> &records,
                                                    const QDateTime &nowUtc)
{
    std::vector<checks::ExpectedRecord> expected;
    for (const TxtInstruction &record : records) {
        checks::ExpectedRecord one(record.recordName, record.value);
        one.test = [record, nowUtc](const QByteArray &text) {
            return isSatisfied(record, text, nowUtc);
        };
        for (const TxtInstruction &other : records) {
            if (other.recordName == record.recordName && other.value != record.value)
                one.siblings.push_back(other.value);
        }
        expected.push_back(one);
    }
    return expected;
}

} // namespace

bool ProofReadiness::isReady() const
{
    const bool areRecordsReady
            = std::all_of(txtRecords.begin(), txtRecords.end(),
                          [](const Txt &txt) { return txt.readiness && txt.readiness->isReady(); });
    const bool areFilesReady = std::all_of(files.begin(), files.end(), [](const File &file) {
        return file.reachability && file.reachability->isReady();
    });
    return areRecordsReady && areFilesReady && !(txtRecords.empty() && files.empty());
}

ProofChecks::ProofChecks(store::Stores &stores, checks::DnsReadinessCheck &dns,
                         checks::FileReachabilityCheck &files, Clock &clock)
    : m_stores(stores), m_dns(dns), m_files(files), m_clock(clock)
{ }

ProofChecks::~ProofChecks() = default;

void ProofChecks::check(OrderId id)
{
    ProofReadiness current = readiness(id);
    if (current.isChecking)
        return;
    const Result<OrderRecord> record = loadRecord(m_stores.orders, id);
    if (!record)
        return;
    current.isChecking = true;
    m_latest.insert(id, current);
    m_scope.start(look(proofInstructions(*record)),
                  [this, id](ProofReadiness looked) { adopt(id, std::move(looked)); });
    Q_EMIT readinessChanged(id);
}

/// What was last seen, held against what is to be placed now: a changed method shows at once.
ProofReadiness ProofChecks::readiness(OrderId id)
{
    const Result<OrderRecord> record = loadRecord(m_stores.orders, id);
    const ProofReadiness latest = m_latest.value(id);
    ProofReadiness current;
    current.isChecking = latest.isChecking;
    current.checkedUtc = latest.checkedUtc;
    if (!record)
        return current;
    const ProofInstructions instructions = proofInstructions(*record);
    for (const TxtInstruction &instruction : instructions.txtRecords) {
        ProofReadiness::Txt txt;
        txt.instruction = instruction;
        for (const ProofReadiness::Txt &seen : latest.txtRecords) {
            if (seen.instruction.recordName == instruction.recordName
                && seen.instruction.value == instruction.value)
                txt.readiness = seen.readiness;
        }
        current.txtRecords.push_back(txt);
    }
    for (const FileInstruction &instruction : instructions.files) {
        ProofReadiness::File file;
        file.instruction = instruction;
        for (const ProofReadiness::File &seen : latest.files) {
            if (seen.instruction.url == instruction.url
                && seen.instruction.content == instruction.content)
                file.reachability = seen.reachability;
        }
        current.files.push_back(file);
    }
    return current;
}

Task<ProofReadiness> ProofChecks::look(ProofInstructions instructions)
{
    std::vector<checks::ExpectedRecord> expected
            = expectedRecords(instructions.txtRecords, m_clock.nowUtc());
    std::vector<Task<checks::FileReachability>> fileLooks;
    for (const FileInstruction &instruction : instructions.files) {
        const QString path = u'/' + instruction.folder + u'/' + instruction.fileName;
        fileLooks.push_back(m_files.check(instruction.identifier.value, path, instruction.content));
    }
    const std::vector<checks::DnsReadiness> records = co_await m_dns.checkAll(std::move(expected));
    const std::vector<checks::FileReachability> files = co_await whenAll(std::move(fileLooks));

    ProofReadiness readiness;
    for (std::size_t index = 0; index < records.size(); ++index) {
        ProofReadiness::Txt txt;
        txt.instruction = instructions.txtRecords[index];
        txt.readiness = records[index];
        readiness.txtRecords.push_back(txt);
    }
    for (std::size_t index = 0; index < files.size(); ++index) {
        ProofReadiness::File file;
        file.instruction = instructions.files[index];
        file.reachability = files[index];
        readiness.files.push_back(file);
    }
    co_return readiness;
}

void ProofChecks::adopt(OrderId id, ProofReadiness readiness)
{
    readiness.isChecking = false;
    readiness.checkedUtc = m_clock.nowUtc();
    m_latest.insert(id, std::move(readiness));
    Q_EMIT readinessChanged(id);
}

} // namespace certwright::issuance
