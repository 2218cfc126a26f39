# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls and constructs that the house does without, each with the reason and the way to write it instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tree import Violation, code_files, is_product, numbered_lines, read, without_comments_and_texts

PRODUCT = "product"
TESTS = "tests"
EVERYWHERE = "everywhere"


@dataclass(frozen=True)
class Rule:
    name: str
    where: str
    pattern: str
    message: str
    unless: str = ""  # paths the rule does not speak of


RULES = [
    Rule("nested-loop", PRODUCT, r"\bQEventLoop\b|\bprocessEvents\s*\(", "a nested event loop; use a continuation"),
    Rule("nested-loop", PRODUCT, r"(\.|->)exec\s*\(", "exec() runs a nested event loop; use open(), popup() or show()",
         unless=r"app/(desktop|companion)/main\.cpp"),
    Rule("nested-loop", PRODUCT, r"\bQMessageBox::(question|warning|information|critical|about)\s*\("
         r"|\bQFileDialog::get(Open|Save|Existing)\w+\s*\(|\bQInputDialog::get\w+\s*\(",
         "a static dialog runs a nested event loop; build the dialog and open() it"),
    Rule("blocking", PRODUCT, r"\b(m|u|nano)?sleep\s*\(|\bsleep_(for|until)\s*\(",
         "sleeping; wait for what is meant with a signal, a condition or a timer"),
    Rule("blocking", PRODUCT, r"\bwaitFor(Finished|Started|ReadyRead|BytesWritten|Connected|Disconnected)\s*\(",
         "blocks its thread; use a continuation or a signal"),
    Rule("sleeping-test", TESTS, r"\bqSleep\s*\(|\bqWait\s*\(|\b(m|u|nano)?sleep\s*\(|\bsleep_(for|until)\s*\(",
         "a test waits for a state (QTRY_VERIFY, QSignalSpy::wait), never for time"),
    Rule("skipped-test", TESTS, r"\bQSKIP\s*\(", "a skipped test reads as passed; let it fail"),
    Rule("opened-class", EVERYWHERE, r"^\s*#\s*define\s+(private|protected|class)\b|\bfriend\s+class\s+T(e)?st",
         "tests use what a class offers to everyone"),
    Rule("bare-log", PRODUCT, r"\bq(Debug|Info|Warning|Critical|Fatal)\s*\(",
         "log with the category of the room: qCWarning(category)"),
    Rule("bare-log", TESTS, r"\bqDebug\s*\(", "tests do not chatter; say it in the message of a check"),
    Rule("singleton", PRODUCT, r"\bstatic\s+[\w:]+\s*[*&]\s*(instance|self)\s*\(|\bQ_GLOBAL_STATIC\b"
         r"|\bglobalInstance\s*\(",
         "a singleton; pass what is needed to the constructor"),
    Rule("unnamed-pool", PRODUCT, r"\bQtConcurrent::(run|task)\s*\(\s*\[", "runs on the global pool; name the pool"),
    Rule("old-connect", EVERYWHERE, r"\b(SIGNAL|SLOT)\s*\(", "connect by pointer to member, with a context"),
    Rule("rich-text", PRODUCT, r"\bQt::(RichText|AutoText|MarkdownText)\b|(\.|->)set(Html|Markdown)\s*\(",
         "text from outside is shown as Qt::PlainText"),
    Rule("clock", PRODUCT, r"\bcurrentDateTime(Utc)?\s*\(|\bcurrentM?SecsSinceEpoch\s*\("
         r"|\bQ(Date::currentDate|Time::currentTime)\b|\bsystem_clock::now\b|\bstd::time\s*\(",
         "the time comes from base/clock.h", unless=r"app/base/clock\.(h|cpp)"),
    Rule("throw", PRODUCT, r"\bthrow\b", "what can fail returns a Result"),
    Rule("unfinished", EVERYWHERE, r"\bQ_UNIMPLEMENTED\b", "finish it or leave it out"),
]

# Comments count here, unlike above.
TEXT_RULES = [
    Rule("unfinished", EVERYWHERE, r"\b(TODO|FIXME|XXX|HACK)\b", "finish it, or write an issue and leave no mark"),
]


def applies(rule: Rule, path: Path) -> bool:
    if rule.unless and re.fullmatch(rule.unless, path.as_posix()):
        return False
    if rule.where == PRODUCT:
        return is_product(path)
    if rule.where == TESTS:
        return path.parts[0] == "tests"
    return True


def check(root: Path) -> list[Violation]:
    violations = []
    for path in code_files(root):
        text = read(root, path) or ""
        for source, rules in ((without_comments_and_texts(text), RULES), (text, TEXT_RULES)):
            active = [(rule, re.compile(rule.pattern)) for rule in rules if applies(rule, path)]
            for number, line in numbered_lines(source):
                for rule, pattern in active:
                    match = pattern.search(line)
                    if match:
                        found = match.group(0).strip()
                        violations.append(Violation(rule.name, str(path), number, f"{found}: {rule.message}"))
    return violations
