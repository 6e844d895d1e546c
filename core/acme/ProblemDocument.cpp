// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/ProblemDocument.h"

#include "core/acme/LinkHeader.h"
#include "core/acme/OutsideText.h"
#include "core/acme/RetryAfter.h"

#include <QJsonDocument>
#include <QUrl>
#include <array>

namespace certwright::acme {

namespace {

constexpr qsizetype maxJsonBytes = 256 * 1024;
constexpr int maxJsonDepth = 32;
constexpr qsizetype maxDetail = 2000;
constexpr qsizetype maxShortText = 300;
constexpr qsizetype maxUrl = 2048;
constexpr qsizetype maxSubproblems = 100;
constexpr qsizetype maxAlgorithms = 20;
constexpr QLatin1String noType("about:blank");

/// Problem types whose meaning is stronger than the HTTP status they came with; all others mean
/// that the CA refuses this request.
struct TypeKind
{
    QLatin1String type;
    Error::Kind kind;
};
constexpr std::array typeKinds {
    TypeKind { QLatin1String("rateLimited"), Error::Kind::RateLimited },
    TypeKind { QLatin1String("serverInternal"), Error::Kind::Busy },
    TypeKind { QLatin1String("badNonce"), Error::Kind::Busy },
    TypeKind { QLatin1String("userActionRequired"), Error::Kind::ActionRequired },
    TypeKind { QLatin1String("agreementRequired"), Error::Kind::ActionRequired },
    TypeKind { QLatin1String("externalAccountRequired"), Error::Kind::ActionRequired },
    TypeKind { QLatin1String("accountDoesNotExist"), Error::Kind::Rejected },
};

Error::Kind kindOf(const Problem &problem)
{
    for (const TypeKind &known : typeKinds) {
        if (problem.is(known.type))
            return known.kind;
    }
    if (problem.status == 404 || problem.status == 410)
        return Error::Kind::NotFound;
    if (problem.status == 429)
        return Error::Kind::RateLimited;
    if (problem.status == 408 || problem.status >= 500)
        return Error::Kind::Busy;
    return problem.status >= 400 ? Error::Kind::Rejected : Error::Kind::Malformed;
}

QString shortText(const QJsonObject &object, const QString &name, qsizetype maxLength)
{
    return cutTo(object.value(name).toString(), maxLength);
}

QString identifierOf(const QJsonObject &object)
{
    const QJsonValue identifier = object.value(u"identifier"_qs);
    return cutTo(identifier.toObject().value(u"value"_qs).toString(), maxShortText);
}

Problem problemWithoutSubproblems(const QJsonObject &object)
{
    Problem problem;
    problem.type = shortText(object, u"type"_qs, maxShortText);
    if (problem.type.isEmpty())
        problem.type = noType;
    problem.title = shortText(object, u"title"_qs, maxShortText);
    problem.detail = shortText(object, u"detail"_qs, maxDetail);
    const int status = object.value(u"status"_qs).toInt();
    problem.status = status >= 100 && status <= 599 ? status : 0;
    problem.instance = object.value(u"instance"_qs).toString().left(maxUrl);
    problem.helpUrl = object.value(u"helpUrl"_qs).toString().left(maxUrl);
    problem.identifier = identifierOf(object);
    const QJsonArray algorithms = object.value(u"algorithms"_qs).toArray();
    for (const QJsonValue &algorithm : algorithms) {
        if (algorithm.isString() && problem.algorithms.size() < maxAlgorithms)
            problem.algorithms.append(algorithm.toString().left(maxShortText));
    }
    return problem;
}

/// What a body that is no problem document still tells.
Problem problemFromForeignBody(const net::HttpReply &reply)
{
    Problem problem;
    problem.type = noType;
    const QByteArray type = reply.mediaType();
    if (type.startsWith("text/") || type.endsWith("/json") || type.endsWith("xhtml+xml"))
        problem.detail = wordsOf(reply.body, type.contains("html"));
    return problem;
}

Problem problemIn(const net::HttpReply &reply)
{
    if (reply.mediaType() == "application/problem+json") {
        const Result<QJsonObject> object = jsonObjectFrom(reply.body);
        if (object)
            return problemFromJson(*object);
    }
    return problemFromForeignBody(reply);
}

QString helpUrlFor(const Problem &problem, Error::Kind kind, const net::HttpReply &reply)
{
    if (kind == Error::Kind::ActionRequired) {
        if (!problem.instance.isEmpty())
            return problem.instance;
        const QStringList terms = linksWithRelation(reply, u"terms-of-service"_qs);
        if (!terms.isEmpty())
            return terms.constFirst().left(maxUrl);
    }
    const QStringList help = linksWithRelation(reply, u"help"_qs);
    return help.isEmpty() ? QString() : help.constFirst().left(maxUrl);
}

QString sentenceFor(const Problem &problem, int status)
{
    const QString type = problem.type == noType ? u"no problem type"_qs : problem.shortType();
    const QString text = problem.detail.isEmpty() ? problem.title : problem.detail;
    const QString sentence = u"The CA answered %1 (%2)"_qs.arg(QString::number(status), type);
    const QString ending = text.isEmpty() ? u"."_qs : u": "_qs + text;
    return sentence + ending;
}

/// Refuses what is nested deeper than any ACME message, before a parser sees it.
bool isShallow(const QByteArray &json)
{
    int depth = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (isInString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isInString = false;
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxJsonDepth)
                return false;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return true;
}

bool holdsNul(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().contains(QChar(u'\0'));
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(),
                           [](const QJsonValue &item) { return holdsNul(item); });
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key().contains(QChar(u'\0')) || holdsNul(member.value()))
            return true;
    }
    return false;
}

} // namespace

