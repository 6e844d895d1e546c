void trust() { reply->ignoreSslErrors(); }
QDnsLookup lookup;
QEventLoop loop;
QSaveFile file;
QProcess process;
int shell() { return system("true"); }
int shell2() { return std::system("true"); }
