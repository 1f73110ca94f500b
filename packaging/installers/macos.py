"""What macOS wants: an icon, an Info.plist, entitlements, a disk image."""

from installers.tree import ROOT

ENTITLEMENTS = ROOT / "packaging" / "macos" / "entitlements.plist"
