// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Tr.h"
#include "ui/errors/ErrorTexts.h"
#include "ui/widgets/ShownTime.h"

namespace certwright::ui {

namespace {

using Action = ErrorContext::Action;

struct Entry
{
    const char *type; ///< below urn:ietf:params:acme:error:
    ErrorText (*text)(const Problem &problem, const ErrorFacts &facts);
};

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

// Grouped as in RFC 8555 section 6.7, then the extensions.
constexpr Entry entries[] {
    Entry { "accountDoesNotExist",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(
                        Tr::tr("The CA does not know this account"),
                        Tr::tr("There is no account for this key. Production and staging keep "
                               "separate accounts."),
                        Tr::tr("Check that the right CA is chosen, or register the account "
                               "again."));
            } },
    Entry { "alreadyRevoked",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("This certificate was already revoked"),
                                 Tr::tr("Somebody revoked it before."),
                                 Tr::tr("There is nothing left to do."));
            } },
    Entry { "badCSR",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(
                        Tr::tr("The CA does not accept the certificate request"),
                        Tr::tr("Usually the kind of key or one of the names does not suit it."),
                        Tr::tr("Make a new order with another key type. Some CAs also demand a "
                               "contact address."));
            } },
    Entry { "badNonce",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA lost track of the conversation"),
                                 Tr::tr("It kept refusing the numbers that keep messages from "
                                        "being replayed."),
                                 Tr::tr("Try again in a minute. Nothing is lost."));
            } },
    Entry { "badPublicKey",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA does not accept this kind of key"),
                                 Tr::tr("The key's type or size is not on its list."),
                                 Tr::tr("Make a new order with ECDSA P-256 or RSA 2048."));
            } },
    Entry { "badRevocationReason",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA does not accept this reason"),
                                 Tr::tr("Each CA allows only some reasons for revoking."),
                                 Tr::tr("Choose another reason."));
            } },
    Entry { "badSignatureAlgorithm",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA cannot work with this account key"),
                                 Tr::tr("It does not know the key's way of signing."),
                                 Tr::tr("Register a new account, with another type of key."));
            } },
    Entry { "caa", caa },
    Entry { "compound",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA found several problems"),
                                 Tr::tr("There is one for each of the names listed below."),
                                 Tr::tr("Correct every name that is listed, or leave it out of a "
                                        "new order."));
            } },
    Entry { "connection",
            [](const Problem &problem, const ErrorFacts &facts) {
                return ErrorText(
                        Tr::tr("The CA could not reach the server of %1")
                                .arg(nameOf(problem, facts)),
                        Tr::tr("Port 80 did not answer when the CA called from the internet."),
                        Tr::tr("Check the address records (also AAAA: CAs try IPv6 first), the "
                               "firewall and any port forwarding. Then make a new order."));
            } },
    Entry { "dns",
            [](const Problem &problem, const ErrorFacts &facts) {
                return ErrorText(
                        Tr::tr("The CA's DNS lookup for %1 failed").arg(nameOf(problem, facts)),
                        Tr::tr("The record does not exist for the CA, or a name server or DNSSEC "
                               "is broken."),
                        Tr::tr("Check the record's name and that every name server has it. Then "
                               "make a new order: a failed try uses up its values."));
            } },
    Entry { "externalAccountRequired",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(
                        Tr::tr("This CA needs an account key from its website"),
                        Tr::tr("It registers an account only together with one of its customer "
                               "accounts."),
                        Tr::tr("Get a key ID and an HMAC key (EAB) from the CA's website and enter "
                               "them here."));
            } },
    Entry { "incorrectResponse",
            [](const Problem &problem, const ErrorFacts &facts) {
                return ErrorText(
                        Tr::tr("The CA found a wrong value for %1").arg(nameOf(problem, facts)),
                        Tr::tr("Something is in place, but it is not the value of this order. "
                               "Perhaps it is left over from an earlier one."),
                        Tr::tr("Look for spaces and quotes that came in with the value. Then make "
                               "a new order and use its values."));
            } },
    Entry { "invalidContact",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA does not accept this e-mail address"),
                                 Tr::tr("The contact address is not one it can write to."),
                                 Tr::tr("Enter another contact address, or leave it empty."));
            } },
    Entry { "unsupportedContact",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA does not take this kind of contact"),
                                 Tr::tr("It takes plain e-mail addresses only, if any."),
                                 Tr::tr("Leave the contact empty."));
            } },
    Entry { "malformed",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA did not understand the request"),
                                 Tr::tr("Something in it is not the way this CA wants it."),
                                 Tr::tr("Read what the CA said below. If it is not about something "
                                        "that you typed, report it."));
            } },
    Entry { "orderNotReady",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("Not every name is validated yet"),
                                 Tr::tr("The CA still waits for the proof of at least one name."),
                                 Tr::tr("Go back to the proofs and ask the CA to check."));
            } },
    Entry { "rateLimited", rateLimit },
    Entry { "rejectedIdentifier",
            [](const Problem &problem, const ErrorFacts &facts) {
                return ErrorText(Tr::tr("The CA does not issue for %1").arg(nameOf(problem, facts)),
                                 Tr::tr("Its rules forbid certificates for this name."),
                                 Tr::tr("Leave the name out, or take another CA."));
            } },
    Entry { "serverInternal",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA has a fault at its side"),
                                 Tr::tr("The fault is in its servers, not in your order."),
                                 Tr::tr("Try again later; the CA's status page may say more."));
            } },
    Entry { "tls",
            [](const Problem &problem, const ErrorFacts &facts) {
                return ErrorText(
                        Tr::tr("The CA met a TLS fault at the server of %1")
                                .arg(nameOf(problem, facts)),
                        Tr::tr("The server or a redirect to https did not make a secure "
                               "connection."),
                        Tr::tr("Correct the server's TLS set-up, or serve the file without a "
                               "redirect. Then make a new order."));
            } },
    Entry { "unauthorized", unauthorized },
    Entry { "unsupportedIdentifier",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(
                        Tr::tr("The CA does not issue for this kind of name"),
                        Tr::tr("Some CAs take no IP addresses, or only with some profiles."),
                        Tr::tr("Leave the address out, or choose another profile or CA."));
            } },
    Entry { "userActionRequired", termsChanged },
    Entry { "agreementRequired", termsChanged },
    Entry { "alreadyReplaced",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The certificate was already renewed"),
                                 Tr::tr("Another order replaces it at the CA."),
                                 Tr::tr("Make the order again; it then counts as a new one."));
            } },
    Entry { "invalidProfile",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA no longer offers this profile"),
                                 Tr::tr("Its list of certificate profiles has changed."),
                                 Tr::tr("Choose another profile, or the CA's default."));
            } },
    Entry { "onionCAARequired",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(
                        Tr::tr("The onion service must allow this CA"),
                        Tr::tr("The CA needs the service's own CAA statement, which Certwright "
                               "cannot give."),
                        Tr::tr("Leave .onion names out of the order."));
            } },
    Entry { "conflict",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA is already busy with this"),
                                 Tr::tr("The key belongs to another account, or a check is "
                                        "running already."),
                                 Tr::tr("Wait a minute, then try again."));
            } },
    Entry { "autoRenewalCanceled",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The automatic renewal was cancelled"),
                                 Tr::tr("The CA stopped renewing this certificate."),
                                 Tr::tr("Order a certificate without automatic renewal."));
            } },
    Entry { "autoRenewalExpired",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The automatic renewal has ended"),
                                 Tr::tr("Its last day has passed."),
                                 Tr::tr("Order the certificate anew."));
            } },
    Entry { "autoRenewalCancellationInvalid",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The automatic renewal cannot be cancelled now"),
                                 Tr::tr("The order is not in a state that allows it."),
                                 Tr::tr("Let the certificates run out."));
            } },
    Entry { "autoRenewalRevocationNotSupported",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("Automatically renewed certificates are not revoked"),
                                 Tr::tr("This CA lets them run out instead."),
                                 Tr::tr("Stop serving the certificate and let it run out."));
            } },
    Entry { "unknownDelegation",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA does not know this delegation"),
                                 Tr::tr("Certificates that are delegated to others need an "
                                        "agreement that this account does not have."),
                                 Tr::tr("Use the account that holds the agreement."));
            } },
    Entry { "badAttestationStatement",
            [](const Problem &, const ErrorFacts &) {
                return ErrorText(Tr::tr("The CA does not accept the device's statement"),
                                 Tr::tr("It asks for a proof from hardware, which Certwright "
                                        "cannot give."),
                                 Tr::tr("Use a CA or a profile for websites."));
            } },
};

} // namespace

std::optional<ErrorText> problemText(const Problem &problem, const ErrorFacts &facts)
{
    for (const Entry &entry : entries) {
        if (problem.is(QLatin1String(entry.type)))
            return entry.text(problem, facts);
    }
    return std::nullopt;
}

QStringList presentedProblemTypes()
{
    QStringList types;
    for (const Entry &entry : entries)
        types.append(QLatin1String(entry.type));
    return types;
}

} // namespace certwright::ui
