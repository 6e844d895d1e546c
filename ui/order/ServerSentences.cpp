// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ServerSentences.h"

#include "ui/Tr.h"
#include "ui/widgets/ShownTime.h"

#include <QStringList>
#include <algorithm>

namespace certwright::ui {

namespace {

using DnsState = checks::NameServerFinding::State;

bool hasOnlySiblings(const QStringList &values, const std::vector<QByteArray> &siblings)
{
    return !values.isEmpty()
            && std::all_of(values.begin(), values.end(), [&siblings](const QString &value) {
                   return std::find(siblings.begin(), siblings.end(), value.toUtf8())
                           != siblings.end();
               });
}

QString absentSentence(const QString &server, const checks::NameServerFinding &finding,
                       const QDateTime &checkedUtc)
{
    const quint32 seconds = finding.negativeTtlSeconds.value_or(0);
    if (seconds == 0)
        return Tr::tr("%1: not found yet").arg(server);
    if (checkedUtc.isValid())
        return Tr::tr("%1: not found yet; resolvers may remember that until %2")
                .arg(server, shownMoment(checkedUtc.addSecs(seconds)));
    return Tr::tr("%1: not found yet; resolvers may remember that for up to %n minute(s)", "",
                  int((seconds + 59) / 60))
            .arg(server);
}

QString otherSentence(const QString &server, const checks::NameServerFinding &finding)
{
    if (finding.otherValues.isEmpty())
        return Tr::tr("%1: has another value, not this one").arg(server);
    return Tr::tr("%1: has %2, not this value")
            .arg(server, finding.otherValues.join(QStringLiteral(", ")));
}

LightState stateOf(const checks::NameServerFinding &finding,
                   const std::vector<QByteArray> &siblings)
{
    switch (finding.state) {
    case DnsState::Present:
        return LightState::Present;
    case DnsState::Absent:
        return LightState::Absent;
    case DnsState::OtherValue:
        return hasOnlySiblings(finding.otherValues, siblings) ? LightState::Absent
                                                              : LightState::Other;
    case DnsState::Refused:
        return LightState::Broken;
    case DnsState::ServerFailure:
        return LightState::Failing;
    case DnsState::NotAuthoritative:
        return LightState::Foreign;
    case DnsState::NoAnswer:
        return LightState::Silent;
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const QString &server, LightState state,
                   const checks::NameServerFinding &finding, const QDateTime &checkedUtc)
{
    switch (state) {
    case LightState::Present:
        return Tr::tr("%1: has the value").arg(server);
    case LightState::Absent:
        return finding.state == DnsState::OtherValue
                ? Tr::tr("%1: has the other record of this name, not this one").arg(server)
                : absentSentence(server, finding, checkedUtc);
    case LightState::Other:
        return otherSentence(server, finding);
    case LightState::Broken:
        return Tr::tr("%1: refuses to answer (%2)").arg(server, finding.detail);
    case LightState::Failing:
        return Tr::tr("%1: fails with an error of its own (%2)").arg(server, finding.detail);
    case LightState::Foreign:
        return Tr::tr("%1: does not know the zone, although the zone names it").arg(server);
    case LightState::Silent:
    case LightState::Unknown:
        return Tr::tr("%1: no answer").arg(server);
    }
    Q_UNREACHABLE();
}

QString detailsOf(const checks::NameServerFinding &finding)
{
    QStringList lines;
    if (!finding.serverAddress.isEmpty())
        lines.append(Tr::tr("Address %1").arg(finding.serverAddress));
    if (finding.soaSerial)
        lines.append(Tr::tr("Serial of its zone %1").arg(*finding.soaSerial));
    if (finding.isOverTcp)
        lines.append(Tr::tr("The answer was too long for UDP and came over TCP"));
    return lines.join(QLatin1Char('\n'));
}

Light lightOf(const QString &label, const checks::NameServerFinding &finding,
              const std::vector<QByteArray> &siblings, const QDateTime &checkedUtc)
{
    Light light;
    light.label = label;
    light.state = stateOf(finding, siblings);
    light.sentence = sentenceOf(label, light.state, finding, checkedUtc);
    light.details = detailsOf(finding);
    return light;
}

QString nameOf(const checks::NameServerFinding &finding)
{
    return finding.serverName.isEmpty() ? finding.serverAddress : finding.serverName;
}

} // namespace

Light serverLight(const checks::NameServerFinding &finding, const std::vector<QByteArray> &siblings,
                  const QDateTime &checkedUtc)
{
    return lightOf(nameOf(finding), finding, siblings, checkedUtc);
}

Light resolverLight(const checks::NameServerFinding &finding,
                    const std::vector<QByteArray> &siblings, const QDateTime &checkedUtc)
{
    const QString label = Tr::tr("resolver %1", "a DNS resolver").arg(nameOf(finding));
    Light light = lightOf(label, finding, siblings, checkedUtc);
    light.isResolver = true;
    return light;
}

} // namespace certwright::ui
