"""Words in the person's language: loading them, and asking for them outside a widget."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from winsdesk.paths import resource


def tr(text: str, comment: str | None = None, n: int = -1) -> str:
    """Return a text in the person's language.

    Its context is the empty one, under which ``lupdate`` finds what a function of this name is
    given; that it finds plurals too, their number has to stand third.

    Args:
        text: The English text.
        comment: Tells apart texts that are alike in English.
        n: The number for ``%n`` or ``%Ln`` in it.
    """
    return QCoreApplication.translate("", text, comment, n)


def speak(app: QCoreApplication, folder: Path | None = None) -> bool:
    """Let the program speak the desktop's language; return whether there is a translation.

    Qt's own words come along, and only then, so that no window speaks two languages.

    Args:
        app: The application.
        folder: Where the translations are; the program's own when not given.
    """
    try:
        ours = folder or resource("i18n")
    except FileNotFoundError:
        return False
    from PySide6.QtCore import QLibraryInfo

    language = QLocale().name()
    if not _install(app, f"winsdesk_{language}", ours):
        return False
    qts_own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(app, f"qtbase_{language}", Path(qts_own))
    return True


def _install(app: QCoreApplication, name: str, folder: Path) -> bool:
    """Install a translation, for the country (``de_AT``) or else for the language (``de``)."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator(app)
    if translator.load(name, str(folder)) and app.installTranslator(translator):
        return True
    translator.deleteLater()
    return False
