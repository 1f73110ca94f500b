"""Stand-ins for modules that a library loads though nothing of them is used here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class _OnceWanted(ModuleType):
    """Stands for a module, which is loaded when something of it is first used."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module holds
        self.step_back()
        return getattr(import_module(self.__name__), name)

    def step_back(self) -> None:
        """Leave its place to the module that it stands for."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]


@contextmanager
def standing_in(*names: str) -> Iterator[None]:
    """Let modules wait that are not loaded yet: whoever loads one meanwhile gets a stand-in.

    It loads the module when something of it is used. Everybody else finds the module as ever.
    """
    stand_ins = [_OnceWanted(name) for name in names if name not in sys.modules]
    sys.modules.update({module.__name__: module for module in stand_ins})
    try:
        yield
    finally:
        for module in stand_ins:
            module.step_back()
