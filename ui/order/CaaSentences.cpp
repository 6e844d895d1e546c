// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/CaaSentences.h"

#include "ui/Tr.h"

#include <algorithm>

namespace certwright::ui {

namespace {

using Verdict = checks::CaaVerdict;

CaaText made(const QString &verdict, const QString &remedy = QString())
{
    CaaText text;
    text.verdict = verdict;
    text.remedy = remedy;
    return text;
}

QString joined(const QStringList &named)
{
    constexpr qsizetype most = 4;
    return named.mid(0, most).join(QStringLiteral(", "));
}

QString addRecord()
{
    return Tr::tr("Add the record for this account, or ask whoever looks after the zone.");
}

int weight(const checks::CaaFinding &finding)
{
    if (finding.isObstacle())
        return 3;
    switch (finding.verdict) {
    case Verdict::LookupFailed:
    case Verdict::AuthorityUnknown:
        return 2;
    case Verdict::Allows:
        return 1;
    default:
        return 0;
    }
}

} // namespace

CaaText caaText(const checks::CaaFinding &finding, const QString &authority)
{
    const QString &place = finding.foundAt;
    switch (finding.verdict) {
    case Verdict::NoRecord:
        return made(Tr::tr("CAA: no record, any CA may issue."));
    case Verdict::Allows:
        return made(Tr::tr("CAA: the records at %1 allow %2.").arg(place, authority));
    case Verdict::ForbidsEveryCa:
        return made(Tr::tr("CAA: the records at %1 forbid every CA.").arg(place), addRecord());
    case Verdict::ForbidsThisCa:
        return made(Tr::tr("CAA: the records at %1 allow %2, not %3.")
                            .arg(place, joined(finding.allowed), authority),
                    addRecord());
    case Verdict::ForbidsWildcard:
        return made(Tr::tr("CAA: the records at %1 do not allow %2 to certify wildcards.")
                            .arg(place, authority),
                    Tr::tr("Add the issuewild record for this account, or leave out %1.")
                            .arg(finding.name));
    case Verdict::OtherAccount:
        return made(Tr::tr("CAA: the records at %1 are for another account at %2.")
                            .arg(place, authority),
                    Tr::tr("Add a record for this account, or order with the account %1.")
                            .arg(joined(finding.allowed)));
    case Verdict::OtherMethod:
        return made(Tr::tr("CAA: the records at %1 do not allow this way of proving control.")
                            .arg(place),
                    Tr::tr("Choose one of %1, or add a record for this one.")
                            .arg(joined(finding.allowed)));
    case Verdict::UnknownCritical:
        return made(Tr::tr("CAA: a record at %1 is critical and no CA knows it.").arg(place),
                    Tr::tr("Remove or correct this record: %1").arg(finding.decisive));
    case Verdict::ServerFailure:
        return made(Tr::tr("CAA: the name servers fail to answer for %1.").arg(place),
                    Tr::tr("No CA issues while that lasts. Often DNSSEC is broken, or the name "
                           "servers do not know CAA records."));
    case Verdict::LookupFailed:
        return made(Tr::tr("CAA: could not be looked up from here."),
                    Tr::tr("That says nothing about what the CA will see."));
    case Verdict::AuthorityUnknown:
        return made(Tr::tr("CAA: there are records at %1, but %2 does not say by which name it "
                           "goes there.")
                            .arg(place, authority),
                    Tr::tr("Look for that name in the CA's documentation."));
    case Verdict::NotApplicable:
        return made(Tr::tr("CAA: not used for IP addresses."));
    }
    Q_UNREACHABLE();
}

const checks::CaaFinding *decisiveFinding(const std::vector<checks::CaaFinding> &findings)
{
    const auto heaviest
            = std::max_element(findings.begin(), findings.end(),
                               [](const checks::CaaFinding &one, const checks::CaaFinding &other) {
                                   return weight(one) < weight(other);
                               });
    return heaviest == findings.end() ? nullptr : &*heaviest;
}

} // namespace certwright::ui
