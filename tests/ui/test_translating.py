"""The program speaks the desktop's language when somebody has translated it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from winsdesk.domain.errors import Code, Trouble
from winsdesk.ui.translating import speak, tr
from winsdesk.ui.words import trouble_sentence

GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message numerus="yes">
        <source>and %Ln before</source>
        <translation>
            <numerusform>davor einer</numerusform>
            <numerusform>davor %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{empty}</source>
        <translation>Da standen keine Worte.</translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def translations(tmp_path: Path) -> Path:
    """A folder with a small German translation, compiled as CONTRIBUTING.md says."""
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert tool is not None
    written = tmp_path / "winsdesk_de.ts"
    empty = trouble_sentence(Trouble(Code.TEXT_EMPTY))
    written.write_text(GERMAN.replace("{empty}", empty), encoding="utf-8")
    subprocess.run([tool, "-silent", str(written)], check=True, capture_output=True, timeout=60)
    return tmp_path


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QCoreApplication]:
    """The application, which forgets what it learned."""
    before = set(qapp.findChildren(QTranslator))
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_a_translation_is_used_where_the_desktop_speaks_its_language(
    app: QCoreApplication, translations: Path
) -> None:
    QLocale.setDefault(QLocale("de_AT"))
    assert speak(app, translations)
    assert trouble_sentence(Trouble(Code.TEXT_EMPTY)) == "Da standen keine Worte."
    assert [tr("and %Ln before", None, n) for n in (1, 5)] == ["davor einer", "davor 5"]


def test_without_one_the_program_and_its_dialogs_speak_english(
    app: QCoreApplication, translations: Path
) -> None:
    QLocale.setDefault(QLocale("fi_FI"))
    assert not speak(app, translations)
    assert not speak(app)
    assert tr("and %Ln before", None, 5) == "and 5 before"
