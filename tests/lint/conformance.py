# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every test that docs/conformance.md names as `Class::slot` exists."""

import os
import re

import tree

REFERENCE = re.compile(r"`(\w+Test)::(\w+)`")


def main():
    base = tree.root()
    path = os.path.join(base, "docs/conformance.md")
    if not os.path.exists(path):
        tree.report(["docs/conformance.md: is missing"])
    with open(path, encoding="utf-8") as page:
        lines = page.read().splitlines()
    slots = set()
    for file in tree.code_files(base, "tests"):
        slots.update(re.findall(r"\bvoid\s+(\w+Test)::(\w+)\s*\(", file.text))
    problems = []
    count = 0
    for number, line in enumerate(lines, 1):
        for reference in REFERENCE.findall(line):
            count += 1
            if reference not in slots:
                problems.append(f"docs/conformance.md:{number}: there is no test {'::'.join(reference)}")
    if not count:
        problems.append("docs/conformance.md: names no test at all")
    tree.report(problems)


main()
