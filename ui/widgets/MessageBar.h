// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>

namespace certwright::ui {

class PlainLabel;

/// A message in the layout above the thing it is about: shape, wrapped text, actions.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Error, Success };

    explicit MessageBar(QWidget *parent = nullptr);
    MessageBar(Kind kind, const QString &text, QWidget *parent = nullptr);

    /// Own sentences; outside text inside them must have gone through shownText.
    void setMessage(Kind kind, const QString &text);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;

    QPushButton *addAction(const QString &text);
    void clearActions();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QColor hue() const;

    Kind m_kind = Kind::Information;
    QWidget *m_shape;
    PlainLabel *m_text;
    QHBoxLayout *m_actions;
};

} // namespace certwright::ui
