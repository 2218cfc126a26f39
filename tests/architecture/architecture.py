#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one check of the house rules over the tree and fails if it finds a violation that is not waived.

    architecture.py includes ROOT QT_INCLUDE_FOLDER
    architecture.py sizes|banned|texts ROOT
    architecture.py links PROGRAM
"""

from __future__ import annotations

import sys
from pathlib import Path

import banned
import includes
import links
import sizes
import texts
from tree import Violation

RULES_OF_CHECK = {
    "includes": {"include"},
    "sizes": {"size"},
    "banned": {rule.name for rule in banned.RULES + banned.TEXT_RULES},
    "texts": {"licence", "tab", "space", "word", "name", "link-target", "top-level"},
}


def read_waivers(root: Path) -> dict[tuple[str, str], str]:
    waivers = {}
    for line in (root / "tests/architecture/waivers.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            rule, path, reason = line.split(maxsplit=2)
            waivers[(rule, path)] = reason
    return waivers


def without_waived(found: list[Violation], waivers: dict[tuple[str, str], str], rules: set[str]) -> list[Violation]:
    left = [violation for violation in found if (violation.rule, violation.path) not in waivers]
    used = {(violation.rule, violation.path) for violation in found}
    for rule, path in waivers:
        if rule in rules and (rule, path) not in used:
            left.append(Violation(rule, path, 0, "is waived in tests/architecture/waivers.txt without need"))
    return left


def run(check: str, arguments: list[Path]) -> list[Violation]:
    if check == "links":
        return links.check(*arguments)
    checks = {"includes": includes.check, "sizes": sizes.check, "banned": banned.check, "texts": texts.check}
    return without_waived(checks[check](*arguments), read_waivers(arguments[0]), RULES_OF_CHECK[check])


def main() -> int:
    if len(sys.argv) < 3 or sys.argv[1] not in {"links", *RULES_OF_CHECK}:
        print(__doc__, file=sys.stderr)
        return 2
    violations = run(sys.argv[1], [Path(argument) for argument in sys.argv[2:]])
    for violation in violations:
        print(violation)
    print(f"{sys.argv[1]}: {len(violations)} violations")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
