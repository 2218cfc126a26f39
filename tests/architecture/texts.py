# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every text file owes: a licence line, plain spaces, a last newline, and no word that has no place here."""

from __future__ import annotations

import re
from pathlib import Path

from tree import Violation, files, numbered_lines, read

LICENSED_SUFFIXES = {".cpp", ".h", ".cmake", ".py", ".sql", ".sh", ".in"}
LICENSED_NAMES = {"CMakeLists.txt", ".clang-format", ".clang-tidy", ".editorconfig"}
COPYRIGHT = "SPDX-FileCopyrightText: 2026 The collectz authors"
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"

SPACED_SUFFIXES = LICENSED_SUFFIXES | {".md", ".json", ".txt", ".qrc", ".svg", ".ts", ".desktop", ".xml", ""}

# Folders of a developer's machine, hosts that a machine's own configuration should name, filler text.
FORBIDDEN_WORDS = [
    (re.compile("/" + r"(home|root|work)/\w"), "a path of one machine"),
    (re.compile(r"\b(deb|ftp|security|snapshot)\." + r"debian\.org\b"), "a package host; the machine's own is used"),
    (re.compile("lorem" + " ipsum", re.IGNORECASE), "filler text"),
]
# A name that says where a thing was put because nobody knew what it is.
FORBIDDEN_NAMES = re.compile(r"(helpers?|util(s|ity|ities)?|misc|stuff)", re.IGNORECASE)


# The top level is the map of the house; what is not on it has a room to go to.
TOP_LEVEL = {"app", "docs", "models", "packaging", "resources", "tests", "translations", "ui",
             "CHANGELOG.md", "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md"}

LINK = re.compile(r"\]\(([^)\s]+)\)")


def wants_licence(path: Path, text: str) -> bool:
    return path.suffix in LICENSED_SUFFIXES or path.name in LICENSED_NAMES or text.startswith("#!")


def check(root: Path) -> list[Violation]:
    violations = []
    for path in files(root):
        if path.parts[0] not in TOP_LEVEL and not path.parts[0].startswith("."):
            violations.append(Violation("top-level", str(path), 1, "does not belong to the top level"))
        if path.name == "LICENSE":
            continue
        for part in path.parts:
            if FORBIDDEN_NAMES.fullmatch(Path(part).stem):
                violations.append(Violation("name", str(path), 1, f'"{part}" does not say what it is'))
        text = read(root, path)
        if text is None:
            continue
        head = "\n".join(text.split("\n")[:4])
        if wants_licence(path, text) and (COPYRIGHT not in head or LICENCE not in head):
            violations.append(Violation("licence", str(path), 1, "the two SPDX lines are missing at the top"))
        violations += check_lines(path, text)
        if path.suffix == ".md":
            violations += check_links(root, path, text)
    return violations


def check_links(root: Path, path: Path, text: str) -> list[Violation]:
    """A page that points at a file that is not there."""
    violations = []
    for number, line in numbered_lines(text):
        for target in LINK.findall(line):
            file = target.split("#", 1)[0]
            if "://" not in file and file and not (root / path.parent / file).exists():
                violations.append(Violation("link-target", str(path), number, f"{target} does not exist"))
    return violations


def check_lines(path: Path, text: str) -> list[Violation]:
    violations = []
    spaced = path.suffix in SPACED_SUFFIXES
    for number, line in numbered_lines(text):
        if spaced and "\t" in line:
            violations.append(Violation("tab", str(path), number, "a tab"))
        if spaced and line.rstrip(" \r") != line:
            violations.append(Violation("space", str(path), number, "white space at the end of the line"))
        for pattern, reason in FORBIDDEN_WORDS:
            match = pattern.search(line)
            if match:
                violations.append(Violation("word", str(path), number, f'"{match.group(0)}": {reason}'))
    if spaced and text and not text.endswith("\n"):
        violations.append(Violation("space", str(path), text.count("\n") + 1, "no newline at the end of the file"))
    return violations
