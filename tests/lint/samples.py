# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""samples.py <lint>: the lint finds in samples/<lint> exactly what samples/<lint>/expected.txt says.

--update writes that file anew, to be read before it is committed."""

import difflib
import os
import shutil
import subprocess
import sys
import tempfile

import tree

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    lint = arguments[0]
    sample = os.path.join(HERE, "samples", lint)
    expected_path = os.path.join(sample, "expected.txt")
    with tempfile.TemporaryDirectory() as folder:
        # What is expected is no part of the sample.
        copy = os.path.join(folder, lint)
        shutil.copytree(sample, copy, ignore=shutil.ignore_patterns("expected.txt"))
        result = subprocess.run([sys.executable, "-B", os.path.join(HERE, lint + ".py"), copy],
                                capture_output=True, text=True)
    if result.returncode == 77:
        print(result.stdout, end="")
        sys.exit(77)
    if "--update" in sys.argv and result.returncode == 1 and not result.stderr:
        with open(expected_path, "w", encoding="utf-8") as file:
            file.write(result.stdout)
        return
    with open(expected_path, encoding="utf-8") as file:
        expected = file.read()
    problems = [line for line in difflib.unified_diff(expected.splitlines(), result.stdout.splitlines(),
                                                      "expected", "found", lineterm="")]
    if result.stderr:
        problems.append(result.stderr)
    if result.returncode != 1:
        problems.append(f"{lint} ended with {result.returncode} where it must fail")
    tree.report(problems)


main()
