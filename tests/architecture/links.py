# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the companion needs at run time: no window libraries, neither directly nor through another library."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tree import Violation

FORBIDDEN = re.compile(r"^lib(Qt6(Gui|Widgets|Svg\w*|OpenGL\w*|Quick\w*|XcbQpa)|X11|xcb|GL|wayland-client)\b")


def needed_directly(program: Path) -> set[str]:
    output = subprocess.run(["readelf", "-d", program], check=True, capture_output=True, text=True).stdout
    return set(re.findall(r"\(NEEDED\).*\[([^]]+)\]", output))


def needed_at_all(program: Path) -> set[str]:
    output = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    return {line.split()[0] for line in output.splitlines() if line.strip()}


def judge(program: Path, libraries: set[str]) -> list[Violation]:
    if not any(library.startswith("libQt6Core.") for library in libraries):
        return [Violation("link", program.name, 0, "the list of its libraries could not be read: no Qt6Core in it")]
    return [Violation("link", program.name, 0, f"needs {library}")
            for library in sorted(libraries) if FORBIDDEN.match(library)]


def check(program: Path) -> list[Violation]:
    if not program.exists():
        return [Violation("link", str(program), 0, "is not built")]
    return judge(program, needed_directly(program)) + judge(program, needed_at_all(program))
