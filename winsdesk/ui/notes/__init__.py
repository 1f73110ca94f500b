"""Sticky notes: small windows on the desktop."""
