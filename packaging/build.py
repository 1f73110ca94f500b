"""Build Winsdesk's installers: the one door.

    python packaging/build.py frozen     the program as a folder, in dist/winsdesk
    python packaging/build.py deb        a package for Debian and Ubuntu
    python packaging/build.py tarball    the folder as one file, for any Linux
    python packaging/build.py windows    the set-up program (on Windows)
    python packaging/build.py macos      the disk image (on macOS)

Each begins with the frozen program, which must pass its own test. `make deb` and `make tarball`
set up what the build needs first.
"""

from __future__ import annotations

import sys

from installers import frozen
from installers.tree import BuildError, say


def main(arguments: list[str]) -> int:
    """Build what is asked for; return the exit status."""
    if len(arguments) != 1 or arguments[0] not in ("frozen", "deb", "tarball", "windows", "macos"):
        print(__doc__)
        return 2
    try:
        frozen.build()
    except BuildError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
