// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/ErrorPresenter.h"

#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QSet>

using namespace certwright;
using ui::ErrorContext;
using ui::ErrorText;

namespace {

const QList<Error::Kind> allKinds {
    Error::Kind::Offline,        Error::Kind::Interrupted, Error::Kind::Insecure,
    Error::Kind::Busy,           Error::Kind::RateLimited, Error::Kind::Rejected,
    Error::Kind::ActionRequired, Error::Kind::NotFound,    Error::Kind::InvalidInput,
    Error::Kind::WrongPassword,  Error::Kind::Denied,      Error::Kind::Locked,
    Error::Kind::Unavailable,    Error::Kind::KeyMissing,  Error::Kind::Damaged,
    Error::Kind::Malformed,      Error::Kind::NoSpace,     Error::Kind::Storage,
    Error::Kind::Crypto,         Error::Kind::Unsupported, Error::Kind::Cancelled,
};

const QList<ErrorContext::Action> allActions {
    ErrorContext::Action::Unspecified,     ErrorContext::Action::ReadDirectory,
    ErrorContext::Action::RegisterAccount, ErrorContext::Action::PlaceOrder,
    ErrorContext::Action::CheckName,       ErrorContext::Action::Issue,
    ErrorContext::Action::Export,          ErrorContext::Action::Unlock,
    ErrorContext::Action::Revoke,          ErrorContext::Action::ManageAccount,
    ErrorContext::Action::AddAuthority,    ErrorContext::Action::OpenData,
};

Problem problemOf(const QString &type)
{
    Problem problem;
    problem.type = QStringLiteral("urn:ietf:params:acme:error:") + type;
    problem.detail = QStringLiteral("The CA's words");
    return problem;
}

Error rejected(const Problem &problem)
{
    return Error(Error::Kind::Rejected, QStringLiteral("refused"), QStringLiteral("example.test"))
            .withProblem(problem);
}

/// A name that only programmers know, such as "rateLimited" or "urn:ietf".
bool hasProgrammersWord(const QString &text)
{
    static const QRegularExpression words(QStringLiteral("[a-z][A-Z]|urn:|Kind::|\\bnullptr\\b"));
    // "CAs" and "HMAC" are people's words; camel case inside a word is not.
    return words.match(text).hasMatch();
}

} // namespace

class ErrorPresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasWordsInEveryContext_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        for (const Error::Kind kind : allKinds)
            QTest::addRow("%s", qPrintable(toString(kind))) << kind;
    }

    void everyKindHasWordsInEveryContext()
    {
        QFETCH(Error::Kind, kind);

        for (const ErrorContext::Action action : allActions) {
            const ErrorText text
                    = present(Error(kind, QStringLiteral("detail")), ErrorContext(action));

            QVERIFY(!text.title.isEmpty());
            QVERIFY(!text.cause.isEmpty());
            QVERIFY(!text.remedy.isEmpty());
            for (const QString &line : { text.title, text.cause, text.remedy }) {
                QVERIFY2(!line.contains(QLatin1Char('<')) && !line.contains(QLatin1Char('%')),
                         qPrintable(line));
                QVERIFY2(!hasProgrammersWord(line), qPrintable(line));
            }
            QVERIFY(text.caWords.isEmpty());
        }
    }

    void noTwoKindsHaveTheSameTitleOrRemedy()
    {
        QSet<QString> titles;
        QSet<QString> remedies;

        for (const Error::Kind kind : allKinds) {
            const ErrorText text = present(Error(kind, QString()), ErrorContext());
            titles.insert(text.title);
            remedies.insert(text.remedy);
        }

        QCOMPARE(titles.size(), allKinds.size());
        QCOMPARE(remedies.size(), allKinds.size());
    }

    void everyProblemTypeOfTheRfcHasItsOwnWords_data()
    {
        QTest::addColumn<QString>("type");
        // IANA's registry of error types (RFC 8555, 8739, 9115, 9773, 9799 and the drafts on
        // profiles and device attestation), "conflict" of Boulder and an old word of Pebble's.
        for (const char *type : { "accountDoesNotExist",
                                  "alreadyRevoked",
                                  "badCSR",
                                  "badNonce",
                                  "badPublicKey",
                                  "badRevocationReason",
                                  "badSignatureAlgorithm",
                                  "caa",
                                  "compound",
                                  "connection",
                                  "dns",
                                  "externalAccountRequired",
                                  "incorrectResponse",
                                  "invalidContact",
                                  "malformed",
                                  "orderNotReady",
                                  "rateLimited",
                                  "rejectedIdentifier",
                                  "serverInternal",
                                  "tls",
                                  "unauthorized",
                                  "unsupportedContact",
                                  "unsupportedIdentifier",
                                  "userActionRequired",
                                  "alreadyReplaced",
                                  "invalidProfile",
                                  "onionCAARequired",
                                  "conflict",
                                  "agreementRequired",
                                  "autoRenewalCanceled",
                                  "autoRenewalExpired",
                                  "autoRenewalCancellationInvalid",
                                  "autoRenewalRevocationNotSupported",
                                  "unknownDelegation",
                                  "badAttestationStatement" })
            QTest::addRow("%s", type) << QString::fromLatin1(type);
    }

    void everyProblemTypeOfTheRfcHasItsOwnWords()
    {
        QFETCH(QString, type);
        const ErrorText plain
                = present(Error(Error::Kind::Rejected, QStringLiteral("refused")), ErrorContext());

        const ErrorText text
                = present(rejected(problemOf(type)), ErrorContext(ErrorContext::Action::CheckName));

        QVERIFY(ui::presentedProblemTypes().contains(type));
        QVERIFY(!text.title.isEmpty());
        QVERIFY(!text.remedy.isEmpty());
        QVERIFY(text.title != plain.title);
        for (const QString &line : { text.title, text.cause, text.remedy }) {
            QVERIFY2(!line.contains(QLatin1Char('<')) && !line.contains(QLatin1Char('%')),
                     qPrintable(line));
            QVERIFY2(!hasProgrammersWord(line), qPrintable(line));
        }
    }

    void noTwoProblemTypesHaveTheSameTitleOrRemedy()
    {
        QHash<QString, QString> titles;
        QHash<QString, QString> remedies;

        for (const QString &type : ui::presentedProblemTypes()) {
            if (type == QStringLiteral("agreementRequired"))
                continue; // Pebble's old word for userActionRequired
            const ErrorText text = present(rejected(problemOf(type)), ErrorContext());
            QVERIFY2(!titles.contains(text.title), qPrintable(type));
            QVERIFY2(!remedies.contains(text.remedy), qPrintable(type));
            titles.insert(text.title, type);
            remedies.insert(text.remedy, type);
        }

        QCOMPARE(titles.size(), 34);
    }

    void anUnknownTypeIsWordedByItsKind()
    {
        const Error error = Error(Error::Kind::Busy, QStringLiteral("503"))
                                    .withProblem(problemOf(QStringLiteral("brandNew")));

        const ErrorText text = present(error, ErrorContext());

        QCOMPARE(text.title, present(Error(Error::Kind::Busy, QString()), ErrorContext()).title);
        QVERIFY(text.caWords.contains(QStringLiteral("brandNew")));
    }

    void theCasWordsAreVerbatimWithALineForEachSubproblem()
    {
        Problem problem = problemOf(QStringLiteral("compound"));
        problem.detail = QStringLiteral("Some <b>names</b> are refused");
        Problem sub = problemOf(QStringLiteral("caa"));
        sub.identifier = QStringLiteral("a.example.test");
        sub.detail = QStringLiteral("CAA forbids");
        problem.subproblems = { sub };

        const QString words = ui::caWords(problem);

        QCOMPARE(words,
                 QStringLiteral(
                         "urn:ietf:params:acme:error:compound · Some <b>names</b> are refused\n"
                         "a.example.test · urn:ietf:params:acme:error:caa · CAA forbids"));
    }

    void controlAndBidiCharactersAreTakenOutOfTheCasWords()
    {
        Problem problem = problemOf(QStringLiteral("dns"));
        problem.detail = QStringLiteral("a") + QChar(0x202E) + QStringLiteral("b") + QChar(0x1b)
                + QStringLiteral("c");

        QVERIFY(ui::caWords(problem).endsWith(QStringLiteral("a b c")));
    }

    void aSingleSubproblemSpeaksForItsCompound()
    {
        Problem problem = problemOf(QStringLiteral("compound"));
        problem.subproblems = { problemOf(QStringLiteral("caa")) };

        const ErrorText text = present(rejected(problem), ErrorContext());

        QCOMPARE(text.title,
                 present(rejected(problemOf(QStringLiteral("caa"))), ErrorContext()).title);
    }

    void aForbiddingCaaRecordIsAnsweredWithTheLineToAdd()
    {
        ErrorContext context(ErrorContext::Action::PlaceOrder);
        context.caaIdentities = { QStringLiteral("ca.example") };
        Problem problem = problemOf(QStringLiteral("caa"));
        problem.identifier = QStringLiteral("*.example.test");

        const ErrorText text = present(rejected(problem), context);

        QVERIFY(text.remedy.contains(
                QStringLiteral("example.test CAA 0 issuewild \"ca.example\"")));
    }

    void unauthorizedDependsOnWhatWasDone()
    {
        const Error error = rejected(problemOf(QStringLiteral("unauthorized")));
        QSet<QString> titles;

        for (const auto action :
             { ErrorContext::Action::CheckName, ErrorContext::Action::RegisterAccount,
               ErrorContext::Action::Issue, ErrorContext::Action::Revoke })
            titles.insert(present(error, ErrorContext(action)).title);

        QCOMPARE(titles.size(), 4);
    }

    void aRateLimitSaysUntilWhen()
    {
        const QDateTime until(QDate(2026, 11, 30), QTime(21, 34), Qt::UTC);
        const Error error = Error(Error::Kind::RateLimited, QStringLiteral("429"))
                                    .withProblem(problemOf(QStringLiteral("rateLimited")))
                                    .withRetryAt(until);

        const ErrorText text = present(error, ErrorContext());

        QVERIFY(text.title.contains(QStringLiteral("21:34")));
        QCOMPARE(text.retryAt, std::optional<QDateTime>(until));
    }

    void thePageThatUnpausesAnAccountIsFoundInTheDetail()
    {
        Problem problem = problemOf(QStringLiteral("rateLimited"));
        problem.detail = QStringLiteral(
                "Your account is paused. See https://ca.example/unpause?jwt=a.b.c.");

        const ErrorText text = present(rejected(problem), ErrorContext());

        QCOMPARE(text.helpUrl, QStringLiteral("https://ca.example/unpause?jwt=a.b.c"));
    }

    void anExportNamesTheFolder()
    {
        const Error error(Error::Kind::Denied, QStringLiteral("EACCES"),
                          QStringLiteral("/srv/certs/a.key"));

        const ErrorText text = present(
                error, ErrorContext(ErrorContext::Action::Export, QStringLiteral("/srv/certs")));

        QVERIFY(text.cause.contains(QStringLiteral("/srv/certs/a.key")));
        QVERIFY(text.remedy.contains(QStringLiteral("folder")));
    }

    void aPortalPageInsteadOfADirectoryIsRecognized()
    {
        const Error error(Error::Kind::Malformed, QStringLiteral("Content-Type text/html"));

        const ErrorText text = present(error, ErrorContext(ErrorContext::Action::ReadDirectory));

        QVERIFY(text.cause.contains(QStringLiteral("sign-in page")));
    }

    void waitingOutAnErrorSaysThatItGoesOnByItself()
    {
        ErrorContext context(ErrorContext::Action::PlaceOrder);
        context.retriesByItself = true;

        const ErrorText text = present(Error(Error::Kind::Offline, QString()), context);

        QVERIFY(text.remedy.contains(QStringLiteral("by itself")));
    }
};

CERTWRIGHT_TEST(ErrorPresenterTest)
#include "ErrorPresenterTest.moc"
