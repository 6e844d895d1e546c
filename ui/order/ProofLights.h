// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/DnsReadiness.h"
#include "core/checks/FileReachability.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace certwright::ui {

/// What one light says; shape, word and colour follow from it.
enum class LightState {
    Present,
    Absent, ///< not there yet
    Other, ///< something else is there
    Broken, ///< the server refuses
    Failing, ///< the server has an error of its own, or broken DNSSEC
    Foreign, ///< the server does not know the zone
    Silent, ///< no answer
    Unknown ///< not looked yet
};

/// The state in a word or two: "has it", "not found yet".
QString lightWord(LightState state);

/// One server as a light: a short label, and a sentence for tooltip and screen reader.
struct Light
{
    LightState state = LightState::Unknown;
    QString label;
    QString sentence;
    QString details; ///< lines below the sentence: address, serial
    bool isResolver = false; ///< asks others; advice, and never counted

    Light() = default;
    bool operator==(const Light &) const = default;
};

/// All lights of one record or file in a few words.
struct LightSummary
{
    LightState state = LightState::Unknown;
    QString words;

    LightSummary() = default;
    LightSummary(LightState summaryState, QString text)
        : state(summaryState), words(std::move(text))
    { }
    bool operator==(const LightSummary &) const = default;
};

/// The name servers, then the resolvers. siblings: values of the other records of this order with
/// the same name. A server that has only those does not have "another value", it merely lacks this
/// one.
std::vector<Light> lights(const checks::DnsReadiness &readiness,
                          const std::vector<QByteArray> &siblings);
std::vector<Light> lights(const checks::FileReachability &reachability);

LightSummary summary(const std::vector<Light> &lights, const QString &problem, bool isFile);

/// Sentences for a card: the servers that do not have it, at most four.
QStringList remarks(const std::vector<Light> &lights);

/// Sentences for the failure card: what our own look showed, one line a server.
QStringList evidence(const std::vector<Light> &lights);

} // namespace certwright::ui
