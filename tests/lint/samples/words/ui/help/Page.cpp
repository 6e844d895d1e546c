void open() { QDesktopServices::openUrl(url); }
