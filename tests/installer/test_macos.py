"""What can be held true of the macOS package where there is no macOS."""

import plistlib
import subprocess
from pathlib import Path

import pytest

from installers import macos
from installers.tree import APPLICATION_ID, ROOT, VERSION
from winsdesk.ui import app


def test_the_entitlements_are_two_and_none_opens_a_network() -> None:
    asked = plistlib.loads(macos.ENTITLEMENTS.read_bytes())
    assert asked == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


def test_what_the_bundle_says_of_itself_can_be_written(tmp_path: Path) -> None:
    read = plistlib.loads(plistlib.dumps(macos.information()))
    assert read["CFBundleShortVersionString"] == VERSION
    assert read["NSHighResolutionCapable"] is True
    assert app.APPLICATION_ID == APPLICATION_ID
    spec = (ROOT / "packaging" / "winsdesk.spec").read_text(encoding="utf-8")
    assert "bundle_identifier=APPLICATION_ID" in spec


def test_the_icon_holds_a_picture_of_every_size() -> None:
    content = macos.icon().read_bytes()
    assert content[:4] == b"icns"
    assert int.from_bytes(content[4:8], "big") == len(content)
    at, found = 8, []
    while at < len(content):
        found.append(content[at : at + 4])
        assert content[at + 8 : at + 16] == b"\x89PNG\r\n\x1a\n"
        at += int.from_bytes(content[at + 4 : at + 8], "big")
    assert found == [b"icp4", b"icp5", b"icp6", b"ic07", b"ic08", b"ic09"]


TOOLS = {
    "codesign": 'echo "codesign $*" >> "$LOG"',
    "hdiutil": 'echo "hdiutil $*" >> "$LOG"; for image; do :; done; '
    'ls "$5"/.. > /dev/null; find "$5" >> "$LOG"; : > "$image"',
    "xcrun": 'echo "xcrun $*" >> "$LOG"',
}


@pytest.mark.parametrize("notarized", [False, True])
def test_the_disk_image_is_signed_first_and_holds_the_licences(
    tmp_path: Path, notarized: bool
) -> None:
    """The script runs through, with stand-ins for Apple's tools that write down what they see."""
    tools, log = tmp_path / "tools", tmp_path / "log"
    tools.mkdir()
    for name, does in TOOLS.items():
        (tools / name).write_text(f"#!/bin/sh\n{does}\n")
        (tools / name).chmod(0o755)
    application = tmp_path / "Winsdesk.app"
    (application / "Contents" / "MacOS").mkdir(parents=True)
    notice = tmp_path / "COPYRIGHT.txt"
    notice.write_text("held")
    image = tmp_path / "winsdesk.dmg"
    environment = {"PATH": f"{tools}:/usr/bin:/bin", "LOG": str(log)}
    if notarized:
        environment |= {"SIGNING_IDENTITY": "Someone", "NOTARY_PROFILE": "kept"}
    licences = ROOT / "packaging" / "licences"
    subprocess.run(
        ["sh", macos.MAKE_IMAGE, application, macos.ENTITLEMENTS, licences, notice, image],
        env=environment,
        check=True,
    )
    said = log.read_text()
    assert image.exists()
    assert said.index("codesign --force") < said.index("hdiutil create")
    assert "Winsdesk.app/Contents/Resources/licences/LGPL-3.txt" in said
    assert "Winsdesk.app/Contents/Resources/licences/COPYRIGHT.txt" in said
    assert ("notarytool submit" in said) is notarized
    assert ("--sign Someone" in said) is notarized
