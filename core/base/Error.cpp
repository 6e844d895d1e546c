// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

#include <array>
#include <utility>

namespace certwright {

namespace {

struct KindName
{
    Error::Kind kind;
    QLatin1String name;
};

constexpr std::array kindNames {
    KindName { Error::Kind::Offline, QLatin1String("offline") },
    KindName { Error::Kind::Interrupted, QLatin1String("interrupted") },
    KindName { Error::Kind::Insecure, QLatin1String("insecure") },
    KindName { Error::Kind::Busy, QLatin1String("busy") },
    KindName { Error::Kind::RateLimited, QLatin1String("rateLimited") },
    KindName { Error::Kind::Rejected, QLatin1String("rejected") },
    KindName { Error::Kind::ActionRequired, QLatin1String("actionRequired") },
    KindName { Error::Kind::NotFound, QLatin1String("notFound") },
    KindName { Error::Kind::InvalidInput, QLatin1String("invalidInput") },
    KindName { Error::Kind::WrongPassword, QLatin1String("wrongPassword") },
    KindName { Error::Kind::Denied, QLatin1String("denied") },
    KindName { Error::Kind::Locked, QLatin1String("locked") },
    KindName { Error::Kind::Unavailable, QLatin1String("unavailable") },
    KindName { Error::Kind::KeyMissing, QLatin1String("keyMissing") },
    KindName { Error::Kind::Damaged, QLatin1String("damaged") },
    KindName { Error::Kind::Malformed, QLatin1String("malformed") },
    KindName { Error::Kind::NoSpace, QLatin1String("noSpace") },
    KindName { Error::Kind::Storage, QLatin1String("storage") },
    KindName { Error::Kind::Crypto, QLatin1String("crypto") },
    KindName { Error::Kind::Unsupported, QLatin1String("unsupported") },
    KindName { Error::Kind::Cancelled, QLatin1String("cancelled") },
};

} // namespace

Error::Error(Kind kind, QString detail) : m_kind(kind), m_detail(std::move(detail)) { }

Error::Error(Kind kind, QString detail, QString subject)
    : m_kind(kind), m_detail(std::move(detail)), m_subject(std::move(subject))
{ }

Error Error::withProblem(Problem problem) const
{
    Error copy = *this;
    copy.m_problem = std::move(problem);
    return copy;
}

Error Error::withRetryAt(QDateTime retryAtUtc) const
{
    Error copy = *this;
    copy.m_retryAt = std::move(retryAtUtc);
    return copy;
}

Error Error::withSubject(QString subject) const
{
    Error copy = *this;
    copy.m_subject = std::move(subject);
    return copy;
}

bool Error::isProblem(QLatin1String name) const
{
    return m_problem && m_problem->is(name);
}

bool Error::isTransient() const
{
    return m_kind == Kind::Offline || m_kind == Kind::Interrupted || m_kind == Kind::Busy
            || m_kind == Kind::RateLimited;
}

QString toString(Error::Kind kind)
{
    for (const KindName &entry : kindNames) {
        if (entry.kind == kind)
            return QString(entry.name);
    }
    Q_UNREACHABLE();
}

std::optional<Error::Kind> errorKindFromString(const QString &name)
{
    for (const KindName &entry : kindNames) {
        if (name == entry.name)
            return entry.kind;
    }
    return std::nullopt;
}

} // namespace certwright
