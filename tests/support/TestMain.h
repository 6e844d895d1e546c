// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// The classes of a layer share one program. These take the place of QTEST_GUILESS_MAIN and
/// QTEST_MAIN and define run<Class>, which the program's main calls when its first argument names
/// the class.
#define CERTWRIGHT_TEST(Class) CERTWRIGHT_TEST_WITH(QCoreApplication, Class)

/// The same with QApplication, for tests of windows; for those alone that include it.
#define CERTWRIGHT_WINDOW_TEST(Class) CERTWRIGHT_TEST_WITH(QApplication, Class)

#define CERTWRIGHT_TEST_WITH(Application, Class)                                                   \
    int run##Class(int argc, char *argv[]);                                                        \
    int run##Class(int argc, char *argv[])                                                         \
    {                                                                                              \
        Application application(argc, argv);                                                       \
        application.setAttribute(Qt::AA_Use96Dpi, true);                                           \
        QTEST_SET_MAIN_SOURCE_PATH                                                                 \
        Class test;                                                                                \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
