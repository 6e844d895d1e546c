# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every test that docs/conformance.md names as `Class::slot` exists."""

import os
import re

import tree

REFERENCE = re.compile(r"`(\w+Test)::(\w+)`")
CLASS = re.compile(r"\bclass\s+(\w+Test)\b[^;{]*\{")
SECTION_OR_BODY = re.compile(r"\b(?:public|protected|private)(?P<slots>\s+Q_SLOTS)?\s*:"
                             r"|\bvoid\s+(?P<name>\w+)\s*\(\s*\)\s*(?=\{)"
                             r"|[{}]")


def slots_outside(text):
    """`void Class::slot(`"""
    return re.findall(r"\bvoid\s+(\w+Test)::(\w+)\s*\(", text)


def slots_inside(text):
    """`void slot() {` below Q_SLOTS in the body of a class; other sections hold no tests."""
    slots = []
    for head in CLASS.finditer(text):
        depth = 1
        in_slots = False
        for match in SECTION_OR_BODY.finditer(text, head.end()):
            token = match.group(0)
            if token in "{}":
                depth += 1 if token == "{" else -1
                if not depth:
                    break
            elif depth == 1 and match["name"]:
                if in_slots:
                    slots.append((head.group(1), match["name"]))
            elif depth == 1:
                in_slots = bool(match["slots"])
    return slots


def main():
    base = tree.root()
    path = os.path.join(base, "docs/conformance.md")
    if not os.path.exists(path):
        tree.report(["docs/conformance.md: is missing"])
    with open(path, encoding="utf-8") as page:
        lines = page.read().splitlines()
    slots = set()
    for file in tree.code_files(base, "tests"):
        text = tree.without_comments_and_literals(file.text)
        slots.update(slots_outside(text))
        slots.update(slots_inside(text))
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
