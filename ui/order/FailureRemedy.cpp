// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/FailureRemedy.h"

#include "ui/Tr.h"

#include <QHostAddress>
#include <algorithm>

namespace certwright::ui {

namespace {

using checks::DnsDiagnosis;
using DnsState = checks::NameServerFinding::State;
using FileState = checks::FileFinding::State;
using DiagnosisKind = DnsDiagnosis::Kind;

QString serverList(const QStringList &servers)
{
    return servers.join(Tr::tr(", ", "between the parts of a list"));
}

QString diagnosisAdvice(const DnsDiagnosis &diagnosis, const QString &recordName)
{
    switch (diagnosis.kind) {
    case DiagnosisKind::DoubledName:
        return Tr::tr("The record stands at %1, because the provider adds the zone by itself: "
                      "enter the short name there.")
                .arg(diagnosis.name);
    case DiagnosisKind::OtherName:
        return Tr::tr("The record stands at %1; it belongs at %2.").arg(diagnosis.name, recordName);
    case DiagnosisKind::QuotedValue:
        return Tr::tr("Quotes or spaces became part of the value: enter it without them.");
    case DiagnosisKind::AlteredValue:
        return Tr::tr("The value was cut or changed on its way: copy the new one and enter it "
                      "unchanged.");
    case DiagnosisKind::OneOfSeveral:
        return Tr::tr("The name needs several values at once: add the missing one and keep the "
                      "other.");
    case DiagnosisKind::StaleValue:
        return Tr::tr("An older value is in place: add the right one, then remove the old one.");
    case DiagnosisKind::AliasLoop:
        return Tr::tr("The CNAME records lead in a circle at %1: correct them.")
                .arg(diagnosis.name);
    case DiagnosisKind::OldSerial:
        return Tr::tr("An older copy of the zone is on %1: publish the zone there.")
                .arg(serverList(diagnosis.servers));
    case DiagnosisKind::LameServer:
        return Tr::tr("The zone is not known to %1: correct that, or take it off the list of name "
                      "servers.")
                .arg(serverList(diagnosis.servers));
    case DiagnosisKind::BrokenDnssec:
        return Tr::tr("DNSSEC is broken: repair the zone's signatures or its DS record.");
    case DiagnosisKind::WildcardAnswer:
        return Tr::tr("A wildcard TXT record answers instead: add the record itself.");
    case DiagnosisKind::Delegated:
        return Tr::tr("A CNAME leads to %1: the record belongs there.").arg(diagnosis.name);
    case DiagnosisKind::OverHttps:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList serversWithout(const checks::DnsReadiness &readiness)
{
    QStringList servers;
    for (const checks::NameServerFinding &finding : readiness.findings) {
        const QString name
                = finding.serverName.isEmpty() ? finding.serverAddress : finding.serverName;
        if (finding.state != DnsState::Present && !servers.contains(name))
            servers.append(name);
    }
    return servers;
}

QString dnsAdvice(const FailedProof &failed)
{
    const checks::DnsReadiness &readiness = *failed.dns;
    for (const DnsDiagnosis &diagnosis : readiness.diagnoses) {
        if (diagnosis.isObstacle())
            return diagnosisAdvice(diagnosis, failed.recordName);
    }
    if (readiness.findings.empty())
        return {};
    const QStringList missing = serversWithout(readiness);
    if (missing.isEmpty())
        return Tr::tr("Every name server has the value by now. Perhaps the CA asked too early, or "
                      "from a place where the old answer was still remembered: wait some minutes.");
    if (missing.size() < int(readiness.findings.size()))
        return Tr::tr("Publish the zone on %1 and wait until all lights are green.")
                .arg(serverList(missing));
    if (hasOtherValue(failed))
        return Tr::tr("Another value is in place: add the new one exactly as it is shown.");
    if (!isAbsentEverywhere(failed))
        return {};
    return failed.isPermanent
            ? Tr::tr("Put the record at %1 and ask the CA when all lights are green.")
                      .arg(failed.recordName)
            : Tr::tr("Put the new record at %1 and ask the CA when all lights are green.")
                      .arg(failed.recordName);
}

bool isAboutPlace(const Problem &problem)
{
    return problem.type.isEmpty() || problem.is(QLatin1String("dns"))
            || problem.is(QLatin1String("unauthorized"))
            || problem.is(QLatin1String("incorrectResponse"))
            || problem.is(QLatin1String("connection")) || problem.is(QLatin1String("tls"));
}

QString fileDiagnosisAdvice(checks::FileDiagnosis diagnosis)
{
    using Is = checks::FileDiagnosis;
    switch (diagnosis) {
    case Is::NotFound404:
        return Tr::tr("The server did not have the file: put the new one into the folder that is "
                      "shown.");
    case Is::TextExtension:
        return Tr::tr("The file was saved with “.txt” behind its name: take that off.");
    case Is::OtherStatus:
        return Tr::tr("The server refuses the file: let everybody read it, without signing in.");
    case Is::EmptyFile:
    case Is::WrongNewlineOrWhitespace:
    case Is::WrongBody:
    case Is::UnreadableBody:
        return Tr::tr("Other content was in the file: save the new content exactly as it is "
                      "shown.");
    case Is::HtmlPage:
    case Is::RedirectElsewhere:
        return Tr::tr("The server gives a web page instead: leave this folder out of its rules.");
    case Is::ByteOrderMark:
    case Is::Utf16:
        return Tr::tr("The editor added marks of its own: save the file as plain ASCII text.");
    case Is::Unreachable:
    case Is::PrivateAddress:
        return Tr::tr("Open port 80 of the server to the whole internet, over IPv4 and IPv6.");
    case Is::RedirectBroken:
    case Is::RedirectToOtherPort:
    case Is::RedirectLoop:
    case Is::TooManyRedirects:
        return Tr::tr("A redirect leads astray: serve this folder without one.");
    case Is::Ipv6Differs:
        return Tr::tr("Over IPv6 the file is not there: correct or remove the AAAA record, because "
                      "CAs try it first.");
    case Is::UntrustedTls:
        return {};
    }
    Q_UNREACHABLE();
}

/// Advice for the address that the CA took, else for the first that does not have the file.
QString fileAdvice(const FailedProof &failed)
{
    const auto &findings = failed.file->findings;
    const auto isFound = [](const checks::FileFinding &finding) {
        return finding.state == FileState::Present;
    };
    if (findings.empty())
        return {};
    if (std::all_of(findings.begin(), findings.end(), isFound))
        return Tr::tr("The file can be fetched from here. Open port 80 to the whole internet: the "
                      "CA calls from several countries, and a firewall may keep it out.");
    const QHostAddress used(failed.calls.empty() ? QString() : failed.calls.back().addressUsed);
    const bool isAnyFound = std::any_of(findings.begin(), findings.end(), isFound);
    if (isAnyFound && used.protocol() == QAbstractSocket::IPv6Protocol)
        return fileDiagnosisAdvice(checks::FileDiagnosis::Ipv6Differs);
    auto meant = std::find_if(findings.begin(), findings.end(),
                              [&](const checks::FileFinding &finding) {
                                  return !isFound(finding) && QHostAddress(finding.address) == used;
                              });
    if (meant == findings.end())
        meant = std::find_if_not(findings.begin(), findings.end(), isFound);
    return meant->diagnoses.empty() ? QString() : fileDiagnosisAdvice(meant->diagnoses.front());
}

} // namespace

bool isAbsentEverywhere(const FailedProof &failed)
{
    if (failed.dns)
        return std::all_of(failed.dns->findings.begin(), failed.dns->findings.end(),
                           [](const checks::NameServerFinding &finding) {
                               return finding.state == DnsState::Absent;
                           })
                && !failed.dns->findings.empty();
    return failed.file && !failed.file->findings.empty()
            && std::all_of(failed.file->findings.begin(), failed.file->findings.end(),
                           [](const checks::FileFinding &finding) {
                               return finding.state == FileState::Absent;
                           });
}

bool hasOtherValue(const FailedProof &failed)
{
    return failed.dns
            && std::any_of(failed.dns->findings.begin(), failed.dns->findings.end(),
                           [](const checks::NameServerFinding &finding) {
                               return finding.state == DnsState::OtherValue;
                           });
}

QString remedyFor(const FailedProof &failed, const QString &general)
{
    // CAA, policy and the CA's own faults are not about what was placed.
    if (!isAboutPlace(failed.problem))
        return general;
    const QString advice = failed.dns ? dnsAdvice(failed)
            : failed.file             ? fileAdvice(failed)
                                      : QString();
    if (advice.isEmpty())
        return general;
    return failed.isPermanent
            ? Tr::tr("%1 Make a new order: the permanent record is as good for it.",
                     "what else to do")
                      .arg(advice)
            : Tr::tr("%1 Make a new order: the values of this one are used up.", "what else to do")
                      .arg(advice);
}

QString remedyForSeveral(const std::vector<FailedProof> &failed, const QString &general)
{
    QStringList advice;
    for (const FailedProof &each : failed) {
        const QString own = remedyFor(each, general);
        if (!advice.contains(own))
            advice.append(own);
    }
    return advice.size() == 1
            ? advice.front()
            : Tr::tr("Correct what is listed for each name. Make a new order: the values of this "
                     "one are used up.");
}

} // namespace certwright::ui
