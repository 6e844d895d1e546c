// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/CheckedLink.h"

#include "ui/Tr.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/PlainLabel.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>

namespace certwright::ui {

namespace {
constexpr int longestUrl = 2048;
}

bool isOpenableLink(const QString &url)
{
    if (url.size() > longestUrl)
        return false;
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    return parsed.isValid() && !parsed.host().isEmpty() && parsed.userInfo().isEmpty()
            && (scheme == QLatin1String("https") || scheme == QLatin1String("http"));
}

bool openLink(const QString &url)
{
    return isOpenableLink(url) && QDesktopServices::openUrl(QUrl(url, QUrl::StrictMode));
}

bool openMail(const QUrl &mail)
{
    return mail.scheme() == QLatin1String("mailto") && QDesktopServices::openUrl(mail);
}

bool openFolder(const QString &path)
{
    return QDir(path).exists() && QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

CheckedLink::CheckedLink(QWidget *parent) : QWidget(parent)
{
    m_button = new QPushButton;
    m_button->setAutoDefault(false);
    m_button->setIcon(icon(Icon::Open));
    m_text = new PlainLabel;
    m_text->setSelectable(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_text, 1);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] { openLink(m_url); });
    setLink({}, {});
}

void CheckedLink::setLink(const QString &title, const QString &url)
{
    m_url = url;
    const bool isOpenable = isOpenableLink(url);
    m_button->setText(title);
    m_button->setToolTip(shownToolTip(url));
    m_button->setVisible(isOpenable);
    m_text->setOutsideText(url, Lines::One);
    m_text->setVisible(!isOpenable);
    setVisible(!url.isEmpty());
}

} // namespace certwright::ui
