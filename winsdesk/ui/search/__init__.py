"""Searching: a field, and what it finds, by day and with the words marked."""
