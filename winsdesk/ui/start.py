"""The door to the window: Qt is loaded in the way that costs a start the least."""

from __future__ import annotations

import builtins
import gc
from typing import TYPE_CHECKING

from winsdesk.standing_in import standing_in
from winsdesk.ui.wishes import Wish

if TYPE_CHECKING:
    from pathlib import Path

_FOR_OTHERS = ("argparse", "bz2", "ipaddress", "lzma", "shutil", "tempfile", "traceback")
"""What PySide6 loads for its own tools, and Python for archives and addresses that none has."""


def open_window(
    data_dir: Path | None = None, *, background: bool = False, wish: Wish = Wish.COME
) -> int:
    """Open the window, or start in the tray, and return the exit status at the end.

    Until the journal is open, Python does not search for garbage: of all that is loaded until
    then next to nothing is, and looking would take a tenth of the time.
    """
    gc.disable()
    load_qt()
    from winsdesk.ui.app import run

    return run(data_dir, background=background, wish=wish)


def load_qt() -> None:
    """Load Qt, and leave Python's own ``import`` as it was.

    PySide6 puts an ``import`` of its own in the place of Python's. It reads the source of every
    module loaded from then on, and keeps it, to see whether the module asks for ``__feature__``
    (other names for Qt's methods). Nothing here does, and the source of SQLAlchemy alone comes to
    13 MiB of memory and a quarter of the time that loading it takes. Where Qt was loaded by
    someone before, as PyInstaller does on Windows and macOS, it is what PySide6 put aside then.
    """
    before = vars(builtins).get("__orig_import__", builtins.__import__)
    with standing_in(*_FOR_OTHERS):
        import PySide6

        builtins.__import__ = before
        import PySide6.QtWidgets  # noqa: F401 - being loaded is all that is wanted


def collect_garbage_again() -> None:
    """End what :func:`open_window` began: what was loaded by now and is no garbage will stay."""
    gc.collect()
    gc.freeze()
    gc.enable()
