"""Every test here draws, so there is an application."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """The application without which Qt draws no text."""
    return qapp
