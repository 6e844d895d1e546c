class ChallengeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesShortTokens()
    {
        if (isEmpty()) { }
    }

    void isOnlyDeclared();
    // void isOldCode() { }

private:
    void prepare() { }

private Q_SLOTS:
    void comparesTokens() { }
};
