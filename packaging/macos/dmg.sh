#!/usr/bin/env bash
# Not run here: makes a .dmg on macOS for the machine's own processor: packaging/macos/dmg.sh OUT_DIR
# Signs where CALLBOARD_MAC_IDENTITY names a Developer ID that the keychain holds.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/jdk.sh
. packaging/common/aot.sh
. packaging/common/options.sh

out=${1:?where to}
mkdir -p "$out"
signing=()
if [ -n "${CALLBOARD_MAC_IDENTITY:-}" ]; then
  signing=(--mac-sign --mac-signing-key-user-name "$CALLBOARD_MAC_IDENTITY")
fi
export PACKAGE_NAME=Callboard
# Files that the Finder opens with the program are heard of in the toolkit's inner layer alone.
JAVA_OPTIONS+=(--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED)
work=$(mktemp -d)
inside=Callboard.app/Contents
associations icons/evidence.icns "$work/evidence"
make_image "$work" icons/callboard.icns $inside/app $inside/runtime/Contents/Home/lib $inside/MacOS/Callboard \
  --mac-package-identifier dev.callboard --mac-package-name Callboard --file-associations "$work/evidence"
# The cache came into the folder after jpackage had signed it.
if [ ${#signing[@]} -gt 0 ]; then
  "$JDK/bin/jpackage" --type app-image --app-image "$work/Callboard.app" "${signing[@]}"
fi
make_installer dmg "$work/Callboard.app" "$out" ${signing[@]+"${signing[@]}"}
rm -rf "$work"
