// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Metrics.h"

#include <QFontMetrics>
#include <QStyle>
#include <QWidget>

namespace certwright::ui {

int gap(const QFontMetrics &metrics)
{
    return std::max(4, metrics.height() / 2);
}

int gap(const QWidget *widget)
{
    return gap(widget->fontMetrics());
}

bool isMotionReduced(const QWidget *widget)
{
    return qEnvironmentVariableIsSet("CERTWRIGHT_REDUCED_MOTION")
            || widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget)
            == 0;
}

} // namespace certwright::ui
