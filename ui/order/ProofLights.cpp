// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ProofLights.h"

#include "ui/Tr.h"
#include "ui/order/ServerSentences.h"

#include <QStringList>
#include <algorithm>

namespace certwright::ui {

namespace {

using FileState = checks::FileFinding::State;

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
    return int(std::count_if(lights.begin(), lights.end(), [state](const Light &light) {
        return !light.isResolver && light.state == state;
    }));
}

/// What all servers without the record have in common, the most telling first.
LightSummary nowhere(const std::vector<Light> &counted, bool isFile)
{
    if (countOf(counted, LightState::Other) > 0)
        return { LightState::Other, isFile ? Tr::tr("Other content") : Tr::tr("Other value") };
    if (countOf(counted, LightState::Absent) > 0)
        return { LightState::Absent, Tr::tr("Not found yet") };
    if (countOf(counted, LightState::Failing) > 0)
        return { LightState::Failing, Tr::tr("Server error") };
    if (countOf(counted, LightState::Foreign) > 0)
        return { LightState::Foreign, Tr::tr("Not responsible") };
    if (countOf(counted, LightState::Broken) > 0)
        return { LightState::Broken, Tr::tr("Refused") };
    return { LightState::Silent, Tr::tr("No answer") };
}

} // namespace

QString lightWord(LightState state)
{
    switch (state) {
    case LightState::Present:
        return Tr::tr("has it", "a server a record");
    case LightState::Absent:
        return Tr::tr("not found yet", "a record on a server");
    case LightState::Other:
        return Tr::tr("other value", "a record on a server");
    case LightState::Broken:
        return Tr::tr("refused", "by a server");
    case LightState::Failing:
        return Tr::tr("server error");
    case LightState::Foreign:
        return Tr::tr("not responsible", "a server for a zone");
    case LightState::Silent:
        return Tr::tr("no answer", "of a server");
    case LightState::Unknown:
        return Tr::tr("not looked yet");
    }
    Q_UNREACHABLE();
}

std::vector<Light> lights(const checks::DnsReadiness &readiness,
                          const std::vector<QByteArray> &siblings)
{
    std::vector<Light> all;
    for (const checks::NameServerFinding &finding : readiness.findings)
        all.push_back(serverLight(finding, siblings, readiness.checkedUtc));
    for (const checks::NameServerFinding &finding : readiness.resolverFindings)
        all.push_back(resolverLight(finding, siblings, readiness.checkedUtc));
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
    const auto total = int(std::count_if(lights.begin(), lights.end(),
                                         [](const Light &light) { return !light.isResolver; }));
    if (total == 0) {
        if (problem.isEmpty())
            return { LightState::Unknown, Tr::tr("Not checked yet") };
        return { LightState::Broken, Tr::tr("Could not check") };
    }
    const int present = countOf(lights, LightState::Present);
    if (present == total)
        return { LightState::Present,
                 isFile ? Tr::tr("Reachable everywhere") : Tr::tr("Visible everywhere") };
    if (present > 0) {
        return { LightState::Other,
                 isFile ? Tr::tr("On %1 of %2 addresses").arg(present).arg(total)
                        : Tr::tr("On %1 of %2 servers").arg(present).arg(total) };
    }
    return nowhere(lights, isFile);
}

QStringList remarks(const std::vector<Light> &lights)
{
    constexpr int most = 4;
    QStringList lines;
    for (const Light &light : lights) {
        const bool isTelling = !light.isResolver && light.state != LightState::Present;
        if (isTelling && lines.size() < most)
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
