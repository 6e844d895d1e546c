int ask() { return QMessageBox::question(this, title, text); }
int show() { return dialog.exec(); }
void open() { QDesktopServices::openUrl(url); }
void fill() { box.setInformativeText(text); box.setIcon(QMessageBox::Warning); }
auto label = new QLabel(text);
QString shown() { return tr("The window translates"); }
void wire() { connect(a, SIGNAL(done()), b, SLOT(go())); }
QLabel member;
class Caption : public QLabel {};
auto owned = std::make_unique<QLabel>(text);
void align(QLabel *label) { findChild<QLabel *>()->setBuddy(label); }
