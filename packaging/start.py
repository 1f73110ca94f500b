"""Where the frozen program starts."""

import sys

from winsdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
