// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Tr.h"
#include "ui/errors/ErrorTexts.h"

namespace certwright::ui {

namespace {

constexpr ProblemEntry extensionEntries[] {
    ProblemEntry { "alreadyReplaced",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("The certificate was already renewed"),
                               Tr::tr("Another order replaces it at the CA."),
                               Tr::tr("Make the order again; it then counts as a new one."));
                   } },
    ProblemEntry { "invalidProfile",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(Tr::tr("The CA no longer offers this profile"),
                                        Tr::tr("Its list of certificate profiles has changed."),
                                        Tr::tr("Choose another profile, or the CA's default."));
                   } },
    ProblemEntry {
            "onionCAARequired",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(
                        Tr::tr("The onion service must allow this CA"),
                        Tr::tr("The CA needs the service's own CAA statement, which Certwright "
                               "cannot give."),
                        Tr::tr("Leave .onion names out of the order."));
            } },
    ProblemEntry { "conflict",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(Tr::tr("The CA is already busy with this"),
                                        Tr::tr("The key belongs to another account, or a check is "
                                               "running already."),
                                        Tr::tr("Wait a minute, then try again."));
                   } },
    ProblemEntry { "autoRenewalCanceled",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(Tr::tr("The automatic renewal was cancelled"),
                                        Tr::tr("The CA stopped renewing this certificate."),
                                        Tr::tr("Order a certificate without automatic renewal."));
                   } },
    ProblemEntry { "autoRenewalExpired",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(Tr::tr("The automatic renewal has ended"),
                                        Tr::tr("Its last day has passed."),
                                        Tr::tr("Order the certificate anew."));
                   } },
    ProblemEntry { "autoRenewalCancellationInvalid",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(Tr::tr("The automatic renewal cannot be cancelled now"),
                                        Tr::tr("The order is not in a state that allows it."),
                                        Tr::tr("Let the certificates run out."));
                   } },
    ProblemEntry { "autoRenewalRevocationNotSupported",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("Automatically renewed certificates are not revoked"),
                               Tr::tr("This CA lets them run out instead."),
                               Tr::tr("Stop serving the certificate and let it run out."));
                   } },
    ProblemEntry { "unknownDelegation",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(Tr::tr("The CA does not know this delegation"),
                                        Tr::tr("Certificates that are delegated to others need an "
                                               "agreement that this account does not have."),
                                        Tr::tr("Use the account that holds the agreement."));
                   } },
    ProblemEntry { "badAttestationStatement",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("The CA does not accept the device's statement"),
                               Tr::tr("It asks for a proof from hardware, which Certwright "
                                      "cannot give."),
                               Tr::tr("Use a CA or a profile for websites."));
                   } },
};

} // namespace

std::span<const ProblemEntry> extensionProblemEntries()
{
    return extensionEntries;
}

} // namespace certwright::ui
