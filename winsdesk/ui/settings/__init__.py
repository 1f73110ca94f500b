"""Settings: a page on which every change holds at once."""
