"""An empty window with one label that stays until it is ended; for freezing."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Winsdesk"))
    window.resize(1120, 760)
    window.show()
    sys.exit(app.exec())
