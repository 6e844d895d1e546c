// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>
#include <utility>

namespace certwright {

/// A value, or the error that stands in its place. std::expected once C++23 is the floor.
template<typename T>
using Result = tl::expected<T, Error>;

/// The failing side of any Result.
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> fail(Error::Kind kind, QString detail)
{
    return tl::unexpected<Error>(Error(kind, std::move(detail)));
}

inline tl::unexpected<Error> fail(Error::Kind kind, QString detail, QString subject)
{
    return tl::unexpected<Error>(Error(kind, std::move(detail), std::move(subject)));
}

} // namespace certwright
