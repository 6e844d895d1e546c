// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ProofLights.h"

#include "ui/Tr.h"

#include <QStringList>
#include <algorithm>

namespace certwright::ui {

namespace {

using DnsState = checks::NameServerFinding::State;
using FileState = checks::FileFinding::State;

bool hasOnlySiblings(const QStringList &values, const std::vector<QByteArray> &siblings)
{
    return std::all_of(values.begin(), values.end(), [&siblings](const QString &value) {
        return std::find(siblings.begin(), siblings.end(), value.toUtf8()) != siblings.end();
    });
}

QString serverLabel(const checks::NameServerFinding &finding)
{
    return finding.serverName.isEmpty() ? finding.serverAddress : finding.serverName;
}

QString absentSentence(const checks::NameServerFinding &finding)
{
    const QString server = serverLabel(finding);
    if (finding.negativeTtlSeconds.value_or(0) == 0)
        return Tr::tr("%1: not found yet").arg(server);
    const int minutes = int((*finding.negativeTtlSeconds + 59) / 60);
    return Tr::tr("%1: not found yet; resolvers may remember that for up to %n minute(s)", "",
                  minutes)
            .arg(server);
}

QString otherSentence(const checks::NameServerFinding &finding)
{
    if (finding.otherValues.isEmpty())
        return Tr::tr("%1: has another value, not this one").arg(serverLabel(finding));
    return Tr::tr("%1: has %2, not this value")
            .arg(serverLabel(finding), finding.otherValues.join(QStringLiteral(", ")));
}

Light lightOf(const checks::NameServerFinding &finding, const std::vector<QByteArray> &siblings)
{
    Light light;
    light.label = serverLabel(finding);
    switch (finding.state) {
    case DnsState::Present:
        light.state = LightState::Present;
        light.sentence = Tr::tr("%1: has the value").arg(light.label);
        break;
    case DnsState::Absent:
        light.state = LightState::Absent;
        light.sentence = absentSentence(finding);
        break;
    case DnsState::OtherValue:
        if (!finding.otherValues.isEmpty() && hasOnlySiblings(finding.otherValues, siblings)) {
            light.state = LightState::Absent;
            light.sentence = Tr::tr("%1: has the other record of this name, not this one")
                                     .arg(light.label);
        } else {
            light.state = LightState::Other;
            light.sentence = otherSentence(finding);
        }
        break;
    case DnsState::Refused:
    case DnsState::ServerFailure:
    case DnsState::NotAuthoritative:
        light.state = LightState::Broken;
        light.sentence = Tr::tr("%1: refuses to answer (%2)").arg(light.label, finding.detail);
        break;
    case DnsState::NoAnswer:
        light.state = LightState::Silent;
        light.sentence = Tr::tr("%1: no answer").arg(light.label);
        break;
    }
    return light;
}

QString firstBytesText(const QByteArray &bytes)
{
    QString text;
    for (const char byte : bytes.left(40))
        text.append(byte >= 0x20 && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char(' '));
    return text.simplified();
}

Light lightOf(const checks::FileFinding &finding)
{
    Light light;
    light.label = finding.address;
    switch (finding.state) {
    case FileState::Present:
        light.state = LightState::Present;
        light.sentence = finding.redirects.empty()
                ? Tr::tr("%1: has the file").arg(light.label)
                : Tr::tr("%1: has the file, after a redirect").arg(light.label);
        break;
    case FileState::Absent:
        light.state = LightState::Absent;
        light.sentence
                = Tr::tr("%1: the server answers %2").arg(light.label).arg(finding.httpStatus);
        break;
    case FileState::OtherContent:
        light.state = LightState::Other;
        light.sentence = Tr::tr("%1: other content, beginning with “%2”")
                                 .arg(light.label, firstBytesText(finding.firstBytes));
        break;
    case FileState::Unreachable:
        light.state = LightState::Silent;
        light.sentence = Tr::tr("%1: no connection").arg(light.label);
        break;
    }
    return light;
}

int countOf(const std::vector<Light> &lights, LightState state)
{
    return int(std::count_if(lights.begin(), lights.end(),
                             [state](const Light &light) { return light.state == state; }));
}

} // namespace

std::vector<Light> lights(const checks::DnsReadiness &readiness,
                          const std::vector<QByteArray> &siblings)
{
    std::vector<Light> all;
    for (const checks::NameServerFinding &finding : readiness.findings)
        all.push_back(lightOf(finding, siblings));
    return all;
}

std::vector<Light> lights(const checks::FileReachability &reachability)
{
    std::vector<Light> all;
    for (const checks::FileFinding &finding : reachability.findings)
        all.push_back(lightOf(finding));
    return all;
}

LightSummary summary(const std::vector<Light> &lights, const QString &problem, bool isFile)
{
    if (lights.empty()) {
        if (problem.isEmpty())
            return { LightState::Unknown, Tr::tr("Not checked yet") };
        return { LightState::Broken, Tr::tr("Could not check") };
    }
    const int total = int(lights.size());
    const int present = countOf(lights, LightState::Present);
    if (present == total)
        return { LightState::Present,
                 isFile ? Tr::tr("Reachable everywhere") : Tr::tr("Visible everywhere") };
    if (present > 0) {
        return { LightState::Other,
                 isFile ? Tr::tr("On %1 of %2 addresses").arg(present).arg(total)
                        : Tr::tr("On %1 of %2 servers").arg(present).arg(total) };
    }
    if (countOf(lights, LightState::Other) > 0)
        return { LightState::Other, isFile ? Tr::tr("Other content") : Tr::tr("Other value") };
    if (countOf(lights, LightState::Absent) > 0)
        return { LightState::Absent, Tr::tr("Not found yet") };
    if (countOf(lights, LightState::Broken) > 0)
        return { LightState::Broken, Tr::tr("Refused") };
    return { LightState::Silent, Tr::tr("No answer") };
}

QStringList remarks(const std::vector<Light> &lights)
{
    constexpr int most = 4;
    QStringList lines;
    for (const Light &light : lights) {
        if (light.state != LightState::Present && lines.size() < most)
            lines.append(light.sentence);
    }
    return lines;
}

QStringList evidence(const std::vector<Light> &lights)
{
    QStringList lines;
    for (const Light &light : lights)
        lines.append(light.sentence);
    return lines;
}

} // namespace certwright::ui
