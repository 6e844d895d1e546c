// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>
#include <QWidget>

class QPushButton;

namespace certwright::ui {

class PlainLabel;

/// True for absolute http and https URLs with a host and without user name.
bool isOpenableLink(const QString &url);

/// Opens the link in the browser if it may be opened; false: nothing was done.
bool openLink(const QString &url);

/// Begins a mail in the user's mail program; false: the URL is no mailto: or there is none.
bool openMail(const QUrl &mail);

/// Shows a local folder in the file manager.
bool openFolder(const QString &path);

/// A link from outside. Only http and https become a button; anything else (Pebble's terms are a
/// data: URL) is shown as text. The only place that hands URLs to the system.
class CheckedLink final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckedLink(QWidget *parent = nullptr);

    /// title: own text of the button; an empty url hides the link.
    void setLink(const QString &title, const QString &url);

private:
    QString m_url;
    QPushButton *m_button = nullptr;
    PlainLabel *m_text = nullptr;
};

} // namespace certwright::ui
