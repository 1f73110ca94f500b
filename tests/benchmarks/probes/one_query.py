"""A bare Python that imports SQLAlchemy and runs one query on a journal."""

from __future__ import annotations

import sys

import sqlalchemy
from sqlcipher3 import dbapi2


def last_win(journal: str) -> str:
    """Return the text of the last win of a journal."""
    engine = sqlalchemy.create_engine(f"sqlite:///{journal}", module=dbapi2)
    with engine.connect() as connection:
        newest = sqlalchemy.text("SELECT text FROM win ORDER BY id DESC LIMIT 1")
        return str(connection.execute(newest).scalar_one())


if __name__ == "__main__":
    print(last_win(sys.argv[1]))
