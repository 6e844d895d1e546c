# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says whose it is and under which licence (https://reuse.software). Skipped (status 77)
where the program reuse is not installed, or where the tree has no git to say which files count."""

import os
import shutil
import subprocess
import sys

import tree


def main():
    base = tree.root()
    program = shutil.which("reuse", path="/usr/bin:" + os.environ.get("PATH", ""))
    if not program:
        print("reuse is not installed here")
        sys.exit(77)
    if len(sys.argv) < 2 and not os.path.exists(os.path.join(base, ".git")):
        print("this tree has no git, so built files cannot be told from ours")
        sys.exit(77)
    result = subprocess.run([program, "--root", ".", "lint"], cwd=base, capture_output=True, text=True,
                            env=os.environ | {"PYTHONWARNINGS": "ignore"})
    details = result.stdout.partition("# SUMMARY")[0]
    problems = [line for line in details.splitlines() if line.strip()] or result.stderr.splitlines()
    tree.report(problems if result.returncode else [])


main()
