"""The door to the window."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def open_it(
    data_dir: Path | None = None, *, background: bool = False, wish: str | None = None
) -> int:
    """Open the window, or say that there is nowhere to show it; return the exit status.

    Args:
        data_dir: The folder that holds everything; the usual ones when not given.
        background: Start in the tray.
        wish: What the window should do first, as a :class:`winsdesk.ui.wishes.Wish` says it.
    """
    if not _has_display():
        from winsdesk.cli import output
        from winsdesk.cli.refusal import COULD_NOT

        output.complain(
            "There is no display here to open the window on. Your journal is not touched, and the "
            "commands work without one: winsdesk --help lists them."
        )
        return COULD_NOT
    from winsdesk.ui.start import open_window
    from winsdesk.ui.wishes import Wish

    return open_window(data_dir, background=background, wish=Wish(wish or Wish.COME))


def _has_display() -> bool:
    """Whether there is where to show a window; where there is not, Qt would end the process."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))
