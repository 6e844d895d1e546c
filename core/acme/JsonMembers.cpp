// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/JsonMembers.h"

#include "core/acme/AcmeUrl.h"
#include "core/acme/ProblemDocument.h"
#include "core/base/DomainName.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace certwright::acme {

JsonMembers::JsonMembers(const QJsonObject &object, QString place)
    : m_object(object), m_place(std::move(place))
{ }

void JsonMembers::refuse(QLatin1String name, const QString &reason)
{
    if (!m_error) {
        const QString member = m_place + u'.' + name;
        m_error.emplace(Error::Kind::Malformed, u"The member %1 %2."_qs.arg(member, reason),
                        member);
    }
}

bool JsonMembers::has(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

void JsonMembers::require(QLatin1String name)
{
    if (!has(name))
        refuse(name, u"is missing"_qs);
}

QString JsonMembers::optionalString(QLatin1String name)
{
    if (has(name) && !m_object.value(name).isString())
        refuse(name, u"is not a string"_qs);
    return m_object.value(name).toString();
}

QString JsonMembers::requiredString(QLatin1String name)
{
    require(name);
    return optionalString(name);
}

bool JsonMembers::optionalBool(QLatin1String name)
{
    if (has(name) && !m_object.value(name).isBool())
        refuse(name, u"is neither true nor false"_qs);
    return m_object.value(name).toBool();
}

QString JsonMembers::checkedUrl(QLatin1String name, const QString &url)
{
    const Result<QString> checked = checkedAcmeUrl(url);
    if (!checked) {
        refuse(name, u"is refused: "_qs + checked.error().detail());
        return {};
    }
    return *checked;
}

QString JsonMembers::optionalUrl(QLatin1String name)
{
    if (!has(name))
        return {};
    const QString url = optionalString(name);
    return m_error ? QString() : checkedUrl(name, url);
}

QString JsonMembers::requiredUrl(QLatin1String name)
{
    require(name);
    return optionalUrl(name);
}

QJsonArray JsonMembers::requiredArray(QLatin1String name)
{
    require(name);
    if (has(name) && !m_object.value(name).isArray())
        refuse(name, u"is not an array"_qs);
    return m_object.value(name).toArray();
}

QStringList JsonMembers::optionalStrings(QLatin1String name)
{
    if (!has(name))
        return {};
    QStringList strings;
    const QJsonArray values = requiredArray(name);
    for (const QJsonValue &value : values) {
        if (!value.isString())
            refuse(name, u"holds something that is not a string"_qs);
        strings.append(value.toString());
    }
    return strings;
}

QStringList JsonMembers::requiredUrls(QLatin1String name)
{
    require(name);
    QStringList urls;
    const QStringList strings = optionalStrings(name);
    for (const QString &text : strings)
        urls.append(m_error ? QString() : checkedUrl(name, text));
    return urls;
}

QJsonObject JsonMembers::optionalObject(QLatin1String name)
{
    if (has(name) && !m_object.value(name).isObject())
        refuse(name, u"is not an object"_qs);
    return m_object.value(name).toObject();
}

QJsonObject JsonMembers::requiredObject(QLatin1String name)
{
    require(name);
    return optionalObject(name);
}

std::optional<QDateTime> JsonMembers::optionalTime(QLatin1String name)
{
    if (!has(name))
        return std::nullopt;
    const std::optional<QDateTime> time = timeFromRfc3339(optionalString(name));
    if (!time)
        refuse(name, u"is not a time"_qs);
    return time;
}

QDateTime JsonMembers::requiredTime(QLatin1String name)
{
    require(name);
    return optionalTime(name).value_or(QDateTime());
}

std::optional<Problem> JsonMembers::optionalProblem(QLatin1String name)
{
    if (!has(name))
        return std::nullopt;
    return problemFromJson(optionalObject(name));
}

Result<Identifier> identifierFromJson(const QJsonValue &value, const QString &place)
{
    JsonMembers members(value.toObject(), place);
    constexpr std::array types {
        WireName<Identifier::Type> { Identifier::Type::Dns, QLatin1String("dns") },
        WireName<Identifier::Type> { Identifier::Type::Ip, QLatin1String("ip") }
    };
    const auto type = members.requiredOneOf(QLatin1String("type"), types);
    const QString text = members.requiredString(QLatin1String("value"));
    if (members.error())
        return fail(*members.error());
    if (type == Identifier::Type::Dns) {
        const Result<DomainName> name = DomainName::fromAscii(text);
        if (name)
            return Identifier { Identifier::Type::Dns, name->ascii() };
    } else if (const Result<Identifier> address = Identifier::fromUserInput(text);
               address && address->type == Identifier::Type::Ip) {
        return *address;
    }
    return fail(Error::Kind::Malformed,
                u"The member %1.value is no usable name or address."_qs.arg(place),
                place + u".value"_qs);
}

QJsonObject toJson(const Identifier &identifier)
{
    return { { u"type"_qs, toString(identifier.type) }, { u"value"_qs, identifier.value } };
}

std::optional<QDateTime> timeFromRfc3339(const QString &text)
{
    static const QRegularExpression form(
            QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)[Tt "
                           "](\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d+))?(Z|z|[+-]\\d\\d:\\d\\d)$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString milliseconds = match.captured(3).left(3).leftJustified(3, u'0');
    const QString zone = match.captured(4).toUpper();
    const QString exact = match.captured(1) + u'T' + match.captured(2) + u'.' + milliseconds + zone;
    const QDateTime time = QDateTime::fromString(exact, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return time.toUTC();
}

} // namespace certwright::acme
