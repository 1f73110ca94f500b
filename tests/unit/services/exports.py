"""Exported journals, made up for tests, and what importing them comes to."""

import json
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from winsdesk.services import transfer
from winsdesk.services.merge_plan import Here, Plan
from winsdesk.services.merging import carry_out, plan
from winsdesk.services.ports import Store

NOW = datetime(2026, 11, 24, 20, 15, tzinfo=UTC)
DAY = date(2026, 11, 24)
UIDS = [f"01890000-0000-7000-8000-{number:012d}" for number in range(40)]


def take_over(store: Store, text: str) -> Plan:
    """Import the text of an exported file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "export.json"
        file.write_text(text, encoding="utf-8", newline="\n")
        document = transfer.read(file)
    with store.unit() as unit:
        planned = plan(document, Here.of(store))
        carry_out(planned, store, NOW)
        unit.commit()
    return planned


def exported(store: Store) -> str:
    return "".join(transfer.export(store))


def document(**parts: list[dict[str, Any]]) -> str:
    return json.dumps({"format": "winsdesk", "version": 1, **parts})


def record(uid: str = UIDS[0], **fields: Any) -> dict[str, Any]:
    return {
        "uid": uid, "day": "2026-11-24", "text": "walked", "created_at": "2026-11-24T20:00:00Z",
        **fields,
    }  # fmt: skip
