"""Loading SQLAlchemy: what a journal never needs stays out, and is there for who wants it."""

import subprocess
import sys

LEFT_OUT = ("asyncio", "ssl", "socket", "email", "importlib.metadata", "greenlet")


def run(*lines: str) -> str:
    code = "\n".join(("import sys", "from winsdesk.store.loading import load_sqlalchemy", *lines))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert not done.stderr
    return done.stdout.strip()


def test_networks_and_mail_are_not_loaded_with_sqlalchemy() -> None:
    told = run(
        "load_sqlalchemy()",
        f"print('sqlalchemy' in sys.modules, [m for m in {LEFT_OUT!r} if m in sys.modules])",
    )
    assert told == "True []"


def test_what_was_left_out_is_found_when_something_wants_it() -> None:
    told = run(
        "load_sqlalchemy()",
        "from sqlalchemy.util import compat",
        "import asyncio, greenlet, importlib.metadata",
        "print(compat.asyncio.Lock is asyncio.Lock, sys.modules['asyncio'] is asyncio)",
        "print(compat.importlib_metadata.version is importlib.metadata.version)",
    )
    assert told.split() == ["True"] * 3


def test_what_is_loaded_already_stays_as_it_is() -> None:
    told = run(
        "import asyncio, greenlet",
        "load_sqlalchemy()",
        "from sqlalchemy.util import compat",
        "print(compat.asyncio is asyncio, sys.modules['greenlet'] is greenlet)",
    )
    assert told.split() == ["True"] * 2
