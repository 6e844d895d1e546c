# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Coroutines keep to the forms that g++ 12 compiles correctly (docs/async.md).

The operand of co_await is std::move(name) or one call whose arguments are names, literals or
std::move(name), on a name, on (*name) or on what accessors without arguments lead to; it is awaited
alone in its statement; functions returning Task have no default
arguments; a lambda is never a coroutine."""

import re

import tree

NAME = r"(?:this->)?[A-Za-z_]\w*(?:(?:::|\.|->)[A-Za-z_]\w*)*"
LITERAL = (r"-?\d[\w.']*|true|false|nullptr|(?:u8|u|U|L)?\"[^\"]*\"\w*|'[^']*'"
           r"|(?:QStringLiteral|QByteArrayLiteral|QLatin1String)\(\"[^\"]*\"\)")
ARGUMENT = re.compile(rf"\s*(?:std::move\(\s*\*?{NAME}\s*\)|[*&]?{NAME}|{LITERAL})\s*$")
CALLEE = re.compile(rf"\s*((?:\(\*{NAME}\)->|(?:{NAME}\(\)(?:\.|->))*)?{NAME})\s*(?:<[\w:<>,\s*&]*>)?\s*\(")
BARE_NAME = re.compile(rf"\s*{NAME}\s*(?=[;)])")
# What may stand before co_await in its statement.
PLACE = re.compile(
    r"(?:co_return"
    r"|\(void\)"
    r"|[\w:<>,&*\s.\[\]]+?(?:->[\w.]+)*\s*[-+|&]?="
    r"|(?:if|while|switch)\s*\((?:[\w:<>,&*\s\[\]]+=)?\s*!?"
    # The one place that hands a result over without naming it: TaskScope's root frame.
    r"|self->m_result\.emplace\("
    r")?\s*$")
TASK_FUNCTION = re.compile(r"\bTask<")


def closing(text, start, pair="()"):
    """The offset just behind the bracket that closes the one at start."""
    depth = 0
    for offset in range(start, len(text)):
        depth += (text[offset] == pair[0]) - (text[offset] == pair[1])
        if depth == 0:
            return offset + 1
    return -1


def split_arguments(text):
    parts, depth, current = [], 0, ""
    for character in text:
        depth += (character in "([{<") - (character in ")]}>")
        if character == "," and depth <= 0:
            parts.append(current)
            current = ""
        else:
            current += character
    return parts + [current] if current.strip() or parts else []


def operand_end(text, start):
    """Where a well-formed operand ends, or the reason why it is none."""
    callee = CALLEE.match(text, start)
    if not callee:
        bare = BARE_NAME.match(text, start)
        if bare:
            return None, "a task that has a name is awaited as std::move(name)"
        return None, "the operand of co_await must be one call"
    end = closing(text, callee.end() - 1)
    arguments = text[callee.end():end - 1]
    if callee.group(1) == "std::move":
        return (end, None) if re.fullmatch(rf"\s*{NAME}\s*", arguments) else (None, "std::move takes one name here")
    for argument in split_arguments(arguments):
        if not ARGUMENT.match(argument):
            return None, f"\"{' '.join(argument.split())}\" must be a name, a literal or std::move(name)"
    return end, None


def statement_before(text, offset):
    """What stands between the start of the statement and offset, without leading if (…), else and labels."""
    depth, start = 0, offset
    while start > 0:
        character = text[start - 1]
        depth += (character == ")") - (character == "(")
        if character in "{}" or (character == ";" and depth <= 0):
            break
        start -= 1
    before = text[start:offset].strip()
    while True:
        head = re.match(r"(?:else\b|do\b|case\s+[\w:]+\s*:(?!:)|default\s*:)\s*", before)
        control = re.match(r"(?:if|while|for)\s*(?:constexpr\s*)?(?=\()", before)
        if head:
            before = before[head.end():]
        elif control and closing(before, control.end()) > 0:
            before = before[closing(before, control.end()):].lstrip()
        else:
            return before


def encloses_lambda(text, offset):
    """Whether the innermost function around offset is a lambda."""
    depth = 0
    for position in range(offset - 1, -1, -1):
        character = text[position]
        if character == "}":
            depth += 1
        elif character == "{":
            if depth:
                depth -= 1
                continue
            head = text[:position].rstrip()
            if re.search(r"\b(else|do|try)$", head):
                continue
            # From the parameter list, or the captures, back to what introduces the block.
            trimmed = re.sub(r"(?:\s*\b(?:mutable|noexcept|const|override|final)\b|\s*->[\w:<>\s&*,]+)*$", "", head)
            if trimmed.endswith("]"):
                return True
            if not trimmed.endswith(")"):
                continue
            level = 0
            for start in range(len(trimmed) - 1, -1, -1):
                level += (trimmed[start] == ")") - (trimmed[start] == "(")
                if level == 0:
                    break
            introduced = trimmed[:start].rstrip()
            if introduced.endswith("]"):
                return True
            if not re.search(r"\b(if|for|while|switch|catch|constexpr)$", introduced):
                return False
    return False


def default_arguments(text):
    """Offsets of functions returning Task that have a default argument."""
    for match in TASK_FUNCTION.finditer(text):
        end = closing(text, match.end() - 1, "<>")
        name = re.compile(r"\s*([\w:~]+)\s*\(").match(text, end)
        if not name:
            continue
        parameters = text[name.end():closing(text, name.end() - 1) - 1]
        if any(re.search(r"(?<![=!<>])=(?!=)", parameter) for parameter in split_arguments(parameters)):
            yield match.start(), name.group(1)


def main():
    problems = []
    for file in tree.code_files(tree.root(), "app", "ui", "core", "tests"):
        text = tree.without_comments_and_literals(file.text)
        for match in re.finditer(r"(?<!operator )\bco_await\b", text):
            place = f"{file.path}:{file.line_at(match.start())}"
            end, why = operand_end(text, match.end())
            if why:
                problems.append(f"{place}: {why}")
                continue
            if not re.match(r"\s*(?:;|\))", text[end:]) or not PLACE.match(statement_before(text, match.start())):
                problems.append(f"{place}: co_await stands alone in its statement: name its result first")
        for match in re.finditer(r"\bco_(?:await|return|yield)\b", text):
            if encloses_lambda(text, match.start()):
                problems.append(f"{file.path}:{file.line_at(match.start())}: a lambda is never a coroutine: "
                                "its captures die before it does")
        for offset, name in default_arguments(text):
            problems.append(f"{file.path}:{file.line_at(offset)}: {name} returns a Task and has a default argument: "
                            "overload it instead")
    tree.report(problems)


main()
