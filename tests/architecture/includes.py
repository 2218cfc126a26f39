# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which room may include what: rooms by the arrows of packaging/cmake/arrows.cmake, libraries by the tables below."""

from __future__ import annotations

import re
from pathlib import Path

from tree import Violation, code_files, numbered_lines, read, room_of

CORE_ONLY = {"QtCore"}
CORE_AND_POOLS = {"QtCore", "QtConcurrent"}
WITH_NETWORK = {"QtCore", "QtConcurrent", "QtNetwork"}
WINDOWED = {"QtCore", "QtConcurrent", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets"}

QT_MODULES = {
    "base": CORE_AND_POOLS,
    "catalog": CORE_ONLY,
    "activity": CORE_ONLY,
    "members": CORE_ONLY,
    "jobs": CORE_AND_POOLS,
    "storage": CORE_AND_POOLS,
    "providers": WITH_NETWORK,
    "imports": CORE_AND_POOLS,
    "sync": WITH_NETWORK,
    "companion": WITH_NETWORK,
    "models": CORE_ONLY,
    "ui": WINDOWED,
    "desktop": WINDOWED | {"QtNetwork", "QtDBus"},
}

# Headers of other libraries, as patterns, and the rooms that may include them.
LIBRARY_HEADERS = [
    (r"sqlite3(ext)?\.h|(postgresql/)?libpq(-fe|-events)?\.h|postgres_ext\.h", {"storage"}),
    (r"csv\.h|K(Zip|Tar|7Zip|Ar|Archive|CompressionDevice|Filter\w+)\w*|k(zip|tar|7zip|archive)\w*\.h", {"imports"}),
    (r"unicode/.*", {"catalog", "storage", "imports"}),
    (r"(qt6)?keychain/.*|keychain\.h", {"desktop"}),
    (r"boost/(asio|beast)(/.*|\.hpp)", {"companion"}),
    (r"sodium(/.*|\.h)", {"members", "desktop"}),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def read_arrows(root: Path) -> dict[str, set[str]]:
    text = (root / "packaging/cmake/arrows.cmake").read_text(encoding="utf-8")
    arrows = {}
    for name, body in re.findall(r"set\(COLLECTZ_ARROWS_(\w+)\s+([^)]*)\)", text):
        arrows[name] = set(body.replace('"', " ").split())
    return arrows


def read_qt_headers(folder: Path) -> dict[str, set[str]]:
    """Header name -> Qt modules that have it, from the include folder of the installed Qt."""
    headers: dict[str, set[str]] = {}
    for module in sorted(folder.glob("Qt*")):
        if module.is_dir():
            for header in module.iterdir():
                headers.setdefault(header.name, set()).add(module.name)
    return headers


def check(root: Path, qt_folder: Path) -> list[Violation]:
    arrows = read_arrows(root)
    qt_headers = read_qt_headers(qt_folder)
    violations = []
    for path in code_files(root):
        text = read(root, path) or ""
        for number, line in numbered_lines(text):
            match = INCLUDE.match(line)
            if match:
                quoted = match.group(1) == '"'
                problem = (judge_own if quoted else judge_foreign)(root, path, match.group(2), arrows, qt_headers)
                if problem:
                    violations.append(Violation("include", str(path), number, problem))
    return violations


def judge_own(root: Path, path: Path, header: str, arrows: dict[str, set[str]], _: dict[str, set[str]]) -> str | None:
    """Why a quoted include is wrong, or None."""
    if header.endswith(".cpp"):
        return f"includes a source file: {header}"
    if header.endswith(".moc"):
        return None
    if path.parts[0] == "tests" and "/" not in header and (root / path.parent / header).exists():
        return None
    if "/" not in header or header.startswith("."):
        return f'"{header}" does not name its room; write "room/header.h"'
    first = header.split("/", 1)[0]
    if first == "app":
        return f'"{header}": rooms of app/ are included without "app/"'

    room = room_of(path)
    if room is not None:
        if first == "tests":
            return f"product code includes test code: {header}"
        if first in arrows and first != room and first not in arrows.get(room, set()):
            return f"room {room} may not include room {first} ({header})"
    elif path.parts[0] == "tests" and len(path.parts) > 2 and path.parts[1] in arrows and first in arrows:
        # Tests of a room may set it up on the real storage, and see nothing else beyond what the room itself sees.
        tested = path.parts[1]
        if first not in arrows[tested] | {tested, "storage"}:
            return f"tests of room {tested} may not include room {first} ({header})"
    if first not in arrows and first != "tests":
        return f'"{header}" is not in a room of ours'
    if not (root / "app" / header).exists() and not (root / header).exists():
        return f'"{header}" does not exist'
    return None


def judge_foreign(_root: Path, path: Path, header: str, _arrows: dict[str, set[str]],
                  qt_headers: dict[str, set[str]]) -> str | None:
    """Why an include in angle brackets is wrong, or None."""
    room = room_of(path)
    if room is None:
        return None
    for pattern, rooms in LIBRARY_HEADERS:
        if re.fullmatch(pattern, header) and room not in rooms:
            return f"room {room} may not include <{header}>; only {', '.join(sorted(rooms))} may"

    module, _, name = header.rpartition("/")
    modules = {module} if module.startswith("Qt") else qt_headers.get(name, set()) if not module else set()
    if modules and not modules & QT_MODULES.get(room, CORE_ONLY):
        return f"room {room} may not include <{header}> of {', '.join(sorted(modules))}"
    return None
