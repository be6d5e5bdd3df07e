#!/usr/bin/env bash
# Not run here: makes a .dmg on macOS for the machine's own processor: packaging/macos/dmg.sh OUT_DIR
# Signs where CALLBOARD_MAC_IDENTITY names a Developer ID that the keychain holds.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/jdk.sh
. packaging/common/options.sh

out=${1:?where to}
mkdir -p "$out"
signing=()
if [ -n "${CALLBOARD_MAC_IDENTITY:-}" ]; then
  signing=(--mac-sign --mac-signing-key-user-name "$CALLBOARD_MAC_IDENTITY")
fi
PACKAGE_NAME=Callboard make_package dmg "$out" icons/callboard.icns \
  --mac-package-identifier dev.callboard --mac-package-name Callboard ${signing[@]+"${signing[@]}"}
