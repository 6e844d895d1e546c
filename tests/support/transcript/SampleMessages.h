// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace certwright::testing {

/// The URLs of the scripted CA.
inline const QString caUrl = QStringLiteral("https://ca.example.test");
inline const QString directoryUrl = QStringLiteral("https://ca.example.test/directory");
inline const QString newNonceUrl = QStringLiteral("https://ca.example.test/new-nonce");
inline const QString newAccountUrl = QStringLiteral("https://ca.example.test/new-account");
inline const QString newOrderUrl = QStringLiteral("https://ca.example.test/new-order");
inline const QString newAuthzUrl = QStringLiteral("https://ca.example.test/new-authz");
inline const QString revokeCertUrl = QStringLiteral("https://ca.example.test/revoke");
inline const QString keyChangeUrl = QStringLiteral("https://ca.example.test/key-change");
inline const QString renewalInfoUrl = QStringLiteral("https://ca.example.test/renewal-info");
inline const QString accountUrl = QStringLiteral("https://ca.example.test/account/7");
inline const QString ordersUrl = QStringLiteral("https://ca.example.test/account/7/orders");
inline const QString orderUrl = QStringLiteral("https://ca.example.test/order/21");
inline const QString finalizeUrl = QStringLiteral("https://ca.example.test/order/21/finalize");
inline const QString certificateUrl = QStringLiteral("https://ca.example.test/certificate/21");
inline const QString authorizationUrl = QStringLiteral("https://ca.example.test/authz/31");
inline const QString challengeUrl = QStringLiteral("https://ca.example.test/challenge/41");

/// Messages of a CA as the RFC shows them; a test changes what it is about.
QJsonObject sampleDirectory(); ///< with renewalInfo, newAuthz and the profiles classic and short
QJsonObject sampleAccount();
QJsonObject sampleOrder(const QString &status, const QStringList &names);
QJsonObject sampleChallenge(const QString &type, const QString &status);
/// For example.test, with a dns-01 and an http-01 challenge.
QJsonObject sampleAuthorization(const QString &status);
QJsonObject sampleIdentifier(const QString &name);
QJsonObject sampleProblem(const QString &name);

/// The object with one member set to another value, or taken out (QJsonValue::Undefined).
QJsonObject changed(QJsonObject object, const QString &member, const QJsonValue &value);

} // namespace certwright::testing
