// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Id.h"

#include <QUuid>

namespace certwright {

KeyId KeyId::generate()
{
    return KeyId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

} // namespace certwright
