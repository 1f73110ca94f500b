"""Takes the tour and prints where its pictures are, one path a line."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from winsdesk.ui.tour.guide import Guide
from winsdesk.ui.tour.stage import Stage, off_screen


def main(arguments: list[str]) -> int:
    """Take the tour into the folder that ``arguments`` name; return the exit status."""
    if len(arguments) != 1:
        print("python -m winsdesk.ui.tour OUT_DIR", file=sys.stderr)
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    failures: list[BaseException] = []
    sys.excepthook = lambda _, error, __: failures.append(error)
    try:
        for made in _take(out):
            print(made, flush=True)
            if failures:
                raise failures[0]
    finally:
        sys.excepthook = sys.__excepthook__
    return 0


def _take(out: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="winsdesk-tour-") as folder:
        off_screen(Path(folder))
        guide = Guide(Stage(), Path(folder), out)
        yield from guide.first_run()
        yield from guide.not_open()
        yield from guide.year()
        yield from guide.locked()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
