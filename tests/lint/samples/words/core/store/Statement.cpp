bool start() { return m_database.transaction(); }
QString text() { return tr("Core does not translate"); }
// QSaveFile, QDnsLookup and ignoreSslErrors may be talked about.
const char *advice = "never call system(x)";
void query() { m_query.exec("SELECT * FROM t WHERE a = " + value); }
void bound() { m_query.exec("SELECT * FROM t WHERE a = ?"); }
bool strange() { return restr(1) && file_system(2) && clock.system(3); }
