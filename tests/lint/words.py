# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that have hurt before, or that belong to one place, do not come back."""

import re

import tree

PRODUCT = ("core", "ui", "app")
ALL = PRODUCT + ("tests",)

# (what, where it is forbidden, files it may be in, why)
RULES = [
    (r"\bsetTextData\b", ALL, (), "QtKeychain stores text wrongly on some systems: use setBinaryData"),
    (r"\bsetInsecureFallback\b", ALL, (), "a key is never stored without protection"),
    (r"\bignoreSslErrors\b", ALL, (), "a peer that cannot prove who it is gets nothing"),
    (r"\bQSaveFile\b", ALL, (), "reports success on a full disk with Qt 6.4: use core/base/AtomicFile.h"),
    (r"\bQDnsLookup\b", ALL, (), "cannot choose a server's port or tell its answers apart: use core/net"),
    (r"\bQMessageBox::(?:question|information|warning|critical|about|aboutQt)\s*\(", ALL, (),
     "static boxes guess the text's format and nest an event loop"),
    (r"\bsetInformativeText\s*\(", PRODUCT, (), "takes markup from outside for its own"),
    (r"\b(?:SIGNAL|SLOT)\s*\(", ALL, (), "connect by pointer to member, which the compiler checks"),
    (r"\bQEventLoop\b", PRODUCT, (), "no nested event loops: co_await or connect"),
    (r"(?:\.|->)exec\s*\(", ("ui", "app"), (), "no nested event loops: open() or popup() (the program's: QCoreApplication::exec())"),
    (r"\bQProcess\b", ("core", "ui"), (), "the program starts no other program"),
    (r"(?<![\w.>:])(?:std::)?system\s*\(", ALL, (), "no shell"),
    (r"\bpopen\s*\(", ALL, (), "no shell"),
    (r"(?<![\w])tr\s*\(", ("core",), (), "core speaks English to the log; ui translates"),
    (r"\btransaction\s*\(\s*\)", PRODUCT, (), "Qt begins deferred transactions: use core/store's Database"),
    (r"\bnew\s+QLabel\b|<\s*QLabel\s*>\s*\(|\bQLabel\s+\w+\s*[;({]|\bpublic\s+QLabel\b", ("ui", "app"), (r"ui/widgets/.*",),
     "shows text from outside as markup: use the plain label of ui/widgets"),
    (r"\b(?:exec|prepare)\s*\([^;]*?(?:\.arg\s*\(|\"\s*\+|\+\s*\")", ("core/store",), (), "SQL takes values by bindings, never by pasting"),
]

# (what, where, why): one file and no more.
ONE_FILE = [
    ("openUrl(", PRODUCT, "links leave the program through one checked place"),
]


def main():
    base = tree.root()
    problems = []
    for pattern, folders, exceptions, why in RULES:
        for file in tree.code_files(base, *folders):
            if any(re.fullmatch(exception, file.path) for exception in exceptions):
                continue
            for match in re.finditer(pattern, tree.without_comments_and_literals(file.text)):
                word = " ".join(match.group(0).split())
                problems.append(f"{file.path}:{file.line_at(match.start())}: {word}: {why}")
    for word, folders, why in ONE_FILE:
        users = [file.path for file in tree.code_files(base, *folders)
                 if word in tree.without_comments_and_literals(file.text)]
        if len(users) > 1:
            problems.append(f"{', '.join(users)}: {word}: {why}")
    tree.report(problems)


main()
