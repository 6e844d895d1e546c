// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QVector>

namespace certwright::testing {
class ChallengeTestServer;
}

namespace certwright::demo {

/// A record in the practice zone, named as a provider's panel names it: relative to the zone.
struct PracticeRecord
{
    QString name;
    QString value;
    bool operator==(const PracticeRecord &) const = default;
};

/// A file on the practice web server.
struct PracticeFile
{
    QString name;
    QString content;
    bool operator==(const PracticeFile &) const = default;
};

/// What the user has put into the practice DNS and onto the practice web server.
class PracticeZone final : public QObject
{
    Q_OBJECT

public:
    PracticeZone(QString apex, testing::ChallengeTestServer &server);

    [[nodiscard]] const QString &apex() const { return m_apex; }
    [[nodiscard]] const QVector<PracticeRecord> &records() const { return m_records; }
    [[nodiscard]] const QVector<PracticeFile> &files() const { return m_files; }

    /// Adds the zone to the name, as providers do, also where the user typed it already.
    void addTxt(const QString &name, const QString &value);
    void removeTxt(int index);
    void addFile(const QString &name, const QString &content);
    void removeFile(int index);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString fullName(const QString &name) const;

    QString m_apex;
    testing::ChallengeTestServer &m_server;
    QVector<PracticeRecord> m_records;
    QVector<PracticeFile> m_files;
};

} // namespace certwright::demo
