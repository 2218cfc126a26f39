# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree as the checks see it: files, their rooms, and what a check reports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

# Build trees and what tools leave behind are not ours to judge; sample data is as its makers wrote it.
SKIPPED_FOLDERS = {".git", ".cache", ".idea", ".vscode", "build", "data", "__pycache__", "node_modules"}
SKIPPED_FILES = {".git", "CMakeUserPresets.json", "compile_commands.json"}
CODE_SUFFIXES = {".cpp", ".h"}


@dataclass(frozen=True)
class Violation:
    rule: str
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: [{self.rule}] {self.message}"


def files(root: Path) -> Iterator[Path]:
    """Every file of the tree, in a stable order, as paths relative to `root`."""
    for entry in sorted(root.iterdir()):
        if entry.is_dir():
            if entry.name not in SKIPPED_FOLDERS:
                for inner in files(entry):
                    yield entry.relative_to(root) / inner
        elif entry.is_file() and entry.name not in SKIPPED_FILES:
            yield entry.relative_to(root)


def code_files(root: Path) -> Iterator[Path]:
    return (path for path in files(root) if path.suffix in CODE_SUFFIXES)


def read(root: Path, path: Path) -> str | None:
    """The text of a file, or None if it is binary."""
    data = (root / path).read_bytes()
    if b"\0" in data[:8192]:
        return None
    return data.decode("utf-8", errors="replace")


def room_of(path: Path) -> str | None:
    """The room a file of the product stands in: app/imports/x.cpp -> imports, ui/library/y.h -> ui."""
    parts = path.parts
    if len(parts) > 2 and parts[0] == "app":
        return parts[1]
    if len(parts) > 1 and parts[0] in ("models", "ui"):
        return parts[0]
    return None


def is_product(path: Path) -> bool:
    return room_of(path) is not None


def without_comments_and_texts(source: str) -> str:
    """C++ source with comments and string contents blanked, so that rules see code; line numbers stay."""
    pattern = re.compile(
        r'R"(?P<mark>[^()\\ ]{0,16})\(.*?\)(?P=mark)"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'',
        re.DOTALL)

    def blank(match: re.Match[str]) -> str:
        kept = '""' if match.group(0).endswith('"') else " "
        return kept + "\n" * match.group(0).count("\n")

    return pattern.sub(blank, source)


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    return enumerate(text.split("\n"), start=1)
