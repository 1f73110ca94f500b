"""What Windows wants: an icon, a version resource, a set-up program."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from installers import icons, licences
from installers.tree import BUILD, DIST, ROOT, VERSION, BuildError, run, say

SCRIPT = ROOT / "packaging" / "windows" / "winsdesk.nsi"
ICON_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
PROGRAMS = {
    "winsdesk": "Winsdesk on the command line",
    "winsdesk-window": "Winsdesk",
}
"""Both programs, and what Windows says they are."""


def build(program: Path) -> Path:
    """Pack a frozen program into a set-up program and return it.

    Raises:
        BuildError: NSIS is not there, or found something wrong.
    """
    if shutil.which("makensis") is None:
        raise BuildError("makensis is not on the path; NSIS brings it.")
    say("Packing the set-up program …")
    for name in PROGRAMS:
        if not (program / f"{name}.exe").is_file():
            raise BuildError(f"The frozen program has no {name}.exe.")
    return compile_setup(program, DIST / f"winsdesk-{VERSION}-setup.exe")


def compile_setup(program: Path, target: Path) -> Path:
    """Let NSIS make the set-up program of a frozen folder, and return it.

    Raises:
        BuildError: NSIS found something wrong; a warning counts.
    """
    run(
        [
            *("makensis", "-V2", "-WX", "-NOCD", "-INPUTCHARSET", "UTF8"),
            f"-DVERSION={VERSION}",
            f"-DVERSION_IN_FOUR={'.'.join(map(str, four_numbers()))}",
            f"-DPROGRAM={program}",
            f"-DICON={icon()}",
            f"-DLICENCES={licences_folder()}",
            f"-DTARGET={target}",
            SCRIPT,
        ]
    )
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    say(f"{target.name}: {digest}")
    return target


def icon() -> Path:
    """Make the icon and return its file."""
    return icons.gathered("ico", ICON_SIZES, BUILD / "windows" / "winsdesk.ico")


def licences_folder() -> Path:
    """Gather the licences of everything in the program, and return their folder."""
    folder = BUILD / "windows" / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(licences.TEXTS, folder)
    shutil.copyfile(ROOT / "LICENSE", folder / "Winsdesk.txt")
    (folder / "COPYRIGHT.txt").write_text(licences.debian_copyright(), encoding="utf-8")
    return folder


def four_numbers() -> tuple[int, int, int, int]:
    """Return the version as Windows counts."""
    first, second, third = (int(each) for each in VERSION.split(".")[:3])
    return first, second, third, 0


def version_resource(name: str) -> Path:
    """Write what Windows shows as a program's properties, for PyInstaller, and return the file."""
    numbers = four_numbers()
    words = {
        "CompanyName": "Winsdesk contributors",
        "FileDescription": PROGRAMS[name],
        "FileVersion": VERSION,
        "InternalName": name,
        "LegalCopyright": "Winsdesk contributors. MIT licence.",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Winsdesk",
        "ProductVersion": VERSION,
    }
    strings = ", ".join(f"StringStruct({key!r}, {word!r})" for key, word in words.items())
    file = BUILD / "windows" / f"{name}-version.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        f"VSVersionInfo(\n  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F,\n"
        "    flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('040904B0', [{strings}])]),\n"
        "    VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n",
        encoding="utf-8",
    )
    return file
