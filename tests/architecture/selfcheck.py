#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that every check can fail: plants each violation in a tree of its own and expects it to be found."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import architecture
import banned
import includes
import links
import sizes
import texts
from tree import Violation

SOURCE = Path(__file__).resolve().parents[2]
CMAKE, QT_FOLDER = sys.argv[1], Path(sys.argv[2])
HEADER = "// SPDX-FileCopyrightText: 2026 The collectz authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"


class PlantedTree(unittest.TestCase):
    def setUp(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        self.plant("tests/architecture/waivers.txt", "")
        target = self.root / "packaging/cmake/arrows.cmake"
        target.parent.mkdir(parents=True)
        shutil.copy(SOURCE / "packaging/cmake/arrows.cmake", target)
        self.plant("app/base/clock.h", HEADER)
        self.plant("app/storage/catalogopener.h", HEADER)
        self.plant("ui/window.h", HEADER)
        self.plant("tests/base/clocks.h", HEADER)

    def plant(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def includes_of(self, path: str, line: str) -> list[Violation]:
        self.plant(path, HEADER + line + "\n")
        return [found for found in includes.check(self.root, QT_FOLDER) if found.path == path]


class Includes(PlantedTree):
    def test_clean_tree(self) -> None:
        self.assertEqual(includes.check(self.root, QT_FOLDER), [])

    def test_allowed(self) -> None:
        for path, line in [
                ("app/catalog/work.cpp", '#include "base/clock.h"'),
                ("app/catalog/work.cpp", "#include <QString>"),
                ("app/storage/database.cpp", "#include <sqlite3.h>"),
                ("ui/library/page.cpp", "#include <QWidget>"),
                ("app/desktop/main.cpp", '#include "ui/window.h"'),
                ("tests/base/tst_clock.cpp", '#include "clocks.h"'),
                ("tests/imports/tst_x.cpp", '#include "storage/catalogopener.h"')]:
            with self.subTest(path=path, line=line):
                self.assertEqual(self.includes_of(path, line), [])

    def test_forbidden(self) -> None:
        for path, line in [
                ("app/catalog/work.cpp", '#include "storage/catalogopener.h"'),
                ("app/imports/reader.cpp", '#include "storage/catalogopener.h"'),
                ("models/listmodel.cpp", '#include "ui/window.h"'),
                ("models/listmodel.cpp", "#include <QIcon>"),
                ("models/listmodel.cpp", "#include <QtGui/QIcon>"),
                ("app/imports/reader.cpp", "#include <QWidget>"),
                ("app/imports/reader.cpp", "#include <QtWidgets/QWidget>"),
                ("app/imports/reader.cpp", "#include <QSqlQuery>"),
                ("app/imports/reader.cpp", "#include <sqlite3.h>"),
                ("ui/library/page.cpp", "#include <libpq-fe.h>"),
                ("ui/library/page.cpp", "#include <QNetworkAccessManager>"),
                ("app/storage/database.cpp", '#include "imports/plan.h"'),
                ("app/base/clock.cpp", '#include "../catalog/work.h"'),
                ("app/base/clock.cpp", '#include "clock.h"'),
                ("app/base/clock.cpp", '#include "base/absent.h"'),
                ("app/base/clock.cpp", '#include "tests/support/fakeclock.h"'),
                ("tests/catalog/tst_work.cpp", '#include "ui/window.h"'),
                ("tests/catalog/tst_work.cpp", '#include "catalog/work.cpp"')]:
            with self.subTest(path=path, line=line):
                self.assertEqual(len(self.includes_of(path, line)), 1)
                (self.root / path).unlink()


class Arrows(unittest.TestCase):
    def configure(self, room: str, library: str) -> int:
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder) / "arrows.cmake"
            script.write_text("cmake_minimum_required(VERSION 3.25)\n"
                              f'list(APPEND CMAKE_MODULE_PATH "{SOURCE}/packaging/cmake")\ninclude(rooms)\n'
                              f"collectz_check_arrows({room} {library})\n", encoding="utf-8")
            return subprocess.run([CMAKE, "-P", script], capture_output=True, check=False).returncode

    def test_links(self) -> None:
        self.assertEqual(self.configure("storage", "Collectz::Catalog"), 0)
        self.assertEqual(self.configure("storage", "SQLite::SQLite3"), 0)
        self.assertNotEqual(self.configure("imports", "Collectz::Storage"), 0)
        self.assertNotEqual(self.configure("models", "Collectz::Ui"), 0)
        self.assertNotEqual(self.configure("models", "collectz_ui"), 0)
        self.assertNotEqual(self.configure("imports", "Qt6::Widgets"), 0)
        self.assertNotEqual(self.configure("cellar", "Qt6::Core"), 0)


class Sizes(PlantedTree):
    def test_limits(self) -> None:
        self.plant("app/base/long.h", HEADER + "\n" * 198)
        self.plant("app/base/long.cpp", HEADER + "\n" * 398)
        self.assertEqual(sizes.check(self.root), [])
        self.plant("app/base/long.h", HEADER + "\n" * 199)
        self.plant("app/base/long.cpp", HEADER + "\n" * 399)
        self.assertEqual([found.path for found in sizes.check(self.root)], ["app/base/long.cpp", "app/base/long.h"])

    def test_waivers(self) -> None:
        self.plant("app/base/long.h", "\n" * 201)
        self.plant("tests/architecture/waivers.txt", "# comment\nsize app/base/long.h one table, read as a whole\n")
        self.assertEqual(architecture.run("sizes", [self.root]), [])
        self.plant("app/base/long.h", "\n" * 20)
        self.assertEqual(len(architecture.run("sizes", [self.root])), 1, "a waiver that nothing needs is a violation")


class Banned(PlantedTree):
    def rules_of(self, path: str, line: str) -> list[str]:
        self.plant(path, HEADER + line + "\n")
        return [found.rule for found in banned.check(self.root) if found.path == path]

    def test_forbidden(self) -> None:
        for path, line, rule in [
                ("ui/page.cpp", "QEventLoop loop;", "nested-loop"),
                ("ui/page.cpp", "QCoreApplication::processEvents();", "nested-loop"),
                ("ui/page.cpp", "dialog.exec();", "nested-loop"),
                ("ui/page.cpp", "QMessageBox::question(this, a, b);", "nested-loop"),
                ("app/imports/x.cpp", "QThread::msleep(5);", "blocking"),
                ("app/imports/x.cpp", "std::this_thread::sleep_for(1s);", "blocking"),
                ("models/x.cpp", "future.waitForFinished();", "blocking"),
                ("tests/ui/tst_x.cpp", "QTest::qWait(50);", "sleeping-test"),
                ("tests/ui/tst_x.cpp", 'QSKIP("no server");', "skipped-test"),
                ("tests/ui/tst_x.cpp", "#define private public", "opened-class"),
                ("app/base/x.h", "friend class TestWork;", "opened-class"),
                ("app/base/x.cpp", 'qDebug() << "x";', "bare-log"),
                ("app/base/x.cpp", "qWarning(text);", "bare-log"),
                ("app/base/x.h", "static Registry *instance();", "singleton"),
                ("app/base/x.h", "static Registry &instance();", "singleton"),
                ("app/base/x.cpp", "QThreadPool::globalInstance()", "singleton"),
                ("app/base/x.cpp", "QtConcurrent::run([] {});", "unnamed-pool"),
                ("ui/x.cpp", "connect(a, SIGNAL(x()), b, SLOT(y()));", "old-connect"),
                ("ui/x.cpp", "label->setTextFormat(Qt::RichText);", "rich-text"),
                ("app/catalog/x.cpp", "QDateTime::currentDateTimeUtc()", "clock"),
                ("app/catalog/x.cpp", "throw 1;", "throw"),
                ("app/catalog/x.cpp", "// TO" + "DO later", "unfinished")]:
            with self.subTest(line=line):
                self.assertIn(rule, self.rules_of(path, line))
                (self.root / path).unlink()

    def test_comments_and_texts_are_not_code(self) -> None:
        text = '// never call dialog.exec()\nauto x = u"sleep(1)"_s; /* throw */'
        self.assertEqual(self.rules_of("ui/page.cpp", text), [])

    def test_main_may_run_the_loop(self) -> None:
        self.assertEqual(self.rules_of("app/desktop/main.cpp", "return application.exec();"), [])


class Texts(PlantedTree):
    def rules_of(self, path: str, text: str) -> list[str]:
        self.plant(path, text)
        return [found.rule for found in texts.check(self.root) if found.path == path]

    def test_allowed(self) -> None:
        self.assertEqual(self.rules_of("app/base/x.h", HEADER), [])
        self.assertEqual(self.rules_of("docs/x.md", "[a](x.md#part) [b](../app/base/) [c](https://x.org)\n"), [])

    def test_forbidden(self) -> None:
        for path, text, rule in [
                ("app/base/x.h", "#pragma once\n", "licence"),
                ("packaging/tool", "#!/bin/sh\nexit 0\n", "licence"),
                ("app/base/y.h", HEADER + "\tint x;\n", "tab"),
                ("app/base/z.h", HEADER + "int x; \n", "space"),
                ("app/base/w.h", HEADER + "int x;", "space"),
                ("docs/x.md", "see /" + "home/someone/notes\n", "word"),
                ("notes.md", "notes\n", "top-level"),
                ("shared/x.h", HEADER, "top-level"),
                ("docs/y.md", "see [the other page](absent.md)\n", "link-target"),
                ("docs/z.md", "![](../images/absent.png)\n", "link-target"),
                ("app/base/utils.h", HEADER, "name"),
                ("app/helpers/x.h", HEADER, "name")]:
            with self.subTest(path=path):
                self.assertEqual(self.rules_of(path, text), [rule])


class Links(unittest.TestCase):
    def test_forbidden(self) -> None:
        program = Path("collectzd")
        self.assertEqual(links.judge(program, {"libQt6Core.so.6", "libc.so.6"}), [])
        self.assertEqual(len(links.judge(program, {"libQt6Core.so.6", "libQt6Gui.so.6", "libQt6Widgets.so.6"})), 2)
        self.assertEqual(len(links.judge(program, {"libc.so.6"})), 1, "an unreadable list is no proof")
        self.assertEqual(len(links.check(Path("absent"))), 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
