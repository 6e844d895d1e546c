// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Tr.h"
#include "ui/errors/ErrorTexts.h"
#include "ui/widgets/ShownTime.h"

namespace certwright::ui {

namespace {

using Action = ErrorContext::Action;

ErrorText offline(const ErrorFacts &facts)
{
    const QString who = facts.subject.isEmpty() ? facts.authority : facts.subject;
    return { Tr::tr("Cannot reach %1").arg(facts.authority),
             Tr::tr("%1 did not answer. Perhaps this computer is offline, or a proxy or firewall "
                    "is in the way.")
                     .arg(who),
             facts.context.retriesByItself
                     ? Tr::tr("Check the network connection and the proxy. Certwright keeps trying "
                              "by itself.")
                     : Tr::tr("Check the network connection and the proxy, then try again.") };
}

ErrorText rateLimited(const ErrorFacts &facts)
{
    if (facts.error.retryAt()) {
        const QString until = shownMoment(*facts.error.retryAt());
        return { Tr::tr("The CA asks to wait until %1").arg(until),
                 Tr::tr("One of the CA's rate limits is used up."),
                 Tr::tr("Do nothing until %1. Trying earlier does not help.").arg(until) };
    }
    return { Tr::tr("The CA asks to wait"), Tr::tr("One of the CA's rate limits is used up."),
             Tr::tr("Wait some hours before trying again. Trying earlier does not help.") };
}

ErrorText notFound(const ErrorFacts &facts)
{
    if (facts.context.action == Action::Export)
        return { Tr::tr("The folder does not exist"),
                 Tr::tr("Nothing was found at %1.").arg(facts.subject),
                 Tr::tr("Choose another folder.") };
    return { Tr::tr("The CA no longer has this"),
             Tr::tr("What was asked for does not exist at the CA any more. CAs forget orders some "
                    "time after they have run out."),
             Tr::tr("Make a new order with the same names.") };
}

ErrorText invalidInput(const ErrorFacts &facts)
{
    if (facts.context.action == Action::AddAuthority)
        return { Tr::tr("This directory URL cannot be used"),
                 Tr::tr("It must begin with https:// and must not be in the list of CAs already."),
                 Tr::tr("Copy the directory URL from the CA's documentation.") };
    return { Tr::tr("This input cannot be used"),
             facts.subject.isEmpty()
                     ? Tr::tr("Something that was typed or chosen does not fit.")
                     : Tr::tr("“%1” does not fit what is needed here.").arg(facts.subject),
             Tr::tr("Correct it, then try again.") };
}

ErrorText denied(const ErrorFacts &facts)
{
    if (facts.context.action == Action::Export)
        return { Tr::tr("Cannot write to this folder"),
                 Tr::tr("The system does not let you write to %1.").arg(facts.subject),
                 Tr::tr("Choose a folder that belongs to you.") };
    return { Tr::tr("The system did not allow it"),
             Tr::tr("Permission was refused, or a question of the key store was dismissed."),
             Tr::tr("Allow it when the system asks, then try again.") };
}

ErrorText malformed(const ErrorFacts &facts)
{
    if (facts.context.action == Action::ReadDirectory
        || facts.context.action == Action::AddAuthority)
        return { Tr::tr("This is not an ACME directory"),
                 Tr::tr("The address answered with something else, perhaps the sign-in page of "
                        "this network."),
                 Tr::tr("Open a web page to see whether the network asks you to sign in, and "
                        "check the directory URL.") };
    return {
        Tr::tr("The CA's answer cannot be understood"),
        Tr::tr("It does not follow the ACME protocol, so Certwright stopped."),
        Tr::tr("Try again later. If it comes back, report it to the CA with the text below.")
    };
}

ErrorText noSpace(const ErrorFacts &facts)
{
    return { Tr::tr("The disk is full"),
             facts.subject.isEmpty()
                     ? Tr::tr("There is no space left to write. What was there is unharmed.")
                     : Tr::tr("There is no space left to write %1. What was there is unharmed.")
                               .arg(facts.subject),
             Tr::tr("Make room or choose another disk, then try again.") };
}

ErrorText storage(const ErrorFacts &facts)
{
    if (facts.context.action == Action::Export)
        return {
            Tr::tr("Cannot write the files"),
            Tr::tr("Writing to %1 failed. Files that were there are unharmed.").arg(facts.subject),
            Tr::tr("Check the disk, or choose another folder.")
        };
    return { Tr::tr("Saving failed"),
             facts.subject.isEmpty()
                     ? Tr::tr("The file system or the database reported a fault.")
                     : Tr::tr("The system reported a fault at %1.").arg(facts.subject),
             Tr::tr("Check the disk that holds Certwright's data, then try again.") };
}

ErrorText keyMissing()
{
    return { Tr::tr("The private key is not in the key store"),
             Tr::tr("The key store is open and does not hold this key. Perhaps the key was stored "
                    "in another keychain or on another computer."),
             Tr::tr("Open the keychain that held it, or restore a backup. Certwright never makes "
                    "a new key in its place.") };
}

} // namespace

ErrorText kindText(const ErrorFacts &facts)
{
    switch (facts.error.kind()) {
    case Error::Kind::Offline:
        return offline(facts);
    case Error::Kind::Interrupted:
        return { Tr::tr("The connection broke off"),
                 Tr::tr("It is not known whether the CA got the request."),
                 Tr::tr("Try again: Certwright first reads the state at the CA, and sends nothing "
                        "twice.") };
    case Error::Kind::Insecure:
        return { Tr::tr("The connection to the CA is not secure"),
                 Tr::tr("The server could not prove that it is %1. Perhaps this network inspects "
                        "encrypted connections, or the clock of this computer is wrong.")
                         .arg(facts.subject.isEmpty() ? facts.authority : facts.subject),
                 Tr::tr("Check the date of this computer or use another network. For a private CA, "
                        "add the CA again together with its root certificate.") };
    case Error::Kind::Busy:
        return { Tr::tr("The CA is busy"), Tr::tr("Its servers have no time at the moment."),
                 Tr::tr("Wait some minutes. Nothing is lost.") };
    case Error::Kind::RateLimited:
        return rateLimited(facts);
    case Error::Kind::Rejected:
        return { Tr::tr("The CA refused the request"),
                 Tr::tr("The CA gave a reason that Certwright has no words for."),
                 Tr::tr("Read what the CA said below, change the order to suit, and place it "
                        "again.") };
    case Error::Kind::ActionRequired:
        return { Tr::tr("The CA needs something from you first"),
                 Tr::tr("The order cannot go on before a step on the CA's website is done."),
                 Tr::tr("Read what the CA said below and follow it, then go on here.") };
    case Error::Kind::NotFound:
        return notFound(facts);
    case Error::Kind::InvalidInput:
        return invalidInput(facts);
    case Error::Kind::WrongPassword:
        return { Tr::tr("The password is wrong"), Tr::tr("It does not open what it should open."),
                 Tr::tr("Type the password again. Mind upper and lower case.") };
    case Error::Kind::Denied:
        return denied(facts);
    case Error::Kind::Locked:
        return { Tr::tr("The key store is locked"),
                 Tr::tr("Your keys are safe in it, but they cannot be read while it is locked."),
                 Tr::tr("Unlock the key store, then go on.") };
    case Error::Kind::Unavailable:
        return { Tr::tr("There is no key store to use"),
                 Tr::tr("No keychain service answers on this computer, so there is no safe place "
                        "for a private key."),
                 Tr::tr("Install GNOME Keyring or KWallet, or choose a passphrase in the "
                        "settings.") };
    case Error::Kind::KeyMissing:
        return keyMissing();
    case Error::Kind::Damaged:
        return { Tr::tr("Stored data is damaged"),
                 Tr::tr("What was read is not what had been written. It is kept as it is and not "
                        "used."),
                 Tr::tr("Restore a backup.") };
    case Error::Kind::Malformed:
        return malformed(facts);
    case Error::Kind::NoSpace:
        return noSpace(facts);
    case Error::Kind::Storage:
        return storage(facts);
    case Error::Kind::Crypto:
        return { Tr::tr("A cryptographic operation failed"),
                 Tr::tr("The cryptographic library reported a fault."),
                 Tr::tr("Try once more. If it fails again, report it with the text below.") };
    case Error::Kind::Unsupported:
        return { Tr::tr("This is not possible here"),
                 Tr::tr("The CA or this version of Certwright does not offer it."),
                 Tr::tr("Choose another way, or another CA.") };
    case Error::Kind::Cancelled:
        return { Tr::tr("Stopped"), Tr::tr("It was stopped before it was finished."),
                 Tr::tr("Start it again whenever you like.") };
    }
    Q_UNREACHABLE();
}

} // namespace certwright::ui
