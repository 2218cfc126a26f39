# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a file may be. A longer one is two things, or is waived with a reason in waivers.txt."""

from __future__ import annotations

from pathlib import Path

from tree import Violation, files, read

MOST_LINES = {".h": 200, ".cpp": 400, ".py": 400, ".sql": 400, ".cmake": 400, ".txt": 400, "": 400}


def check(root: Path) -> list[Violation]:
    violations = []
    for path in files(root):
        most = MOST_LINES.get(path.suffix)
        if most is None or (path.suffix == ".txt" and path.name != "CMakeLists.txt") or path.name == "LICENSE":
            continue
        text = read(root, path)
        if text is None:
            continue
        count = text.count("\n")
        if count > most:
            violations.append(Violation("size", str(path), count, f"{count} lines; the limit is {most}"))
    return violations
