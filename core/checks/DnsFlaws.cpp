// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/DnsFlaws.h"

#include <algorithm>
#include <iterator>

namespace certwright::checks {

namespace {

using Kind = DnsDiagnosis::Kind;
using State = NameServerFinding::State;

constexpr qsizetype mostNamedServers = 12;
constexpr qsizetype longestSeenText = 300;
constexpr qsizetype keyDigestLength = 43; // base64url of 32 bytes
constexpr qsizetype shortestTellingPart = 10;
constexpr std::size_t mostTextFlaws = 4;

void addServer(DnsDiagnosis &diagnosis, const DnsSeen &seen)
{
    const QString label = seen.source.label();
    if (diagnosis.servers.size() < mostNamedServers && !diagnosis.servers.contains(label))
        diagnosis.servers.append(label);
}

bool isKeyDigest(const QByteArray &text)
{
    return text.size() == keyDigestLength && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
                       || c == '-' || c == '_';
           });
}

bool isSibling(const ExpectedRecord &record, const QByteArray &text)
{
    return std::find(record.siblings.begin(), record.siblings.end(), text) != record.siblings.end();
}

/// Ours, but cut short, with something added or in other case.
bool isAlteration(const QByteArray &text, const QByteArray &value)
{
    if (value.size() < shortestTellingPart || text.size() < shortestTellingPart)
        return false;
    return text.contains(value) || value.contains(text) || text.toLower() == value.toLower();
}

std::optional<Kind> flawOfText(const ExpectedRecord &record, const QByteArray &text)
{
    if (record.accepts(text))
        return std::nullopt;
    const QByteArray bare = bareText(text);
    if (isSibling(record, text))
        return Kind::OneOfSeveral;
    if (bare == bareText(record.value))
        return Kind::QuotedValue;
    if (isAlteration(bare, bareText(record.value)))
        return Kind::AlteredValue;
    if (isKeyDigest(text))
        return Kind::StaleValue;
    return std::nullopt;
}

/// Only one thing can be worth knowing of a value beside ours: that it is old.
bool matters(Kind kind, const DnsSeen &seen)
{
    return !seen.hasValue() || kind == Kind::StaleValue;
}

void addTextFlaw(std::vector<DnsDiagnosis> &flaws, const DnsDiagnosis &flaw, const DnsSeen &seen)
{
    const auto known = std::find_if(flaws.begin(), flaws.end(), [&flaw](const DnsDiagnosis &one) {
        return one.kind == flaw.kind && (one.seen == flaw.seen || one.kind == Kind::OneOfSeveral);
    });
    if (known != flaws.end()) {
        known->isBesideOurs = known->isBesideOurs && seen.hasValue();
        return addServer(*known, seen);
    }
    if (flaws.size() >= mostTextFlaws)
        return;
    flaws.push_back(flaw);
    flaws.back().isBesideOurs = seen.hasValue();
    addServer(flaws.back(), seen);
}

std::vector<DnsDiagnosis> textFlaws(const ExpectedRecord &record, const DnsChase &chase)
{
    std::vector<DnsDiagnosis> flaws;
    for (const DnsSeen &seen : chase.seen) {
        for (const QByteArray &text : seen.texts) {
            const std::optional<Kind> kind = flawOfText(record, text);
            if (!kind || !matters(*kind, seen))
                continue;
            DnsDiagnosis flaw(*kind, chase.canonicalName);
            flaw.seen = shownText(text);
            addTextFlaw(flaws, flaw, seen);
        }
    }
    return flaws;
}

/// The newest copy of the zone that has the value.
std::optional<quint32> newestSerialWithValue(const DnsChase &chase)
{
    std::optional<quint32> newest;
    for (const DnsSeen &seen : chase.seen) {
        const std::optional<quint32> serial = seen.finding.soaSerial;
        if (seen.hasValue() && serial && (!newest || isOlderSerial(*newest, *serial)))
            newest = serial;
    }
    return newest;
}

