// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/DiagnosisSentences.h"

#include "ui/Tr.h"
#include "ui/order/RecordForms.h"

namespace certwright::ui {

namespace {

using Kind = checks::DnsDiagnosis::Kind;

QString serversOf(const checks::DnsDiagnosis &diagnosis)
{
    if (diagnosis.servers.isEmpty())
        return Tr::tr("a name server");
    return diagnosis.servers.join(Tr::tr(", ", "between names"));
}

QString titleOf(const checks::DnsDiagnosis &diagnosis, const QString &recordName)
{
    switch (diagnosis.kind) {
    case Kind::DoubledName:
        return Tr::tr("Found at %1: the provider added the zone to the full name.")
                .arg(diagnosis.name);
    case Kind::OtherName:
        return Tr::tr("Found at %1 instead of %2.").arg(diagnosis.name, recordName);
    case Kind::QuotedValue:
        return Tr::tr("Quotation marks or spaces became part of the value: %1").arg(diagnosis.seen);
    case Kind::AlteredValue:
        return Tr::tr("The value there was cut or changed: %1").arg(diagnosis.seen);
    case Kind::OneOfSeveral:
        return Tr::tr("Only the other value of this name is there, not this one (%1).")
                .arg(serversOf(diagnosis));
    case Kind::StaleValue:
        return diagnosis.isBesideOurs
                ? Tr::tr("An older value stands beside this one: %1").arg(diagnosis.seen)
                : Tr::tr("An older value is there: %1").arg(diagnosis.seen);
    case Kind::Delegated:
        return Tr::tr("This name is delegated by CNAME to %1.").arg(diagnosis.name);
    case Kind::AliasLoop:
        return Tr::tr("The CNAME records at %1 lead in a circle or never end.").arg(diagnosis.name);
    case Kind::OldSerial:
        return diagnosis.seen.isEmpty()
                ? Tr::tr("An older copy of the zone is at %1.").arg(serversOf(diagnosis))
                : Tr::tr("An older copy of the zone (serial %2) is at %1.")
                          .arg(serversOf(diagnosis), diagnosis.seen);
    case Kind::LameServer:
        return Tr::tr("The zone names a server that does not know it: %1.")
                .arg(serversOf(diagnosis));
    case Kind::BrokenDnssec:
        return Tr::tr("The zone's DNSSEC is broken: resolvers that validate reject its answers.");
    case Kind::WildcardAnswer:
        return Tr::tr("A wildcard record answers for every name of the zone: %1")
                .arg(diagnosis.seen);
    case Kind::OverHttps:
        return Tr::tr("Checked through %1 over HTTPS, because port 53 is blocked here.")
                .arg(diagnosis.name);
    }
    Q_UNREACHABLE();
}

QString remedyOf(const checks::DnsDiagnosis &diagnosis, const QString &formName)
{
    switch (diagnosis.kind) {
    case Kind::DoubledName:
        return Tr::tr("Enter only %1 there.").arg(formName);
    case Kind::OtherName:
        return Tr::tr("Change the name there to %1.").arg(formName);
    case Kind::QuotedValue:
        return Tr::tr("Enter the value plain, with nothing before or after it.");
    case Kind::AlteredValue:
        return Tr::tr("Copy the value again and enter it alone, in capital and small letters as it "
                      "is.");
    case Kind::OneOfSeveral:
        return Tr::tr("Add this value as one more record; do not replace the other.");
    case Kind::StaleValue:
        return diagnosis.isBesideOurs ? Tr::tr("It does no harm and may be deleted.")
                                      : Tr::tr("Add this value; the older one may be deleted.");
    case Kind::Delegated:
        return Tr::tr("Add the TXT record there: at this name it is not read.");
    case Kind::AliasLoop:
        return Tr::tr("Remove or correct the CNAME; nobody can find a record behind it.");
    case Kind::OldSerial:
        return Tr::tr("Wait until it has the new copy; if that takes hours, look at its zone "
                      "transfer.");
    case Kind::LameServer:
        return Tr::tr("Set up the zone there, or remove its NS record: the CA may ask it.");
    case Kind::BrokenDnssec:
        return Tr::tr("Correct the DS record at the registrar or the signatures of the zone: the "
                      "CA validates too.");
    case Kind::WildcardAnswer:
        return diagnosis.isBesideOurs
                ? Tr::tr("This value is there too; nothing needs to be done.")
                : Tr::tr("Add the record with the name %1; then the wildcard no longer answers for "
                         "it.")
                          .arg(formName);
    case Kind::OverHttps:
        return Tr::tr("The name servers could not be asked one by one; the resolver may remember "
                      "an older answer.");
    }
    Q_UNREACHABLE();
}

bool isAboutTheName(Kind kind)
{
    return kind == Kind::DoubledName || kind == Kind::OtherName || kind == Kind::Delegated
            || kind == Kind::WildcardAnswer;
}

} // namespace

DiagnosisText diagnosisText(const checks::DnsDiagnosis &diagnosis, const QString &recordName,
                            const QString &zone)
{
    const bool isDelegation = diagnosis.kind == Kind::Delegated && !diagnosis.name.isEmpty();
    const QString formName
            = nameInForm(isDelegation ? diagnosis.name : recordName, zone, NameForm::Relative);
    DiagnosisText text;
    text.title = titleOf(diagnosis, recordName);
    text.remedy = remedyOf(diagnosis, formName);
    if (isAboutTheName(diagnosis.kind))
        text.copiedName = formName;
    text.isObstacle = diagnosis.isObstacle();
    return text;
}

std::vector<DiagnosisText> diagnosisTexts(const checks::DnsReadiness &readiness)
{
    constexpr std::size_t most = 4;
    const QString place
            = readiness.canonicalName.isEmpty() ? readiness.recordName : readiness.canonicalName;
    std::vector<DiagnosisText> texts;
    for (const checks::DnsDiagnosis &diagnosis : readiness.diagnoses) {
        const bool isInHeading = diagnosis.kind == Kind::Delegated && place != readiness.recordName;
        if (!isInHeading && texts.size() < most)
            texts.push_back(diagnosisText(diagnosis, place, readiness.zone));
    }
    return texts;
}

} // namespace certwright::ui
