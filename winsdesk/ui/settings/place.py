"""Your journal: where it lies, moving it, and copies of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from winsdesk.bootstrap import journal_file
from winsdesk.domain.errors import Trouble
from winsdesk.paths import Places
from winsdesk.services.moving import synced_by, target_in
from winsdesk.ui.parts.asking import ask
from winsdesk.ui.parts.flow import Flow
from winsdesk.ui.parts.label import label
from winsdesk.ui.preferences import Preferences
from winsdesk.ui.settings.section import Section
from winsdesk.ui.tasks import JournalThread
from winsdesk.ui.words import trouble_sentence


class PlaceSection(Section):
    """Where the journal lies, and what can be done with its file.

    Signals:
        move_asked: The person wants the journal in a folder, which can take it (the folder).
        restore_asked: The person wants a backup in the journal's place (the backup's file).
    """

    move_asked = Signal(Path)
    restore_asked = Signal(Path)

    def __init__(self, journal: JournalThread, preferences: Preferences, places: Places) -> None:
        super().__init__(self.tr("Your journal"))
        self._journal = journal
        self._preferences = preferences
        self._places = places
        self.path = QLineEdit()
        self.path.setReadOnly(True)
        self.path.setProperty("look", "quiet")
        self.add_row(
            self.tr("It &lies here"),
            self.path,
            self.tr("On this computer. Winsdesk sends nothing anywhere."),
        )
        self.folder = QPushButton(self.tr("O&pen folder"))
        self.folder.clicked.connect(self._open_folder)
        self.move_away = QPushButton(self.tr("&Move the journal…"))
        self.move_away.clicked.connect(self._choose_folder)
        self.backup = QPushButton(self.tr("Make a &backup…"))
        self.backup.clicked.connect(self._choose_backup)
        self.restore = QPushButton(self.tr("&Restore from a backup…"))
        self.restore.clicked.connect(self.choose_restore)
        buttons = Flow()
        for button in (self.folder, self.move_away, self.backup, self.restore):
            buttons.addWidget(button)
        self.column.addLayout(buttons)
        if places.root is not None:
            self.move_away.hide()
            self.column.addWidget(
                label(
                    self.tr(
                        "Winsdesk was started with a folder of its own for this journal, so it "
                        "stays there."
                    ),
                    "caption",
                )
            )
        self.notice = label("", "notice")
        self.notice.hide()
        self.column.addWidget(self.notice)
        preferences.changed.connect(self._show)
        self._show()

    @property
    def file(self) -> Path:
        """The journal's file."""
        return journal_file(self._places, self._preferences.settings)

    def say(self, sentence: str) -> None:
        """Say what came of something that was asked for here."""
        self.notice.setText(sentence)
        self.notice.show()

    def say_trouble(self, trouble: Trouble) -> None:
        """Say that something that was asked for here could not be done."""
        self.say(trouble_sentence(trouble))

    def say_moved(self, file: Path, kept: Path) -> None:
        """Say where the journal lies now, and what became of the old file."""
        self.say(
            self.tr(
                "Your journal lies in {folder} now. The file as it was before is kept as {kept}; "
                "remove it when you no longer want it."
            ).format(folder=file.parent, kept=kept)
        )

    def say_restored(self, kept: Path | None) -> None:
        """Say that the backup is in its place, and where the journal that was there is kept."""
        if kept is None:
            self.say(self.tr("Your journal is as it was in the backup."))
            return
        self.say(
            self.tr(
                "Your journal is as it was in the backup. What it was before is kept as {kept}."
            ).format(kept=kept)
        )

    def ask_to_move(self, folder: Path) -> None:
        """Ask once, and pass it on when the folder can take the journal."""
        try:
            target_in(folder, self.file)
        except Trouble as trouble:
            self.say_trouble(trouble)
            return
        if ask(
            self.tr("Move the journal?"),
            self._what_moving_does(folder),
            self.tr("Move it"),
            self.tr("Leave it here"),
            self,
        ):
            self.say(self.tr("Moving the journal…"))
            self.move_asked.emit(folder)

    def back_up(self, file: Path) -> None:
        """Write a backup to a file that is not there yet."""
        self._journal.ask(
            lambda journal: journal.backup(file),
            lambda _: self.say(
                self.tr("A checked copy of your journal is in {file}.").format(file=file)
            ),
            self.say_trouble,
        )

    def ask_to_restore(self, file: Path) -> None:
        """Ask once, and pass it on."""
        if ask(
            self.tr("Restore from this backup?"),
            self.tr(
                "The journal becomes what it was when {file} was made. What it is now is "
                "kept beside it as a backup, so nothing is lost."
            ).format(file=file.name),
            self.tr("Restore it"),
            self.tr("Leave it as it is"),
            self,
        ):
            self.restore_asked.emit(file)

    def _what_moving_does(self, folder: Path) -> str:
        sentences = self.tr(
            "It is copied to {folder}, the copy is checked, and only then used. The file that is "
            "here now stays, under another name."
        ).format(folder=folder)
        program = synced_by(folder)
        if program is None:
            return sentences
        warning = self.tr(
            "{program} seems to copy this folder to other computers, so your journal would leave "
            "this one, and using it on two at once can damage it."
        ).format(program=program)
        return f"{sentences}\n\n{warning}"

    def _show(self) -> None:
        self.path.setText(QDir.toNativeSeparators(str(self.file)))
        self.path.setCursorPosition(0)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.file.parent)))

    def _choose_folder(self) -> None:
        title = self.tr("Move the journal into this folder")
        if folder := QFileDialog.getExistingDirectory(self, title, str(self.file.parent)):
            self.ask_to_move(Path(folder))

    def _choose_backup(self) -> None:
        name = self.tr("Winsdesk {day}.db").format(day=self._preferences.today().isoformat())
        usual = Path.home() / name
        file, _ = QFileDialog.getSaveFileName(
            self, self.tr("Make a backup"), str(usual), self.tr("Journals (*.db)")
        )
        if file:
            self.back_up(Path(file))

    def choose_restore(self) -> None:
        """Let a backup be chosen, and ask whether it is to be restored."""
        file, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Restore from a backup"),
            str(self._places.backups),
            self.tr("Journals (*.db)"),
        )
        if file:
            self.ask_to_restore(Path(file))
