// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/Desktop.h"
#include "core/base/Result.h"
#include "core/crypto/KeyType.h"
#include "tests/demo/DnsPanel.h"
#include "tests/demo/Hands.h"
#include "tests/demo/PracticeWorld.h"
#include "tests/demo/WebPanel.h"

#include <QStringList>

namespace certwright::ui {
class OrderWindow;
class RevokeDialog;
} // namespace certwright::ui

namespace certwright::demo {

/// The headless demo: does in the real windows what a newcomer does by hand. Two orders, one proved
/// by DNS records and one by a file, each exported as PEM and PFX; the second one is revoked.
class Walk final
{
public:
    Walk(PracticeWorld &practice, app::Desktop &desktop, DnsPanel &dnsPanel, WebPanel &webPanel,
         Hands &hands, StallWatch &watch, QString outputFolder);

    /// Errors: Cancelled, with what was waited for in vain
    Task<Result<void>> run();
    /// What was done, one sentence a line.
    [[nodiscard]] const QStringList &story() const { return m_story; }
    [[nodiscard]] const QString &pfxPassword() const { return m_pfxPassword; }
    /// Hexadecimal, of the certificate that was revoked at the end.
    [[nodiscard]] const QByteArray &revokedSerial() const { return m_revokedSerial; }

private:
    enum class Proof { DnsRecords, File };
    struct Plan
    {
        QString names;
        Proof proof = Proof::DnsRecords;
        crypto::KeyType keyType = crypto::KeyType::EcP256;
        QString pictureName;
        Plan() = default;
    };

    Task<Result<void>> order(Plan plan);
    Task<Result<void>> fillNames(ui::OrderWindow *window, Plan plan);
    Task<Result<void>> placeRecords(ui::OrderWindow *window, Plan plan);
    Task<Result<void>> placeFile(ui::OrderWindow *window, Plan plan);
    Task<Result<void>> askTheCa(ui::OrderWindow *window, Plan plan);
    Task<Result<void>> exportFiles(ui::OrderWindow *window, Plan plan);
    Task<Result<void>> exportAs(ui::OrderWindow *window, Plan plan, bool isPfx);
    Task<Result<void>> lookAround();
    Task<Result<void>> revoke();
    Task<Result<void>> confirmRevocation(ui::RevokeDialog *dialog, QString name);
    Task<Result<void>> waitFor(QString what, std::function<bool()> condition);

    PracticeWorld &m_practice;
    app::Desktop &m_desktop;
    DnsPanel &m_dnsPanel;
    WebPanel &m_webPanel;
    Hands &m_hands;
    StallWatch &m_watch;
    QString m_output;
    QString m_pfxPassword;
    QByteArray m_revokedSerial;
    QStringList m_story;
};

} // namespace certwright::demo
