// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>

namespace certwright::tests {

/// A throw-away CA and server certificates from the openssl command.
class TestCertificates
{
public:
    TestCertificates()
    {
        openssl({ "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                  "-keyout", "root.key", "-out", "root.pem", "-days", "30", "-subj",
                  "/CN=Test root" });
    }

    [[nodiscard]] QByteArray rootPem() const { return content("root.pem"); }
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    /// A server's TLS settings; subjectAltName such as "IP:127.0.0.1", days may be negative.
    QSslConfiguration issue(const QByteArray &subjectAltName, const QByteArray &days = "30")
    {
        request(subjectAltName);
        openssl({ "x509", "-req", "-in", "leaf.csr", "-CA", "root.pem", "-CAkey", "root.key",
                  "-CAcreateserial", "-days", days, "-extfile", "leaf.ext", "-out", "leaf.pem" });
        return serverConfiguration();
    }

    QSslConfiguration selfSigned(const QByteArray &subjectAltName)
    {
        request(subjectAltName);
        openssl({ "x509", "-req", "-in", "leaf.csr", "-signkey", "leaf.key", "-days", "30",
                  "-extfile", "leaf.ext", "-out", "leaf.pem" });
        return serverConfiguration();
    }

private:
    void request(const QByteArray &subjectAltName)
    {
        QFile extensions(path("leaf.ext"));
        if (!extensions.open(QIODevice::WriteOnly))
            qFatal("cannot write leaf.ext");
        extensions.write("subjectAltName=" + subjectAltName);
        extensions.close();
        openssl({ "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                  "-keyout", "leaf.key", "-out", "leaf.csr", "-subj", "/CN=Test server" });
    }

    [[nodiscard]] QSslConfiguration serverConfiguration() const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(content("leaf.pem"), QSsl::Pem));
        configuration.setPrivateKey(QSslKey(content("leaf.key"), QSsl::Ec));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        return configuration;
    }

    [[nodiscard]] QByteArray content(const char *name) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("openssl did not make %s", name);
        return file.readAll();
    }

    void openssl(const QList<QByteArray> &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QStringList words;
        for (const QByteArray &argument : arguments)
            words.append(QString::fromLatin1(argument));
        process.start(QStringLiteral("openssl"), words);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("openssl: %s", process.readAllStandardError().constData());
    }

    QTemporaryDir m_folder;
};

} // namespace certwright::tests
