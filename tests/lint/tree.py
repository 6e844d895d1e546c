# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the source tree as the lints see them, and C++ text without comments and literals."""

import os
import re
import sys

FOLDERS = ("app", "ui", "core", "resources", "translations", "tests", "installer", "docs", ".ci")
CODE = (".cpp", ".h")


class File:
    def __init__(self, root, path):
        self.path = path
        self.full_path = os.path.join(root, path)
        self._text = None

    @property
    def text(self):
        if self._text is None:
            with open(self.full_path, encoding="utf-8") as file:
                self._text = file.read()
        return self._text

    @property
    def is_code(self):
        return self.path.endswith(CODE)

    def is_below(self, *folders):
        return any(self.path.startswith(folder + "/") for folder in folders)

    def line_at(self, offset):
        return self.text.count("\n", 0, offset) + 1


def root():
    """The tree to look at: the first argument, else the one this file is in."""
    if len(sys.argv) > 1:
        return sys.argv[1]
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def files(base, *folders):
    """Every file below the folders of the product (or below these), and beside them at the top."""
    found = []
    if not folders:
        found += [name for name in os.listdir(base) if os.path.isfile(os.path.join(base, name))]
    for folder in folders or FOLDERS:
        for directory, subfolders, names in os.walk(os.path.join(base, folder)):
            here = os.path.relpath(directory, base)
            # The samples are wrong on purpose.
            subfolders[:] = [s for s in subfolders
                             if s != "__pycache__" and (here, s) != (os.path.join("tests", "lint"), "samples")]
            found += [os.path.join(here, name) for name in names]
    return [File(base, path) for path in sorted(found)]


def code_files(base, *folders):
    return [file for file in files(base, *folders) if file.is_code]


LITERAL = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"'
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|(?<![0-9A-Za-z_])'(?:[^'\\\n]|\\.)+'", re.S)


def without_comments_and_literals(text, keep_literals=False):
    """The same text at the same offsets, comments blanked and what stands between quotes replaced by x."""
    def blank(match):
        token = match.group(0)
        if token.startswith("/"):
            return re.sub(r"[^\n]", " ", token)
        if keep_literals:
            return token
        return token[0] + re.sub(r"[^\n]", "x", token[1:-1]) + token[-1]
    return LITERAL.sub(blank, text)


def report(problems):
    """Ends the lint: one problem a line, and a status that ctest understands."""
    for problem in problems:
        print(problem)
    if problems:
        print(f"{len(problems)} problem{'s' if len(problems) > 1 else ''}")
    sys.exit(1 if problems else 0)
