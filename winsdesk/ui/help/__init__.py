"""Help: what counts, the keys, what Winsdesk is made of, and a word when it fails."""

from winsdesk.ui.help.what_counts import WhatCountsPage

__all__ = ["WhatCountsPage"]
