"""Reminders: when they come, how they are brought, and the tray that brings them."""
