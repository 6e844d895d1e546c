// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"
#include "tests/demo/StallWatch.h"

#include <QString>
#include <QWidget>
#include <functional>

class QAbstractButton;
class QPushButton;

namespace certwright::ui {
class CopyButton;
}

namespace certwright::demo {

/// What a person in front of the screen does: looks, clicks, types, copies, pastes, waits.
class Hands final
{
public:
    Hands(Clock &clock, StallWatch &watch, QString pictureFolder);

    /// The first visible window of that class, or nullptr.
    template<typename Window>
    static Window *window();

    /// Waits until the condition holds. False after the time is over.
    Task<bool> until(std::function<bool()> condition, std::chrono::milliseconds longest);

    static void click(QAbstractButton *button);
    static void type(QWidget *field, const QString &text);
    static void paste(QWidget *field);
    /// The visible button that says text or is named so for screen readers.
    static QAbstractButton *button(QWidget *inside, const QString &text);
    static ui::CopyButton *copyButton(QWidget *inside, const QString &accessibleName);
    /// The visible button of that object name, or nullptr.
    static QPushButton *named(QWidget *inside, const QString &objectName);
    /// It is there, visible and enabled.
    static bool canPress(QWidget *inside, const QString &objectName);

    /// <folder>/<nn>-<name>.png of a window; the time it takes is not the program's.
    Task<void> picture(QWidget *window, QString name);
    [[nodiscard]] int pictures() const { return m_pictures; }

private:
    Clock &m_clock;
    StallWatch &m_watch;
    QString m_pictureFolder;
    int m_pictures = 0;
};

/// Every top-level window that can be seen.
QList<QWidget *> visibleWindows();

template<typename Window>
Window *Hands::window()
{
    for (QWidget *candidate : visibleWindows()) {
        if (auto *const found = qobject_cast<Window *>(candidate))
            return found;
    }
    return nullptr;
}

} // namespace certwright::demo
