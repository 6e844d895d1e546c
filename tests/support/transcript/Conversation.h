// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "tests/support/transcript/FakeClock.h"
#include "tests/support/transcript/RunTask.h"
#include "tests/support/transcript/SampleKeys.h"
#include "tests/support/transcript/SampleMessages.h"
#include "tests/support/transcript/TranscriptHttpClient.h"

namespace certwright::testing {

/// A Client, the scripted CA that it talks to, and an account there.
struct Conversation
{
    FakeClock clock;
    TranscriptHttpClient ca;
    acme::Client client;
    acme::AccountSigner signer;

    Conversation()
        : client(ca, clock, directoryUrl, QByteArray()), signer(accountUrl, rfc7515EcKey())
    {
        ca.knowsAccount(accountUrl, signer.key->publicKey());
    }

    /// What comes before the first signed request.
    void begins(const QJsonObject &directory = sampleDirectory())
    {
        ca.expectDirectory(directoryUrl, directory);
        ca.expectNewNonce(newNonceUrl);
    }

    /// The script says that the account is read, and this is the answer.
    Expectation &readsAccount(const ScriptedAnswer &answer
                              = ScriptedAnswer::json(200, sampleAccount()))
    {
        return ca.expectPost(accountUrl).reading().byAccount(accountUrl).answered(answer);
    }

    Result<acme::Account> account() { return runTask(client.account(signer)); }
};

} // namespace certwright::testing
