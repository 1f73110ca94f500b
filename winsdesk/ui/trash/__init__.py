"""The trash: deleted wins, kept for a while."""

from winsdesk.ui.trash.view import TrashView

__all__ = ["TrashView"]
