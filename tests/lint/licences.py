# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file of code and every script begins with the two SPDX lines."""

import re

import tree

SUFFIXES = (".cpp", ".h", ".py", ".sh", ".awk", ".cmake", "CMakeLists.txt", ".ui", ".qrc", ".supp")
SCRIPTS = ("run", "test", ".ci/run")
# REUSE-IgnoreStart
COPYRIGHT = re.compile(r"SPDX-FileCopyrightText: Certwright contributors$")
LICENCE = re.compile(r"SPDX-License-Identifier: (?:GPL-3\.0-or-later|CC0-1\.0|CC-BY-SA-4\.0)$")
# REUSE-IgnoreEnd


def main():
    problems = []
    for file in tree.files(tree.root()):
        if not file.path.endswith(SUFFIXES) and file.path not in SCRIPTS:
            continue
        head = [line.rstrip(" ->*/") for line in file.text.splitlines()[:5]]
        if not any(COPYRIGHT.search(line) for line in head) or not any(LICENCE.search(line) for line in head):
            problems.append(f"{file.path}: does not begin with the two SPDX lines")
    tree.report(problems)


main()
