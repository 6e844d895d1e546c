// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/Hands.h"

#include "ui/widgets/CopyButton.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPixmap>
#include <QPushButton>
#include <QTest>

namespace certwright::demo {

using namespace std::chrono_literals;

QList<QWidget *> visibleWindows()
{
    QList<QWidget *> windows;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *window : all) {
        if (window->isVisible())
            windows.append(window);
    }
    return windows;
}

Hands::Hands(Clock &clock, StallWatch &watch, QString pictureFolder)
    : m_clock(clock), m_watch(watch), m_pictureFolder(std::move(pictureFolder))
{ }

Task<bool> Hands::until(std::function<bool()> condition, std::chrono::milliseconds longest)
{
    const std::chrono::milliseconds glance = 20ms;
    const QDateTime end = m_clock.nowUtc().addMSecs(longest.count());
    while (!condition()) {
        if (m_clock.nowUtc() > end)
            co_return false;
        co_await m_clock.delay(glance);
    }
    co_return true;
}

void Hands::click(QAbstractButton *button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

void Hands::type(QWidget *field, const QString &text)
{
    field->setFocus();
    for (const QChar character : text) {
        if (character == u'\n')
            QTest::keyClick(field, Qt::Key_Return);
        else
            QTest::keyClicks(field, QString(character));
    }
}

void Hands::paste(QWidget *field)
{
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    QTest::keySequence(field, QKeySequence::Paste);
}

QAbstractButton *Hands::button(QWidget *inside, const QString &text)
{
    const QList<QAbstractButton *> buttons = inside->findChildren<QAbstractButton *>();
    for (QAbstractButton *candidate : buttons) {
        const bool isNamed = candidate->text() == text || candidate->accessibleName() == text;
        if (isNamed && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

ui::CopyButton *Hands::copyButton(QWidget *inside, const QString &accessibleName)
{
    return qobject_cast<ui::CopyButton *>(button(inside, accessibleName));
}

QPushButton *Hands::named(QWidget *inside, const QString &objectName)
{
    const QList<QPushButton *> buttons = inside->findChildren<QPushButton *>(objectName);
    for (QPushButton *candidate : buttons) {
        if (candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

bool Hands::canPress(QWidget *inside, const QString &objectName)
{
    const QPushButton *const found = named(inside, objectName);
    return found && found->isEnabled();
}

Task<void> Hands::picture(QWidget *window, QString name)
{
    // A person looks when the window has come to rest.
    const std::chrono::milliseconds settling = 120ms;
    co_await m_clock.delay(settling);
    m_watch.pause();
    const QString number = QStringLiteral("%1").arg(++m_pictures, 2, 10, QLatin1Char('0'));
    const QString path = m_pictureFolder + u'/' + number + u'-' + name + QStringLiteral(".png");
    if (!window->grab().save(path))
        qWarning("The picture %s cannot be written", qPrintable(path));
    m_watch.resume();
}

} // namespace certwright::demo
