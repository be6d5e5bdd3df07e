#!/usr/bin/env bash
# Not run here: makes a per-user .msi on Windows, in Git's bash with WiX installed: packaging/windows/msi.sh OUT_DIR
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/jdk.sh
. packaging/common/options.sh

out=${1:?where to}
mkdir -p "$out"
# One code for ever: an update replaces the installed version instead of standing beside it.
upgrade=6f0c1c52-6a0e-4f2b-9f5e-2c7d5b0f8a41
# The second launcher has a console, so that commands print where they were typed.
console=$(mktemp)
printf 'win-console=true\nwin-shortcut=false\nwin-menu=false\n' > "$console"
PACKAGE_NAME=Callboard make_package msi "$out" icons/callboard.ico \
  --win-per-user-install --win-menu --win-shortcut --win-upgrade-uuid "$upgrade" \
  --add-launcher "callboardc=$console"
rm -f "$console"
