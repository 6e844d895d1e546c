// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Tr.h"
#include "ui/errors/ErrorTexts.h"
#include "ui/widgets/ShownTime.h"

namespace certwright::ui {

namespace {

using Action = ErrorContext::Action;

/// The name that a problem is about, or words for it.
QString nameOf(const Problem &problem, const ErrorFacts &facts)
{
    if (!problem.identifier.isEmpty())
        return problem.identifier;
    return facts.subject.isEmpty() ? Tr::tr("the name", "stands for an unknown domain name")
                                   : facts.subject;
}

ErrorText caa(const Problem &problem, const ErrorFacts &facts)
{
    const QString name = nameOf(problem, facts);
    const QString title = Tr::tr("A CAA record forbids this CA");
    const QString cause
            = Tr::tr("The CAA record that holds for %1 does not list this CA.").arg(name);
    if (facts.context.caaIdentities.isEmpty())
        return { title, cause,
                 Tr::tr("Add a CAA record that allows this CA, or take another CA.") };
    const bool isWildcard = name.startsWith(QStringLiteral("*."));
    const QString owner = isWildcard ? name.mid(2) : name;
    const QString tag = isWildcard ? QStringLiteral("issuewild") : QStringLiteral("issue");
    return { title, cause,
             Tr::tr("Add this DNS record, then make a new order: %1 CAA 0 %2 \"%3\"")
                     .arg(owner, tag, facts.context.caaIdentities.front()) };
}

ErrorText unauthorized(const Problem &problem, const ErrorFacts &facts)
{
    switch (facts.context.action) {
    case Action::RegisterAccount:
    case Action::ManageAccount:
    case Action::PlaceOrder:
        return { Tr::tr("The CA does not accept this account"),
                 Tr::tr("The account was perhaps deactivated, or the key ID and HMAC key are not "
                        "right."),
                 Tr::tr("Use another account, or get a new key ID and HMAC key from the CA.") };
    case Action::Issue:
        return { Tr::tr("The CA does not let this account finish the order"),
                 Tr::tr("The order belongs to another account, or the request does not match it."),
                 Tr::tr("Make a new order with the same names.") };
    case Action::Revoke:
        return { Tr::tr("This key may not revoke the certificate"),
                 Tr::tr("The certificate was ordered with another account."),
                 Tr::tr("Sign with the private key of the certificate instead.") };
    default:
        return { Tr::tr("The CA saw another value than expected"),
                 Tr::tr("What it found for %1 is missing or is not what this order needs.")
                         .arg(nameOf(problem, facts)),
                 Tr::tr("Compare what is in place with the record or file of this order, then make "
                        "a new order: a failed try uses up its values.") };
    }
}

ErrorText rateLimit(const Problem &, const ErrorFacts &facts)
{
    const QString until = facts.error.retryAt() ? shownMoment(*facts.error.retryAt()) : QString();
    return { until.isEmpty() ? Tr::tr("A limit of the CA is reached")
                             : Tr::tr("The CA asks to wait until %1").arg(until),
             Tr::tr("The CA counts orders, certificates and failed tries, and one of its limits is "
                    "used up."),
             until.isEmpty()
                     ? Tr::tr("Wait before trying again; what the CA said below names the limit.")
                     : Tr::tr("Try again after %1. Trying earlier does not help.").arg(until) };
}

ErrorText termsChanged(const Problem &, const ErrorFacts &)
{
    return { Tr::tr("The CA has new terms of service"),
             Tr::tr("It goes on only after you have agreed to them."),
             Tr::tr("Read the terms, agree to them if you do, and the order goes on.") };
}

// RFC 8555 section 6.7, and the word that Pebble 2.4 has for one of them.
constexpr ProblemEntry entries[] {
    ProblemEntry {
            "accountDoesNotExist",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(
                        Tr::tr("The CA does not know this account"),
                        Tr::tr("There is no account for this key. Production and staging keep "
                               "separate accounts."),
                        Tr::tr("Check that the right CA is chosen, or register the account "
                               "again."));
            } },
    ProblemEntry { "alreadyRevoked",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(Tr::tr("This certificate was already revoked"),
                                        Tr::tr("Somebody revoked it before."),
                                        Tr::tr("There is nothing left to do."));
                   } },
    ProblemEntry {
            "badCSR",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(
                        Tr::tr("The CA does not accept the certificate request"),
                        Tr::tr("Usually the kind of key or one of the names does not suit it."),
                        Tr::tr("Make a new order with another key type. Some CAs also demand a "
                               "contact address."));
            } },
    ProblemEntry { "badNonce",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("The CA lost track of the conversation"),
                               Tr::tr("It kept refusing the numbers that keep messages from "
                                      "being replayed."),
                               Tr::tr("Try again in a minute. Nothing is lost."));
                   } },
    ProblemEntry { "badPublicKey",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(Tr::tr("The CA does not accept this kind of key"),
                                        Tr::tr("The key's type or size is not on its list."),
                                        Tr::tr("Make a new order with ECDSA P-256 or RSA 2048."));
                   } },
    ProblemEntry { "badRevocationReason",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(Tr::tr("The CA does not accept this reason"),
                                        Tr::tr("Each CA allows only some reasons for revoking."),
                                        Tr::tr("Choose another reason."));
                   } },
    ProblemEntry { "badSignatureAlgorithm",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("The CA cannot work with this account key"),
                               Tr::tr("It does not know the key's way of signing."),
                               Tr::tr("Register a new account, with another type of key."));
                   } },
    ProblemEntry { "caa", caa },
    ProblemEntry { "compound",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("The CA found several problems"),
                               Tr::tr("There is one for each of the names listed below."),
                               Tr::tr("Correct every name that is listed, or leave it out of a "
                                      "new order."));
                   } },
    ProblemEntry {
            "connection",
            [](const Problem &problem, const ErrorFacts &facts) {
                return ErrorText(
                        Tr::tr("The CA could not reach the server of %1")
                                .arg(nameOf(problem, facts)),
                        Tr::tr("Port 80 did not answer when the CA called from the internet."),
                        Tr::tr("Check the address records (also AAAA: CAs try IPv6 first), the "
                               "firewall and any port forwarding. Then make a new order."));
            } },
    ProblemEntry {
            "dns",
            [](const Problem &problem, const ErrorFacts &facts) {
                return ErrorText(
                        Tr::tr("The CA's DNS lookup for %1 failed").arg(nameOf(problem, facts)),
                        Tr::tr("The record does not exist for the CA, or a name server or DNSSEC "
                               "is broken."),
                        Tr::tr("Check the record's name and that every name server has it. Then "
                               "make a new order: a failed try uses up its values."));
            } },
    ProblemEntry {
            "externalAccountRequired",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(
                        Tr::tr("This CA needs an account key from its website"),
                        Tr::tr("It registers an account only together with one of its customer "
                               "accounts."),
                        Tr::tr("Get a key ID and an HMAC key (EAB) from the CA's website and enter "
                               "them here."));
            } },
    ProblemEntry {
            "incorrectResponse",
            [](const Problem &problem, const ErrorFacts &facts) {
                return ErrorText(
                        Tr::tr("The CA found a wrong value for %1").arg(nameOf(problem, facts)),
                        Tr::tr("Something is in place, but it is not the value of this order. "
                               "Perhaps it is left over from an earlier one."),
                        Tr::tr("Look for spaces and quotes that came in with the value. Then make "
                               "a new order and use its values."));
            } },
    ProblemEntry { "invalidContact",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("The CA does not accept this e-mail address"),
                               Tr::tr("The contact address is not one it can write to."),
                               Tr::tr("Enter another contact address, or leave it empty."));
                   } },
    ProblemEntry { "unsupportedContact",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(Tr::tr("The CA does not take this kind of contact"),
                                        Tr::tr("It takes plain e-mail addresses only, if any."),
                                        Tr::tr("Leave the contact empty."));
                   } },
    ProblemEntry { "malformed",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("The CA did not understand the request"),
                               Tr::tr("Something in it is not the way this CA wants it."),
                               Tr::tr("Read what the CA said below. If it is not about something "
                                      "that you typed, report it."));
                   } },
    ProblemEntry { "orderNotReady",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("Not every name is validated yet"),
                               Tr::tr("The CA still waits for the proof of at least one name."),
                               Tr::tr("Go back to the proofs and ask the CA to check."));
                   } },
    ProblemEntry { "rateLimited", rateLimit },
    ProblemEntry { "rejectedIdentifier",
                   [](const Problem &problem, const ErrorFacts &facts) {
                       return ErrorText(
                               Tr::tr("The CA does not issue for %1").arg(nameOf(problem, facts)),
                               Tr::tr("Its rules forbid certificates for this name."),
                               Tr::tr("Leave the name out, or take another CA."));
                   } },
    ProblemEntry { "serverInternal",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("The CA has a fault at its side"),
                               Tr::tr("The fault is in its servers, not in your order."),
                               Tr::tr("Try again later; the CA's status page may say more."));
                   } },
    ProblemEntry {
            "tls",
            [](const Problem &problem, const ErrorFacts &facts) {
                return ErrorText(
                        Tr::tr("The CA met a TLS fault at the server of %1")
                                .arg(nameOf(problem, facts)),
                        Tr::tr("The server or a redirect to https did not make a secure "
                               "connection."),
                        Tr::tr("Correct the server's TLS set-up, or serve the file without a "
                               "redirect. Then make a new order."));
            } },
    ProblemEntry { "unauthorized", unauthorized },
    ProblemEntry { "unsupportedIdentifier",
                   [](const Problem &, const ErrorFacts &) {
                       return ErrorText(
                               Tr::tr("The CA does not issue for this kind of name"),
                               Tr::tr("Some CAs take no IP addresses, or only with some profiles."),
                               Tr::tr("Leave the address out, or choose another profile or CA."));
                   } },
    ProblemEntry { "userActionRequired", termsChanged },
    ProblemEntry { "agreementRequired", termsChanged },
};

} // namespace

std::span<const ProblemEntry> coreProblemEntries()
{
    return entries;
}

} // namespace certwright::ui
