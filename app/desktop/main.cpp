// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Desktop.h"
#include "app/desktop/StartFailureDialog.h"

#include <QApplication>
#include <QCommandLineParser>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace {

using namespace certwright;

/// Keys pass through this process: no core files, no debugger of another program of the user.
void hardenProcess()
{
    umask(077);
    // QtKeychain's jobs never end without glib's event dispatcher.
    qunsetenv("QT_NO_GLIB");
#ifdef QT_NO_DEBUG
    const rlimit noCore { 0, 0 };
    setrlimit(RLIMIT_CORE, &noCore);
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("certwright"));
    QApplication::setApplicationVersion(QStringLiteral(CERTWRIGHT_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
            QStringLiteral("Gets certificates from ACME CAs and looks after them."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption dataFolder(QStringLiteral("data-dir"),
                                        QStringLiteral("Use this data folder."),
                                        QStringLiteral("folder"), app::DataFolder::defaultPath());
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("Show this language, such as zh_CN."),
                                      QStringLiteral("locale"));
    parser.addOption(dataFolder);
    parser.addOption(language);
    parser.process(application);
    app::prepareApplication(application, parser.value(language));

    const auto core = app::CoreGraph::open(parser.value(dataFolder), app::systemNetworkView());
    if (!core) {
        app::StartFailureDialog failure(core.error());
        failure.show();
        QApplication::exec();
        return 1;
    }
    app::Desktop desktop(**core);
    desktop.show();
    return QApplication::exec();
}
