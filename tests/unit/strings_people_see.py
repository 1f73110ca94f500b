"""Every string that a person sees, with where it stands."""

import argparse
import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from winsdesk.cli import parser

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "winsdesk"
RESOURCES = ROOT / "resources"
PACKAGING = ROOT / "packaging"

_SENTENCE = re.compile(r"(\w+[,.;:]? ){3}")
_QUERY = re.compile(r"[A-Z]+( [A-Z]+)*\b.*[=(*]")
_VISIBLE_KEYS = ("Name", "GenericName", "Comment", "Keywords")
_VISIBLE_TAGS = ("summary", "p", "li", "caption", "name", "developer_name")


@dataclass(frozen=True)
class Seen:
    """A string and where it stands."""

    text: str
    where: str


@dataclass(frozen=True)
class Marked:
    """A string that is marked for translation.

    Attributes:
        seen: The string and where.
        context: The context that it has when it is shown; ``None`` when that is not a literal.
        plural: Whether a number goes with it.
        literal: Whether the string is a plain literal.
    """

    seen: Seen
    context: str | None
    plural: bool
    literal: bool = True


def marked(file: Path) -> Iterator[Marked]:
    """Yield what a file of the window marks for translation."""
    yield from _marked_in(ast.parse(file.read_text(encoding="utf-8")), file, "")


def window() -> list[Seen]:
    """Return what the window says, and what it shares with the terminal."""
    return [one.seen for file in python_files(PACKAGE) for one in marked(file) if one.literal]


def terminal() -> list[Seen]:
    """Return every string of the command line that is no docstring."""
    return [
        Seen(text, f"{file.relative_to(ROOT)}:{line}")
        for file in python_files(PACKAGE / "cli")
        for text, line in _constants(file)
    ]


def helps(built: argparse.ArgumentParser | None = None) -> list[Seen]:
    """Return what `--help` says of every command."""
    built = built or parser.build()
    said = [built.description, built.epilog]
    found = []
    for action in built._actions:
        said += [action.help, *([action.metavar] if isinstance(action.metavar, str) else [])]
        if isinstance(action, argparse._SubParsersAction):
            said += [choice.help for choice in action._choices_actions]
            for below in action.choices.values():
                found += helps(below)
    return [Seen(text, f"{built.prog} --help") for text in said if text] + found


def elsewhere() -> list[Seen]:
    """Return the sentences that stand outside the window and the terminal."""
    ours = {PACKAGE / "ui", PACKAGE / "cli", PACKAGE / "words.py"}
    return [
        Seen(text, f"{file.relative_to(ROOT)}:{line}")
        for file in python_files(PACKAGE)
        if not ours & {file, *file.parents}
        for text, line in _constants(file)
        if _SENTENCE.search(text) and not _QUERY.match(text)
    ]


def resources() -> list[Seen]:
    """Return the texts of the resources; the lists of reframing are what people write, not we."""
    return [
        Seen(text, str(file.relative_to(ROOT)))
        for file in sorted(RESOURCES.rglob("*.json"))
        if file.parent.name not in ("reframe", "themes")
        for text in _texts(json.loads(file.read_text(encoding="utf-8")))
    ]


def desktop() -> list[Seen]:
    """Return what menus and software centres show."""
    found = []
    for file in sorted(PACKAGING.rglob("*.desktop")):
        pairs = (line.partition("=") for line in file.read_text(encoding="utf-8").splitlines())
        found += [Seen(value, file.name) for key, _, value in pairs if key in _VISIBLE_KEYS]
    for file in sorted(PACKAGING.rglob("*.metainfo.xml")):
        for element in ElementTree.parse(file).iter():
            if element.tag in _VISIBLE_TAGS and element.text:
                found.append(Seen(" ".join(element.text.split()), file.name))
    return found


def python_files(folder: Path) -> list[Path]:
    """Return the modules in a folder."""
    return sorted(folder.rglob("*.py"))


def _marked_in(node: ast.AST, file: Path, owner: str) -> Iterator[Marked]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            yield from _marking(child, file, owner)
        yield from _marked_in(child, file, inside)


def _marking(call: ast.Call, file: Path, owner: str) -> Iterator[Marked]:
    match call.func:
        case ast.Name("tr"):
            context: ast.expr | str | None = ""
        case ast.Attribute(_, "tr"):
            context = owner
        case ast.Attribute(ast.Name("QCoreApplication"), "translate") | ast.Name(
            "translate" | "QT_TRANSLATE_NOOP"
        ):
            context = call.args[0]
        case _:
            return
    rest = call.args if isinstance(context, str) else call.args[1:]
    text = rest[0]
    if isinstance(context, ast.expr):
        context = str(context.value) if isinstance(context, ast.Constant) else None
    said = text.value if isinstance(text, ast.Constant) else ast.unparse(text)
    yield Marked(
        Seen(str(said), f"{file.relative_to(ROOT)}:{call.lineno}"),
        context,
        plural=len(rest) > 2,
        literal=isinstance(text, ast.Constant),
    )


def _constants(file: Path) -> Iterator[tuple[str, int]]:
    """Yield the strings of a module that are no docstrings, with their lines."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    loose = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in loose:
            yield node.value, node.lineno


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for below in value.values() if isinstance(value, dict) else value:
            yield from _texts(below)
