// SPDX-FileCopyrightText: Certwright contributors
int other();
