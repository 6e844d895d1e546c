# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the windows is in Chinese, with the marks of the English one and the words of the trade."""

import os
import re
import xml.etree.ElementTree

import tree

CONTEXT = "certwright::ui"
FORMS = {"zh_CN": 1, "en": 2}
# Word: what it must be instead.
WORDS = {
    "续签": "续期", "续约": "续期", "泛域名": "通配符", "域名证书": "证书", "公匙": "公钥", "私匙": "私钥",
    "帐户": "账户", "帐号": "账户",
}
HALF_WIDTH = re.compile(r"[\u3400-\u9fff][,.;:?!]")
PLACEHOLDER = re.compile(r"%(?:n|L?\d+)")
MNEMONIC = re.compile(r"&([^&\s])")


def placeholders(text):
    return sorted(PLACEHOLDER.findall(text))


def mnemonics(text):
    return [letter.lower() for letter in MNEMONIC.findall(text.replace("&&", ""))]


def differences(source, translation):
    """The marks that a translation must keep and does not."""
    if placeholders(source) != placeholders(translation):
        yield "its placeholders differ"
    if mnemonics(source) != mnemonics(translation):
        yield "its mnemonic differs"
    if source.count("…") != translation.count("…"):
        yield "its ellipses differ"


def style_faults(text):
    for word, right in WORDS.items():
        if word in text:
            yield f"{word} must be {right}"
    for mark in HALF_WIDTH.findall(text):
        yield f"half-width mark in {mark}"


def faults_of(message, language):
    translation = message.find("translation")
    kind = translation.get("type")
    if kind:
        yield "is " + kind
        return
    is_plural = message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.iter("numerusform")] if is_plural else [translation.text or ""]
    if is_plural and len(forms) != FORMS[language]:
        yield f"has {len(forms)} plural forms, {language} has {FORMS[language]}"
    source = message.findtext("source")
    for form in forms:
        if not form and source:
            yield "is empty"
            continue
        yield from differences(source, form)
        if language.startswith("zh"):
            yield from style_faults(form)


def problems_of(file, language):
    root = xml.etree.ElementTree.fromstring(file.text)
    if root.get("language") != language:
        yield f"{file.path}: says that its language is {root.get('language')}"
    for context in root.iter("context"):
        name = context.findtext("name")
        if name != CONTEXT:
            yield f"{file.path}: lupdate did not understand whose texts these are: {name} must be {CONTEXT}"
        for message in context.iter("message"):
            for fault in faults_of(message, language):
                yield f"{file.path}: \"{message.findtext('source')}\": {fault}"


def main():
    base = tree.root()
    problems = []
    for language in FORMS:
        file = tree.File(base, f"translations/certwright_{language}.ts")
        if os.path.exists(file.full_path):
            problems += problems_of(file, language)
        else:
            problems.append(f"{file.path}: is missing")
    tree.report(problems)


main()
