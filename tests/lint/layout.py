# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format 14 decides the layout. Skipped (status 77) where that version is not installed, because
another version would lay out some lines differently."""

import shutil
import subprocess
import sys

import tree


def main():
    program = shutil.which("clang-format-14") or shutil.which("clang-format")
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout if program else ""
    if "version 14." not in version:
        print("clang-format 14 is not installed here")
        sys.exit(77)
    base = tree.root()
    paths = [file.path for file in tree.code_files(base, "app", "ui", "core", "tests", "resources")]
    result = subprocess.run([program, "--dry-run", "-Werror", "--ferror-limit=1", *paths],
                            cwd=base, capture_output=True, text=True)
    problems = sorted({line.split(":")[0] for line in result.stderr.splitlines() if ": error:" in line})
    tree.report([f"{path}: run clang-format -i on it" for path in problems])


main()
