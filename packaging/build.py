"""Build Winsdesk's installers: the one door.

    python packaging/build.py frozen     the program as a folder, in dist/winsdesk
    python packaging/build.py deb        a package for Debian and Ubuntu
    python packaging/build.py tarball    the folder as one file, for any Linux
    python packaging/build.py windows    the set-up program (on Windows)
    python packaging/build.py macos      the disk image (on macOS)

Several may be asked for at once. Each begins with the frozen program, which must pass its own
test. `make deb` and `make tarball` set up what the build needs first.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from installers.tree import BuildError, say, steady_environment

SYSTEMS = {"deb": "linux", "tarball": "linux", "windows": "win32", "macos": "darwin"}
"""What can be made of the frozen program, and on which system."""


def main(arguments: list[str]) -> int:
    """Build what is asked for; return the exit status."""
    if not arguments or not set(arguments) <= {"frozen", *SYSTEMS}:
        print(__doc__)
        return 2
    elsewhere = [each for each in arguments if SYSTEMS.get(each, sys.platform) != sys.platform]
    if elsewhere:
        say(f"This system cannot build {' and '.join(elsewhere)}; packaging/README.md says where.")
        return 1
    # Only from its very start can Python be told to keep one order.
    if os.environ.get("PYTHONHASHSEED") != "0":
        return subprocess.call([sys.executable, __file__, *arguments], env=steady_environment())
    try:
        _build(arguments)
    except BuildError as error:
        say(str(error))
        return 1
    return 0


def _build(wanted: list[str]) -> None:
    from installers import frozen

    folder = frozen.build()
    for each in wanted:
        if each != "frozen":
            pack = cast(Callable[[Path], Path], import_module(f"installers.{each}").build)
            pack(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
