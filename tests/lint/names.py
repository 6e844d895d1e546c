# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""File names say a role, and paths of somebody's machine stay out of the tree."""

import re

import tree

VAGUE = re.compile(r"util|helper|misc|common|manager", re.I)
MACHINE = re.compile(r"(?<![\w.$}{/])/(?:work|root|home/[a-z]+|Users/[A-Za-z]+|tmp/[a-z]+)/[\w.]")
BINARY = (".png", ".ico", ".icns", ".qm", ".der", ".pfx", ".p12", ".ttf", ".db", ".sqlite", ".gz", ".zip", ".bin", ".p7b")


def main():
    problems = []
    for file in tree.files(tree.root()):
        name = file.path.rsplit("/", 1)[-1]
        vague = VAGUE.search(name)
        if vague:
            problems.append(f"{file.path}: \"{vague.group(0)}\" says nothing: name the role")
        if file.path.endswith(".cpp") or file.path.endswith(".h"):
            if not re.fullmatch(r"[A-Z][A-Za-z0-9]*\.(?:cpp|h)|main\.cpp|precompiled\.h", name):
                problems.append(f"{file.path}: a C++ file has the name of its type: UpperCamel")
        if name.endswith(BINARY):
            continue
        for number, line in enumerate(file.text.splitlines(), 1):
            machine = MACHINE.search(line)
            if machine:
                problems.append(f"{file.path}:{number}: {machine.group(0)}… is a path of one machine")
    tree.report(problems)


main()
