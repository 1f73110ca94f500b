"""`python -m winsdesk` is the same program as `winsdesk`."""

import sys

from winsdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
