// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QRectF>
#include <QString>

class QPainter;

namespace certwright::ui {

/// What a certificate, an order or a check is in. Always shown as shape, word and colour.
enum class StatusKind {
    Valid,
    RenewNow,
    ExpiresSoon,
    Expired,
    WaitingForUser,
    Working,
    NotDeployed,
    Revoked,
    Staging,
    Failed,
    Unknown
};

/// At least 4.5:1 on the palette's Base, AlternateBase and Window.
QColor statusColor(StatusKind kind, const QPalette &palette);

/// The word that goes with a kind where no better one is known: "Valid", "Renew now".
QString statusWord(StatusKind kind);

/// Draws the kind's shape into the largest square centred in area. The shapes differ without
/// colour: disc with check, triangle, octagon with cross, clock, circle with slash, flag, ring.
void paintStatusShape(QPainter &painter, const QRectF &area, StatusKind kind, const QColor &color);

/// A stable English name of the shape, so that tests can tell that no two states share one by
/// accident.
QString statusShape(StatusKind kind);

} // namespace certwright::ui
