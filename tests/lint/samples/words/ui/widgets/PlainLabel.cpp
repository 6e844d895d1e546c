QLabel label;
