// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Status.h"

#include "ui/Tr.h"
#include "ui/theme/Contrast.h"

namespace certwright::ui {

namespace {

enum class Hue { Green, Amber, Red, Blue, Grey };

Hue hueOf(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Valid:
        return Hue::Green;
    case StatusKind::RenewNow:
    case StatusKind::ExpiresSoon:
    case StatusKind::NotDeployed:
        return Hue::Amber;
    case StatusKind::Expired:
    case StatusKind::Failed:
        return Hue::Red;
    case StatusKind::WaitingForUser:
    case StatusKind::Working:
        return Hue::Blue;
    case StatusKind::Revoked:
    case StatusKind::Staging:
    case StatusKind::Unknown:
        break;
    }
    return Hue::Grey;
}

QColor lightColor(Hue hue)
{
    switch (hue) {
    case Hue::Green:
        return QColor(0x1a, 0x7f, 0x4b);
    case Hue::Amber:
        return QColor(0x8f, 0x60, 0x00);
    case Hue::Red:
        return QColor(0xc4, 0x30, 0x2b);
    case Hue::Blue:
        return QColor(0x0b, 0x62, 0xc4);
    case Hue::Grey:
        break;
    }
    return QColor(0x5f, 0x6b, 0x7a);
}

QColor darkColor(Hue hue)
{
    switch (hue) {
    case Hue::Green:
        return QColor(0x4c, 0xc3, 0x8a);
    case Hue::Amber:
        return QColor(0xff, 0xb8, 0x4d);
    case Hue::Red:
        return QColor(0xff, 0x6b, 0x6b);
    case Hue::Blue:
        return QColor(0x6c, 0xb2, 0xff);
    case Hue::Grey:
        break;
    }
    return QColor(0x8b, 0x95, 0xa1);
}

} // namespace

QColor statusColor(StatusKind kind, const QPalette &palette)
{
    const Hue hue = hueOf(kind);
    return readable(isDark(palette) ? darkColor(hue) : lightColor(hue), palette);
}

QString statusWord(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Valid:
        return Tr::tr("Valid");
    case StatusKind::RenewNow:
        return Tr::tr("Renew now");
    case StatusKind::ExpiresSoon:
        return Tr::tr("Expires soon");
    case StatusKind::Expired:
        return Tr::tr("Expired");
    case StatusKind::WaitingForUser:
        return Tr::tr("Waiting for you");
    case StatusKind::Working:
        return Tr::tr("Working");
    case StatusKind::NotDeployed:
        return Tr::tr("Not deployed");
    case StatusKind::Revoked:
        return Tr::tr("Revoked");
    case StatusKind::Staging:
        return Tr::tr("Staging");
    case StatusKind::Failed:
        return Tr::tr("Failed");
    case StatusKind::Unknown:
        break;
    }
    return Tr::tr("Not checked");
}

QString statusShape(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Valid:
        return QStringLiteral("disc-check");
    case StatusKind::RenewNow:
    case StatusKind::NotDeployed:
        return QStringLiteral("triangle");
    case StatusKind::ExpiresSoon:
        return QStringLiteral("triangle-mark");
    case StatusKind::Expired:
    case StatusKind::Failed:
        return QStringLiteral("octagon-x");
    case StatusKind::WaitingForUser:
        return QStringLiteral("clock");
    case StatusKind::Working:
        return QStringLiteral("arc");
    case StatusKind::Revoked:
        return QStringLiteral("circle-slash");
    case StatusKind::Staging:
        return QStringLiteral("flag");
    case StatusKind::Unknown:
        break;
    }
    return QStringLiteral("ring");
}

} // namespace certwright::ui
