# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes follow the arrows of docs/architecture.md, and a foreign library has one owner.

The block ```arrows there has lines "folder: folder…" (may include); the block ```owners has lines
"pattern…: folder…" (headers that only these folders may include; "path/*.cpp" narrows to files)."""

import fnmatch
import re

import tree

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.M)


def block(text, name):
    match = re.search(r"^```" + name + r"\n(.*?)^```", text, re.M | re.S)
    lines = match.group(1).splitlines() if match else []
    return [(left.split(), right.split()) for left, _, right in (line.partition(":") for line in lines if line.strip())]


def folder_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] == "core" else parts[0]


def is_owner(file, owners):
    return any(fnmatch.fnmatch(file.path, owner) if "*" in owner or "." in owner else file.is_below(owner)
               for owner in owners)


def main():
    base = tree.root()
    with open(base + "/docs/architecture.md", encoding="utf-8") as page:
        text = page.read()
    arrows = {left[0]: right for left, right in block(text, "arrows")}
    owners = block(text, "owners")
    problems = []
    if not arrows or not owners:
        problems.append("docs/architecture.md: the blocks ```arrows and ```owners are missing")
    for file in tree.code_files(base, "app", "ui", "core", "tests"):
        folder = folder_of(file.path)
        clean = tree.without_comments_and_literals(file.text, keep_literals=True)
        for match in INCLUDE.finditer(clean):
            place = f"{file.path}:{file.line_at(match.start())}"
            ours, foreign = match.groups()
            if ours and folder_of(ours) in arrows and folder != "tests":
                target = folder_of(ours)
                if target != folder and target not in arrows.get(folder, []):
                    problems.append(f"{place}: {folder} may not include {target}; docs/architecture.md draws no such arrow")
            for patterns, folders in owners:
                if foreign and any(fnmatch.fnmatchcase(foreign, p) for p in patterns) and not is_owner(file, folders):
                    problems.append(f"{place}: <{foreign}> belongs to {' '.join(folders)}")
    tree.report(problems)


main()
