// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ScreenLanguage.h"

#include "ui/theme/ColorScheme.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTest>
#include <QTranslator>

namespace certwright::ui {

namespace {

/// The language, or nothing where there is no such translation.
QString installTranslation(const QString &path)
{
    auto *const own = new QTranslator(qApp);
    if (!own->load(path))
        return {};
    const QLocale locale(own->language());
    auto *const qt = new QTranslator(qApp);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
    QApplication::installTranslator(own);
    QLocale::setDefault(locale);
    return own->language();
}

} // namespace

QString prepareScreens()
{
    QApplication::setStyle(QStringLiteral("fusion"));
    QString folder = QStringLiteral(CERTWRIGHT_SCREENS_DIR);
    const QString translation = qEnvironmentVariable("CERTWRIGHT_SCREENS_TRANSLATION");
    if (!translation.isEmpty()) {
        const QString language = installTranslation(translation);
        if (language.isEmpty())
            qFatal("There is no translation in %s", qPrintable(translation));
        folder += u'/' + language;
    }
    if (!QDir().mkpath(folder))
        qFatal("There is no folder %s", qPrintable(folder));
    return folder;
}

void addColorSchemes()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
}

QString applyColorSchemeOfRow()
{
    QFETCH(ColorScheme, scheme);
    applyColorScheme(*qApp, scheme);
    return QString::fromLatin1(QTest::currentDataTag());
}

} // namespace certwright::ui
