"""The trash: what was deleted, kept for a while."""

from winsdesk.ui.trash.view import TrashView

__all__ = ["TrashView"]
