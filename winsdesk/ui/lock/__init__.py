"""Locking: the page that stands in for a locked journal, and everything around it."""
