// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/PublicSuffix.h"

#include "tests/support/TestMain.h"

using namespace certwright::checks;

class PublicSuffixTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsPublicSuffixes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isSuffix");

        QTest::newRow("com") << u"com"_qs << true;
        QTest::newRow("co.uk") << u"co.uk"_qs << true;
        QTest::newRow("upper case") << u"CO.UK"_qs << true;
        QTest::newRow("wildcard") << u"*.co.uk"_qs << true;
        QTest::newRow("below one") << u"example.co.uk"_qs << false;
        QTest::newRow("unlisted top level") << u"test"_qs << false;
        QTest::newRow("international") << u"xn--fiqs8s"_qs << true;
        QTest::newRow("empty") << QString() << false;
    }

    void knowsPublicSuffixes()
    {
        QFETCH(QString, name);
        QFETCH(bool, isSuffix);

        QCOMPARE(isPublicSuffix(name), isSuffix);
    }

    void groupsNamesByRegisteredDomain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("domain");

        QTest::newRow("itself") << u"example.com"_qs << u"example.com"_qs;
        QTest::newRow("below") << u"a.b.example.com"_qs << u"example.com"_qs;
        QTest::newRow("two-part suffix") << u"www.example.co.uk"_qs << u"example.co.uk"_qs;
        QTest::newRow("wildcard") << u"*.example.co.uk"_qs << u"example.co.uk"_qs;
        QTest::newRow("unlisted top level") << u"a.example.test"_qs << u"example.test"_qs;
        QTest::newRow("suffix") << u"co.uk"_qs << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void groupsNamesByRegisteredDomain()
    {
        QFETCH(QString, name);
        QFETCH(QString, domain);

        QCOMPARE(registeredDomain(name), domain);
    }
};

CERTWRIGHT_TEST(PublicSuffixTest)
#include "PublicSuffixTest.moc"
