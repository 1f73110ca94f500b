"""What a person sees when Winsdesk itself has failed."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QWidget

from winsdesk.ui.help.dialog import ReadingDialog
from winsdesk.ui.help.report import failure_report
from winsdesk.ui.parts.label import label

_WIDTH = 30
_LINES = 9


class CrashDialog(ReadingDialog):
    """Says that what was written is kept, shows the report, and offers to save it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("CrashDialog", "Something in Winsdesk went wrong"), parent
        )
        self.report = report
        self.column.addWidget(label(self.tr("What you wrote is kept. You can go on.")))
        self.column.addWidget(
            label(
                self.tr(
                    "Here is what happened, as the program sees it. It holds no word of your "
                    "journal, and it goes nowhere unless you send it to someone."
                ),
                "quiet",
            )
        )
        self.column.addWidget(self._details())
        self.save = QPushButton(self.tr("&Save report…"))
        self.save.clicked.connect(self._choose_file)
        self.buttons.insertWidget(1, self.save)
        self.close_button.setText(self.tr("&Continue"))
        self.close_button.setProperty("role", "main")
        self.fit(_WIDTH)

    def save_to(self, file: Path) -> None:
        """Write the report; say so, or say why not."""
        try:
            file.write_text(self.report, encoding="utf-8")
        except OSError:
            said = self.tr("{file} could not be written. Choose another folder.")
        else:
            said = self.tr("The report is in {file}.")
        self.say(said.format(file=file))

    def _details(self) -> QPlainTextEdit:
        details = QPlainTextEdit(self.report)
        details.setReadOnly(True)
        details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        details.setTabChangesFocus(True)
        details.setAccessibleName(self.tr("What happened"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(QFont(self.font()).pointSizeF() * 0.87)
        details.setFont(font)
        details.setFixedHeight(details.fontMetrics().lineSpacing() * _LINES + 24)
        return details

    def _choose_file(self) -> None:
        usual = str(Path.home() / "winsdesk-report.txt")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), usual)
        if file:
            self.save_to(Path(file))


def show_crash(
    parent: QWidget,
    error_type: type[BaseException],
    error: BaseException | None,
    trace: TracebackType | None,
) -> None:
    """Say that the program failed, above ``parent``, as soon as Qt has done what it is about.

    It may be painting, and a dialog within that would fail in turn. While one failure is being
    shown, further ones are not: they are usually the same.
    """
    if parent.findChild(CrashDialog) is None:
        dialog = CrashDialog(failure_report(error_type, error, trace), parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QTimer.singleShot(0, dialog, dialog.open)
