#!/bin/sh
# Sign the application and put it, beside a link to Applications, into a disk image.
#
#     sh make-dmg.sh APPLICATION ENTITLEMENTS LICENCES COPYRIGHT IMAGE
#
# It is signed with SIGNING_IDENTITY where that is set, else ad hoc, which runs where it was built and
# asks for a right click elsewhere. NOTARY_PROFILE, kept by notarytool, has it notarized as well.
set -eu

if [ $# -ne 5 ]; then
    sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
application=$1 entitlements=$2 licences=$3 copyright=$4 image=$5
identity=${SIGNING_IDENTITY:--}

mkdir -p "$application/Contents/Resources/licences"
cp "$licences"/*.txt "$copyright" "$application/Contents/Resources/licences/"

timestamp=--timestamp
[ "$identity" = - ] && timestamp=--timestamp=none
codesign --force --deep --options runtime "$timestamp" \
    --entitlements "$entitlements" --sign "$identity" "$application"
codesign --verify --deep --strict "$application"

content=$(mktemp -d)
trap 'rm -rf "$content"' EXIT
cp -R "$application" "$content/"
ln -s /Applications "$content/Applications"
rm -f "$image"
hdiutil create -volname Winsdesk -srcfolder "$content" -fs HFS+ -format UDZO -ov "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
