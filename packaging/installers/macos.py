"""What macOS wants: an icon, an Info.plist, entitlements, a disk image."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from installers import icons, licences
from installers.tree import BUILD, DIST, ROOT, VERSION, run, say

ENTITLEMENTS = ROOT / "packaging" / "macos" / "entitlements.plist"
MAKE_IMAGE = ROOT / "packaging" / "macos" / "make-dmg.sh"
OLDEST = "13.0"
"""The oldest macOS that this version of Qt runs on."""


def build(program: Path) -> Path:
    """Pack the application that stands beside a frozen program into a disk image, and return it.

    Raises:
        BuildError: A tool failed.
    """
    say("Packing the disk image …")
    target = DIST / f"winsdesk-{VERSION}.dmg"
    notice = BUILD / "macos" / "COPYRIGHT.txt"
    notice.parent.mkdir(parents=True, exist_ok=True)
    notice.write_text(licences.debian_copyright(), encoding="utf-8")
    application = program.parent / "Winsdesk.app"
    run(["sh", MAKE_IMAGE, application, ENTITLEMENTS, licences.TEXTS, notice, target])
    return target


def icon() -> Path:
    """Make the icon and return its file."""
    return icons.gathered("icns", (16, 32, 64, 128, 256, 512), BUILD / "macos" / "winsdesk.icns")


def information() -> dict[str, Any]:
    """Return what the Info.plist says beside what PyInstaller writes into it."""
    return {
        "CFBundleDisplayName": "Winsdesk",
        "CFBundleShortVersionString": VERSION,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleDocumentTypes": [],
        "LSApplicationCategoryType": "public.app-category.lifestyle",
        "LSMinimumSystemVersion": OLDEST,
        "LSMultipleInstancesProhibited": False,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSSupportsAutomaticGraphicsSwitching": True,
        "NSHumanReadableCopyright": "Winsdesk contributors. MIT licence.",
    }