std::vector<DnsDiagnosis> serialFlaws(const DnsChase &chase)
{
    const std::optional<quint32> newest = newestSerialWithValue(chase);
    DnsDiagnosis flaw(Kind::OldSerial, chase.apex);
    QStringList serials;
    for (const DnsSeen &seen : chase.seen) {
        const std::optional<quint32> serial = seen.finding.soaSerial;
        const bool isLate = seen.isInformed() && !seen.hasValue() && newest && serial
                && isOlderSerial(*serial, *newest);
        if (!isLate)
            continue;
        addServer(flaw, seen);
        const QString text = QString::number(*serial);
        if (!serials.contains(text))
            serials.append(text);
    }
    flaw.seen = serials.join(QStringLiteral(", "));
    if (flaw.servers.isEmpty())
        return {};
    return { flaw };
}

std::vector<DnsDiagnosis> lameFlaws(const DnsChase &chase)
{
    DnsDiagnosis flaw(Kind::LameServer, chase.apex);
    for (const DnsSeen &seen : chase.seen) {
        if (seen.knowsNoZone)
            addServer(flaw, seen);
    }
    flaw.isBesideOurs = chase.hasValueSomewhere();
    if (flaw.servers.isEmpty())
        return {};
    return { flaw };
}

std::vector<DnsDiagnosis> aliasFlaws(const DnsChase &chase)
{
    if (!chase.loopAt.isEmpty())
        return { DnsDiagnosis(Kind::AliasLoop, chase.loopAt) };
    if (chase.isAliased())
        return { DnsDiagnosis(Kind::Delegated, chase.canonicalName) };
    return {};
}

/// Where the user's hand is wrong comes before what time or others will mend.
int weightOf(const DnsDiagnosis &diagnosis)
{
    static constexpr Kind order[]
            = { Kind::AliasLoop,    Kind::DoubledName, Kind::OtherName,    Kind::QuotedValue,
                Kind::AlteredValue, Kind::OldSerial,   Kind::OneOfSeveral, Kind::WildcardAnswer,
                Kind::BrokenDnssec, Kind::StaleValue,  Kind::Delegated,    Kind::LameServer,
                Kind::OverHttps };
    const auto place = std::find(std::begin(order), std::end(order), diagnosis.kind);
    const int rank = static_cast<int>(place - std::begin(order));
    return diagnosis.isObstacle() ? rank : rank + static_cast<int>(std::size(order));
}

} // namespace

std::vector<DnsDiagnosis> flawsIn(const ExpectedRecord &record, const DnsChase &chase)
{
    std::vector<DnsDiagnosis> flaws = textFlaws(record, chase);
    for (const auto &more : { serialFlaws(chase), lameFlaws(chase), aliasFlaws(chase) })
        flaws.insert(flaws.end(), more.begin(), more.end());
    return flaws;
}

QByteArray bareText(const QByteArray &text)
{
    static const QString dropped
            = QStringLiteral("\"'`\\\u201c\u201d\u201e\u2018\u2019\u200b\ufeff");
    QString bare;
    for (const QChar c : QString::fromUtf8(text)) {
        if (!c.isSpace() && c.category() != QChar::Other_Control && !dropped.contains(c))
            bare.append(c);
    }
    return bare.toUtf8();
}

QString shownText(const QByteArray &text)
{
    return QString::fromUtf8(text).left(longestSeenText);
}

bool isOlderSerial(quint32 one, quint32 other)
{
    constexpr quint32 half = 0x80000000U;
    const quint32 ahead = other - one;
    return ahead != 0 && ahead < half;
}

void sortByWeight(std::vector<DnsDiagnosis> &diagnoses)
{
    std::stable_sort(diagnoses.begin(), diagnoses.end(),
                     [](const DnsDiagnosis &one, const DnsDiagnosis &other) {
                         return weightOf(one) < weightOf(other);
                     });
}

} // namespace certwright::checks
