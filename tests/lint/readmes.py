# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Chinese README keeps step with the English one: the same sections, and at most 120 lines each."""

import os

import tree


def outline(text):
    """The levels of the headings, in order; what is inside code blocks is none."""
    levels, is_code = [], False
    for line in text.splitlines():
        if line.startswith("```"):
            is_code = not is_code
        elif line.startswith("#") and not is_code:
            levels.append(len(line) - len(line.lstrip("#")))
    return levels


def main():
    texts = {}
    problems = []
    for name in ("README.md", "README.zh-CN.md"):
        with open(os.path.join(tree.root(), name), encoding="utf-8") as file:
            texts[name] = file.read()
        lines = texts[name].count("\n")
        if lines > 120:
            problems.append(f"{name}: {lines} lines, 120 at most")
    english, chinese = map(outline, texts.values())
    if english != chinese:
        problems.append(f"README.zh-CN.md: its headings have the levels {chinese}, those of README.md {english}")
    tree.report(problems)


main()
