// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/FileDiagnosisSentences.h"

#include "ui/Tr.h"

#include <QStringList>
#include <QUrl>
#include <algorithm>

namespace certwright::ui {

namespace {

using Diagnosis = checks::FileDiagnosis;

DiagnosisText obstacle(const QString &title, const QString &remedy)
{
    DiagnosisText text;
    text.title = title;
    text.remedy = remedy;
    return text;
}

DiagnosisText notice(const QString &title, const QString &remedy)
{
    DiagnosisText text = obstacle(title, remedy);
    text.isObstacle = false;
    return text;
}

QString saveAgain()
{
    return Tr::tr("Use Save File… here, or save it as ANSI or as UTF-8 without BOM.");
}

QString exemptPath()
{
    return Tr::tr("Exempt /.well-known/acme-challenge/ from the redirect.");
}

QString statusRemedy(int status)
{
    if (status == 401 || status == 403)
        return Tr::tr("Let everybody read this folder, without a password.");
    if (status >= 500)
        return Tr::tr("The web server has a fault: its log says more.");
    return Tr::tr("The CA needs the file itself, with status 200.");
}

QString brokenRedirectRemedy(const QString &url)
{
    const bool lacksSlash = QUrl(url).host().endsWith(QLatin1String(".well-known"));
    return lacksSlash ? Tr::tr("A slash is missing behind the host name in the redirect rule.")
                      : exemptPath();
}

QString beginningOf(const QByteArray &bytes)
{
    QString text;
    for (const char byte : bytes.left(40))
        text.append(byte >= 0x20 && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char(' '));
    return text.simplified();
}

DiagnosisText redirectText(Diagnosis diagnosis, const QString &url)
{
    switch (diagnosis) {
    case Diagnosis::RedirectElsewhere:
        return obstacle(Tr::tr("The redirect leads to %1, not to the file.").arg(url),
                        exemptPath());
    case Diagnosis::RedirectBroken:
        return url.isEmpty()
                ? obstacle(Tr::tr("The redirect does not say where to."), exemptPath())
                : obstacle(Tr::tr("The redirect leads to %1, which nobody can open.").arg(url),
                           brokenRedirectRemedy(url));
    case Diagnosis::RedirectToOtherPort:
        return obstacle(
                Tr::tr("The redirect leads to port %1, where no CA follows.").arg(QUrl(url).port()),
                Tr::tr("Redirect to port 80 or 443, or not at all."));
    case Diagnosis::RedirectLoop:
        return obstacle(Tr::tr("The redirects lead in a circle."),
                        Tr::tr("Exempt /.well-known/acme-challenge/ from the redirect. Behind a "
                               "proxy, a site may take https for http."));
    default:
        return obstacle(Tr::tr("There are more than 10 redirects."), exemptPath());
    }
}

DiagnosisText contentText(Diagnosis diagnosis, const checks::FileFinding &finding)
{
    switch (diagnosis) {
    case Diagnosis::EmptyFile:
        return obstacle(Tr::tr("The file is empty."), saveAgain());
    case Diagnosis::HtmlPage:
        return obstacle(Tr::tr("A web page comes instead of the file."),
                        Tr::tr("The site answers every path by itself: exempt "
                               "/.well-known/acme-challenge/ from its rules."));
    case Diagnosis::ByteOrderMark:
        return obstacle(Tr::tr("The file begins with a byte order mark, which an editor added."),
                        saveAgain());
    case Diagnosis::Utf16:
        return obstacle(Tr::tr("The file was saved as UTF-16 (“Unicode”)."), saveAgain());
    case Diagnosis::WrongNewlineOrWhitespace:
        return obstacle(Tr::tr("There are spaces or line breaks within the content."),
                        Tr::tr("The content is one line without spaces. Use Save File… here."));
    case Diagnosis::UnreadableBody:
        return obstacle(Tr::tr("The answer is too long, compressed, or cut off."),
                        Tr::tr("The web server must give the file as it is."));
    default:
        return obstacle(
                Tr::tr("The file has other content: %1").arg(beginningOf(finding.firstBytes)),
                Tr::tr("Replace it with exactly the content shown here. That of an older "
                       "order does not count."));
    }
}

QString addressesWith(Diagnosis diagnosis, const checks::FileReachability &reachability)
{
    QStringList addresses;
    for (const checks::FileFinding &finding : reachability.findings) {
        if (std::find(finding.diagnoses.begin(), finding.diagnoses.end(), diagnosis)
            != finding.diagnoses.end())
            addresses.append(finding.address);
    }
    const bool areAll = addresses.size() == qsizetype(reachability.findings.size());
    return areAll ? QString() : addresses.join(QStringLiteral(", "));
}

void addNotices(std::vector<DiagnosisText> &texts, const checks::FileReachability &reachability)
{
    const QStringList &untried = reachability.untriedAddresses;
    if (!untried.isEmpty())
        texts.push_back(notice(Tr::tr("Not checked from here: %1.")
                                       .arg(untried.mid(0, 4).join(QStringLiteral(", "))),
                               Tr::tr("This computer has no way there; the CA may have one.")));
    for (const checks::FileFinding &finding : reachability.findings) {
        if (finding.state != checks::FileFinding::State::Present || finding.redirects.empty())
            continue;
        texts.push_back(notice(Tr::tr("Redirected to %1.").arg(finding.redirects.back()),
                               Tr::tr("CAs follow that.")));
        return;
    }
}

} // namespace

DiagnosisText fileDiagnosisText(Diagnosis diagnosis, const checks::FileFinding &finding,
                                const QString &fileName)
{
    switch (diagnosis) {
    case Diagnosis::NotFound404:
        return obstacle(
                Tr::tr("The web server has no such file (404)."),
                Tr::tr("Put it into the folder shown, with exactly this name. IIS needs the "
                       "web.config of the ZIP as well."));
    case Diagnosis::TextExtension:
        return obstacle(Tr::tr("The file is there as %1.txt.").arg(fileName),
                        Tr::tr("Take “.txt” off its name. Windows hides such endings until the "
                               "Explorer shows file name extensions."));
    case Diagnosis::OtherStatus:
        return obstacle(Tr::tr("The web server answers %1 instead of giving the file.")
                                .arg(finding.httpStatus),
                        statusRemedy(finding.httpStatus));
    case Diagnosis::EmptyFile:
    case Diagnosis::HtmlPage:
    case Diagnosis::ByteOrderMark:
    case Diagnosis::Utf16:
    case Diagnosis::WrongNewlineOrWhitespace:
    case Diagnosis::WrongBody:
    case Diagnosis::UnreadableBody:
        return contentText(diagnosis, finding);
    case Diagnosis::Unreachable:
        return obstacle(Tr::tr("No answer on port 80."),
                        Tr::tr("Let port 80 through firewall and router, and check that the "
                               "address is the web server's."));
    case Diagnosis::RedirectElsewhere:
    case Diagnosis::RedirectBroken:
    case Diagnosis::RedirectToOtherPort:
    case Diagnosis::RedirectLoop:
    case Diagnosis::TooManyRedirects:
        return redirectText(diagnosis, finding.seenUrl);
    case Diagnosis::UntrustedTls:
        return notice(Tr::tr("It is redirected to https with a certificate that is not trusted, so "
                             "the content was not read."),
                      Tr::tr("CAs do not mind the certificate; they will read on."));
    case Diagnosis::PrivateAddress:
        return notice(Tr::tr("The address cannot be reached from the internet."),
                      Tr::tr("Only a CA in your own network can check it. A public CA needs a "
                             "public address in DNS."));
    case Diagnosis::Ipv6Differs:
        return obstacle(Tr::tr("It fails over IPv6 and works over IPv4."),
                        Tr::tr("CAs try IPv6 first: serve the file there too, or remove the AAAA "
                               "record."));
    }
    Q_UNREACHABLE();
}

std::vector<DiagnosisText> fileDiagnosisTexts(const checks::FileReachability &reachability,
                                              const QString &fileName)
{
    constexpr std::size_t most = 4;
    std::vector<DiagnosisText> texts;
    std::vector<Diagnosis> told;
    for (const checks::FileFinding &finding : reachability.findings) {
        for (const Diagnosis diagnosis : finding.diagnoses) {
            if (std::find(told.begin(), told.end(), diagnosis) != told.end())
                continue;
            told.push_back(diagnosis);
            DiagnosisText text = fileDiagnosisText(diagnosis, finding, fileName);
            const QString addresses = addressesWith(diagnosis, reachability);
            if (!addresses.isEmpty())
                text.title = Tr::tr("%1: %2", "addresses, then what is wrong there")
                                     .arg(addresses, text.title);
            texts.push_back(text);
        }
    }
    addNotices(texts, reachability);
    std::stable_partition(texts.begin(), texts.end(),
                          [](const DiagnosisText &text) { return text.isObstacle; });
    if (texts.size() > most)
        texts.resize(most);
    return texts;
}

} // namespace certwright::ui
