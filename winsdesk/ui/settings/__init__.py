"""Settings: a page on which every change holds at once."""

from winsdesk.ui.settings.view import SettingsView

__all__ = ["SettingsView"]
