# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A .cpp has at most 300 lines and a header 150: beyond that, two things live in one file. A test
program with its tables may have 500.

tests/lint/sizes.allowed may name exceptions, one "path: reason" a line."""

import os

import tree

LIMITS = {".cpp": 300, ".h": 150}
TEST_LIMIT = 500


def allowed(base):
    path = os.path.join(base, "tests/lint/sizes.allowed")
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if line.strip() and not line.startswith("#")]
    return {left.strip(): right.strip() for left, _, right in (line.partition(":") for line in lines)}


def main():
    base = tree.root()
    exceptions = allowed(base)
    problems = [f"tests/lint/sizes.allowed: {path} has no reason" for path, reason in exceptions.items() if not reason]
    oversized = set()
    for file in tree.code_files(base, "app", "ui", "core", "tests"):
        limit = TEST_LIMIT if file.path.endswith("Test.cpp") else LIMITS[os.path.splitext(file.path)[1]]
        lines = file.text.count("\n")
        if lines > limit:
            oversized.add(file.path)
            if file.path not in exceptions:
                problems.append(f"{file.path}: {lines} lines, {limit} at most: split it by responsibility")
    problems += [f"tests/lint/sizes.allowed: {path} is small again or gone: take it off the list"
                 for path in sorted(set(exceptions) - oversized)]
    tree.report(problems)


main()
