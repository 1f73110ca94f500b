"""Small sheets that ask for a passphrase."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QWidget

from winsdesk.domain.errors import Trouble
from winsdesk.ui.goals.sheet import Sheet
from winsdesk.ui.lock.field import PassphraseField
from winsdesk.ui.parts.label import label
from winsdesk.ui.translating import tr


def cannot_be_recovered() -> str:
    """Return the one plain sentence that goes with every new passphrase."""
    return tr("If it is forgotten, nobody can open the journal, not even you.")


class PassphraseSheet(Sheet):
    """Asks for the passphrase, for a new one twice, or for both.

    Attributes:
        present: The field for the passphrase as it is, if it is asked for.
        new: The two fields for a new one, if it is asked for.
        waiting: Whether it is being tried what was typed.
    """

    def __init__(
        self,
        title: str,
        about: str,
        deed: str,
        *,
        present: str = "",
        new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for what is there already under the name ``present``, if that is not empty."""
        super().__init__(title, about, deed, parent)
        self.waiting = False
        self.present: PassphraseField | None = None
        self.new: tuple[PassphraseField, ...] = ()
        if present:
            self.present = self._field(present)
        if new:
            self.new = self._field(tr("A new passphrase")), self._field(tr("Once more"))
            self.form.addWidget(label(cannot_be_recovered(), "strong"))
        self._look()
        self._order()
        self._fields[0].setFocus()

    @property
    def typed(self) -> tuple[str, str]:
        """The passphrase as it is, and the new one, each as typed; empty where not asked for."""
        return (
            self.present.text() if self.present else "",
            self.new[0].text() if self.new else "",
        )

    def wait(self) -> tuple[str, str]:
        """Return what is typed, and take no more until :meth:`say` or the end."""
        self.waiting = True
        self._look()
        return self.typed

    def say(self, trouble: Trouble) -> None:
        """Say what went wrong; what was typed first stays, ready to be typed anew."""
        self.waiting = False
        self._look()
        super().say(trouble)
        self._fields[0].setFocus()
        self._fields[0].selectAll()

    def done(self, result: int) -> None:
        """Hold nothing of what was typed once it is over."""
        for field in self._fields:
            field.take()
        super().done(result)

    @property
    def _fields(self) -> tuple[PassphraseField, ...]:
        return (*((self.present,) if self.present else ()), *self.new)

    def _field(self, name: str) -> PassphraseField:
        field = PassphraseField(name)
        field.textChanged.connect(self._look)
        self.ask(name, field)
        return field

    def _order(self) -> None:
        """Let Tab go from field to field, as hands expect, and to their buttons at the end."""
        shows = (field.show_button for field in self._fields)
        for before, after in (
            *pairwise((self.deed, *shows)),
            *pairwise((*self._fields, self.deed)),
        ):
            QWidget.setTabOrder(before, after)

    def _look(self) -> None:
        whole = bool(self._fields) and all(field.text() for field in self._fields)
        same = len({field.text() for field in self.new}) <= 1
        self.deed.setEnabled(whole and same and not self.waiting)
        for field in self._fields:
            field.setReadOnly(self.waiting)
        if len(self.new) == 2:
            first, again = (field.text() for field in self.new)
            differ = bool(again) and not first.startswith(again)
            self.tell(tr("The two are not the same yet.") if differ else "")
