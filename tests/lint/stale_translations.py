# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations/*.ts hold the texts that the sources have now. update_translations reads them anew."""

import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import tree

# As in resources/cmake/CertwrightTranslations.cmake.
FOLDERS = ("ui", "app/desktop", "tests/demo")
OPTIONS = {"zh_CN": (), "en": ("-pluralonly",)}


def lupdate():
    """Of Qt 6: the one of Qt 5 reads C++17 wrongly."""
    for path in ("/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")):
        if path and os.access(path, os.X_OK):
            version = subprocess.run([path, "-version"], capture_output=True, text=True).stdout
            if "version 6" in version:
                return path
    return None


def messages(path):
    root = xml.etree.ElementTree.parse(path).getroot()
    return {(context.findtext("name"), message.findtext("source"), message.findtext("comment"), message.get("numerus"))
            for context in root.iter("context") for message in context.iter("message")}


def updated(program, base, path, language, folder):
    """The messages after lupdate has looked at the sources; the tree stays as it is."""
    copy = shutil.copy(path, folder)
    subprocess.run([program, "-silent", "-locations", "none", "-no-obsolete", *OPTIONS[language], "-I", ".",
                    *(f for f in FOLDERS if os.path.isdir(os.path.join(base, f))), "-ts", copy],
                   cwd=base, check=True, stderr=subprocess.DEVNULL)
    return messages(copy)


def main():
    base = os.path.abspath(tree.root())
    program = lupdate()
    if not program:
        print("skipped: there is no lupdate of Qt 6 (Debian: qt6-l10n-tools) to read the sources with")
        sys.exit(77)
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for language in OPTIONS:
            name = f"translations/certwright_{language}.ts"
            path = os.path.join(base, name)
            before, now = messages(path), updated(program, base, path, language, folder)
            for missing in sorted(now - before, key=str):
                problems.append(f"{name}: lacks \"{missing[1]}\"")
            for gone in sorted(before - now, key=str):
                problems.append(f"{name}: no source has \"{gone[1]}\" any more")
    tree.report(problems)


main()
