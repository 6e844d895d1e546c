// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/CoreGraph.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <sys/stat.h>

namespace {

using namespace certwright;

constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

QJsonObject toJson(const store::CertificateRow &row)
{
    return { { QStringLiteral("names"), QJsonArray::fromStringList(row.names) },
             { QStringLiteral("serialNumber"), row.serialNumber },
             { QStringLiteral("issuer"), row.issuerName },
             { QStringLiteral("notBefore"), row.notBeforeUtc.toString(Qt::ISODate) },
             { QStringLiteral("notAfter"), row.notAfterUtc.toString(Qt::ISODate) },
             { QStringLiteral("revoked"), row.revokedUtc.has_value() } };
}

int list(issuance::Issuance &issuance, bool isJson)
{
    const auto rows = issuance.stores().certificates.all();
    if (!rows) {
        QTextStream(stderr) << "certwrightctl: " << rows.error().detail() << '\n';
        return exitFailed;
    }
    QTextStream out(stdout);
    if (isJson) {
        QJsonArray certificates;
        for (const store::CertificateRow &row : *rows)
            certificates.append(toJson(row));
        out << QJsonDocument(certificates).toJson();
        return 0;
    }
    for (const store::CertificateRow &row : *rows) {
        out << row.notAfterUtc.toString(Qt::ISODate) << "  " << row.names.join(QLatin1Char(' '))
            << (row.revokedUtc ? "  (revoked)" : "") << '\n';
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    umask(077);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("certwrightctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CERTWRIGHT_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
            "Shows the certificates that Certwright looks after.\n\n"
            "Commands:\n  list  one line per certificate, with its end and its names"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption dataFolder(QStringLiteral("data-dir"),
                                        QStringLiteral("Use this data folder."),
                                        QStringLiteral("folder"), app::DataFolder::defaultPath());
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Print JSON."));
    parser.addOption(dataFolder);
    parser.addOption(json);
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("What to do."));
    parser.process(application);

    const QStringList arguments = parser.positionalArguments();
    if (arguments != QStringList { QStringLiteral("list") }) {
        QTextStream(stderr)
                << "certwrightctl: one command is needed: list. See certwrightctl --help.\n";
        return exitUsage;
    }
    const auto core = app::CoreGraph::open(parser.value(dataFolder), app::systemNetworkView());
    if (!core) {
        QTextStream(stderr) << "certwrightctl: " << core.error().detail() << ": "
                            << core.error().subject() << '\n';
        return exitFailed;
    }
    return list((*core)->issuance(), parser.isSet(json));
}
