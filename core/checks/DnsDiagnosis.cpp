// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/DnsDiagnosis.h"

namespace certwright::checks {

bool DnsDiagnosis::isObstacle() const
{
    switch (kind) {
    case Kind::DoubledName:
    case Kind::OtherName:
    case Kind::QuotedValue:
    case Kind::AlteredValue:
    case Kind::OneOfSeveral:
    case Kind::AliasLoop:
    case Kind::OldSerial:
    case Kind::BrokenDnssec:
        return true;
    case Kind::StaleValue:
    case Kind::LameServer:
    case Kind::WildcardAnswer:
        return !isBesideOurs;
    case Kind::Delegated:
    case Kind::OverHttps:
        break;
    }
    return false;
}

} // namespace certwright::checks
