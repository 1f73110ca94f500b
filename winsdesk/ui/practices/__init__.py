"""Practices: a page of them, and their place beside the day."""
