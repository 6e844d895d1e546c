// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/DnsPanel.h"
#include "tests/demo/Outcome.h"
#include "tests/demo/PracticeWorld.h"
#include "tests/demo/Walk.h"
#include "tests/demo/WebPanel.h"
#include "ui/Tr.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QScreen>
#include <QTabWidget>
#include <QTextStream>
#include <sys/stat.h>

namespace {

using namespace certwright;

/// The practice provider's and web server's pages in one window.
std::unique_ptr<QTabWidget> makePanels(demo::PracticeZone &zone)
{
    auto panels = std::make_unique<QTabWidget>();
    panels->setWindowTitle(ui::Tr::tr("Practice DNS and Web Server"));
    panels->addTab(new demo::DnsPanel(zone), ui::Tr::tr("DNS Records"));
    panels->addTab(new demo::WebPanel(zone), ui::Tr::tr("Web Server"));
    panels->resize(480, 560);
    return panels;
}

/// Side by side, so that both can be used at once.
void arrange(QWidget &mainWindow, QWidget &panels)
{
    const QRect screen = QApplication::primaryScreen()->availableGeometry();
    const int panelWidth = qMin(480, screen.width() / 3);
    panels.resize(panelWidth, qMin(600, screen.height() - 80));
    panels.move(screen.right() - panelWidth - 10, screen.top() + 40);
    mainWindow.resize(qMin(1120, screen.width() - panelWidth - 30),
                      qMin(720, screen.height() - 80));
    mainWindow.move(screen.left() + 5, screen.top() + 40);
}

} // namespace

int main(int argc, char **argv)
{
    umask(077);
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
            QStringLiteral("Certwright beside a practice CA, DNS and web server."));
    parser.addHelpOption();
    const QCommandLineOption headless(QStringLiteral("headless"),
                                      QStringLiteral("Drive the windows by itself."));
    const QCommandLineOption output(QStringLiteral("output"),
                                    QStringLiteral("Where --headless leaves its files."),
                                    QStringLiteral("folder"), QStringLiteral("build/demo"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("Show this language."),
                                      QStringLiteral("locale"));
    const QCommandLineOption stallsCount(
            QStringLiteral("stalls-count"),
            QStringLiteral("Fail, too, when a window stands still for a tenth of a second."));
    parser.addOptions({ headless, output, language, stallsCount });
    parser.process(application);
    // The walk reads the windows' English words.
    app::prepareApplication(application,
                            parser.isSet(headless) ? QStringLiteral("en") : parser.value(language));

    const auto practice = demo::PracticeWorld::open();
    if (!practice) {
        QTextStream(stderr) << practice.error().detail() << '\n';
        return 1;
    }
    app::Desktop desktop((*practice)->core());
    const std::unique_ptr<QTabWidget> panels = makePanels((*practice)->zone());
    arrange(desktop.mainWindow(), *panels);
    desktop.show();
    panels->show();
    if (!parser.isSet(headless))
        return QApplication::exec();

    if (!QDir().mkpath(parser.value(output))) {
        QTextStream(stderr) << "The folder cannot be made: " << parser.value(output) << '\n';
        return 1;
    }
    SystemClock clock;
    demo::StallWatch watch;
    demo::Hands hands(clock, watch, parser.value(output));
    demo::Walk walk(**practice, desktop, *panels->findChild<demo::DnsPanel *>(),
                    *panels->findChild<demo::WebPanel *>(), hands, watch, parser.value(output));
    demo::Outcome outcome(**practice, walk, hands, watch, parser.value(output));
    TaskScope scope;
    const bool doStallsCount = parser.isSet(stallsCount);
    scope.start(walk.run(), [&outcome, doStallsCount](const Result<void> &result) {
        QApplication::exit(outcome.conclude(result, doStallsCount));
    });
    return QApplication::exec();
}
