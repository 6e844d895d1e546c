int main() { return QCoreApplication::exec(); }
