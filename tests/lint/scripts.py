# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell scripts parse: those for sh as POSIX sh, those for bash as bash."""

import subprocess

import tree


def main():
    problems = []
    for file in tree.files(tree.root()):
        if "." in file.path.rsplit("/", 1)[-1] and not file.path.endswith(".sh"):
            continue
        first = file.text.split("\n", 1)[0]
        shell = "bash" if first.startswith("#!") and "bash" in first else "sh"
        if not first.startswith("#!") and not file.path.endswith(".sh"):
            continue
        if first.startswith("#!") and not first.rstrip().endswith("sh"):
            continue
        result = subprocess.run([shell, "-n", file.full_path], capture_output=True, text=True)
        if result.returncode:
            problems.append(f"{file.path}: {shell} -n: {result.stderr.strip().splitlines()[0].replace(file.full_path, '').lstrip(': ')}")
    tree.report(problems)


main()
