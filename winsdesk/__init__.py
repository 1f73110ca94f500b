"""Winsdesk: a private desktop journal of small wins."""

__version__ = "0.1.0"