Problem problemFromJson(const QJsonObject &object)
{
    Problem problem = problemWithoutSubproblems(object);
    const QJsonArray subproblems = object.value(u"subproblems"_qs).toArray();
    for (const QJsonValue &value : subproblems) {
        if (value.isObject()
            && problem.subproblems.size() < static_cast<std::size_t>(maxSubproblems))
            problem.subproblems.push_back(problemWithoutSubproblems(value.toObject()));
    }
    return problem;
}

QJsonObject toJson(const Problem &problem)
{
    QJsonObject object { { u"type"_qs, problem.type } };
    const auto insertIfSet = [&object](const QString &name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
    insertIfSet(u"title"_qs, problem.title);
    insertIfSet(u"detail"_qs, problem.detail);
    insertIfSet(u"instance"_qs, problem.instance);
    insertIfSet(u"helpUrl"_qs, problem.helpUrl);
    if (problem.status != 0)
        object.insert(u"status"_qs, problem.status);
    if (!problem.identifier.isEmpty())
        object.insert(u"identifier"_qs, QJsonObject { { u"value"_qs, problem.identifier } });
    if (!problem.algorithms.isEmpty())
        object.insert(u"algorithms"_qs, QJsonArray::fromStringList(problem.algorithms));
    QJsonArray subproblems;
    for (const Problem &subproblem : problem.subproblems)
        subproblems.append(toJson(subproblem));
    if (!subproblems.isEmpty())
        object.insert(u"subproblems"_qs, subproblems);
    return object;
}

Error errorFromReply(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    Problem problem = problemIn(reply);
    // The status line counts, unless a success carries a problem document.
    if (reply.status >= 400 || problem.status < 400)
        problem.status = reply.status;
    const Error::Kind kind = kindOf(problem);
    problem.helpUrl = helpUrlFor(problem, kind, reply);
    const QString host = QUrl(reply.url).host();
    const Error error = Error(kind, sentenceFor(problem, reply.status), host).withProblem(problem);
    const std::optional<std::chrono::seconds> wait = retryAfter(reply, nowUtc);
    return wait ? error.withRetryAt(nowUtc.addSecs(wait->count())) : error;
}

Result<QJsonObject> jsonObjectFrom(const QByteArray &body)
{
    if (body.size() > maxJsonBytes)
        return fail(Error::Kind::Malformed, u"The answer is longer than 256 KiB."_qs);
    if (!isShallow(body))
        return fail(Error::Kind::Malformed, u"The answer is nested too deeply."_qs);
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return fail(Error::Kind::Malformed,
                    u"The answer is not JSON: %1."_qs.arg(parseError.errorString()));
    if (!document.isObject())
        return fail(Error::Kind::Malformed, u"The answer is JSON, but not an object."_qs);
    if (holdsNul(document.object()))
        return fail(Error::Kind::Malformed, u"The answer holds a NUL character."_qs);
    return document.object();
}

} // namespace certwright::acme
