"""A start loads what the first frame needs, and nothing else."""

import subprocess
import sys

NOT_YET = (
    "sqlalchemy",
    "sqlcipher3",
    "asyncio",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "winsdesk.store",
    "winsdesk.services.journal",
    "winsdesk.cli.parser",
    "winsdesk.ui.calendar.month",
    "winsdesk.ui.calendar.view",
    "winsdesk.ui.cards",
    "winsdesk.ui.day.view",
    "winsdesk.ui.menus",
    "winsdesk.ui.lock",
    "winsdesk.ui.parts.rail",
    "winsdesk.ui.parts.tab_order",
    "winsdesk.ui.help",
    "winsdesk.ui.notes",
    "winsdesk.ui.practices",
    "winsdesk.ui.reflection",
    "winsdesk.ui.search",
    "winsdesk.ui.settings",
    "winsdesk.ui.trash",
)


def said_by(*lines: str) -> str:
    command = [sys.executable, "-c", "\n".join(lines)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr
    return done.stdout.strip()


def test_the_window_is_there_before_the_journal_and_the_other_views_are_loaded() -> None:
    told = said_by(
        "import sys, winsdesk.cli, winsdesk.ui.app",
        f"print('PySide6.QtWidgets' in sys.modules, [m for m in {NOT_YET!r} if m in sys.modules])",
    )
    assert told == "True []"


def test_loading_qt_leaves_pythons_import_as_it_was() -> None:
    told = said_by(
        "import builtins",
        "plain = builtins.__import__",
        "from winsdesk.ui.start import load_qt",
        "load_qt()",
        "from PySide6.QtWidgets import QLabel",
        "print(builtins.__import__ is plain)",
    )
    assert told == "True"


def test_what_only_the_tools_of_qt_use_waits_and_is_there_for_who_wants_it() -> None:
    told = said_by(
        "import sys",
        "from winsdesk.ui.start import _FOR_OTHERS, load_qt",
        "load_qt()",
        "print([name for name in _FOR_OTHERS if name in sys.modules])",
        "import argparse, shutil, tempfile, traceback, zipfile",
        "import ipaddress, lzma",
        "print(argparse.ArgumentParser().prog, len(zipfile.lzma.compress(b'')) > 0)",
        "print(zipfile.lzma.compress is lzma.compress, ipaddress.ip_address('::1'))",
        "print(zipfile.shutil.copyfileobj is shutil.copyfileobj)",
    )
    assert told.split("\n") == ["[]", "-c True", "True ::1", "True"]


def test_no_source_is_read_either_when_someone_loaded_qt_before() -> None:
    told = said_by(
        "import builtins",
        "import PySide6.QtCore",
        "reading = builtins.__import__",
        "from winsdesk.ui.start import load_qt",
        "load_qt()",
        "print(builtins.__import__ is reading)",
    )
    assert told == "False"


def test_garbage_is_collected_again_once_the_journal_is_open() -> None:
    told = said_by(
        "import gc",
        "from winsdesk.ui.start import collect_garbage_again",
        "gc.disable()",
        "collect_garbage_again()",
        "print(gc.isenabled())",
    )
    assert told == "True"
