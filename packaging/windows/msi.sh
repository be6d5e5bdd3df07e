#!/usr/bin/env bash
# Not run here: makes a per-user .msi on Windows, in Git's bash with WiX installed: packaging/windows/msi.sh OUT_DIR
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/jdk.sh
. packaging/common/aot.sh
. packaging/common/options.sh

out=${1:?where to}
mkdir -p "$out"
# One code for ever: an update replaces the installed version instead of standing beside it.
upgrade=6f0c1c52-6a0e-4f2b-9f5e-2c7d5b0f8a41
export PACKAGE_NAME=Callboard
work=$(mktemp -d)
# The second launcher has a console, so that commands print where they were typed.
printf '%s\n' win-console=true win-shortcut=false win-menu=false \
  "java-options=$(command_options | tr '\n' ' ')" > "$work/console"
make_image "$work" icons/callboard.ico Callboard/app Callboard/runtime/bin Callboard/Callboard.exe \
  --add-launcher "callboardc=$work/console"
associations icons/evidence.ico "$work/evidence"
make_installer msi "$work/Callboard" "$out" \
  --win-per-user-install --win-menu --win-shortcut --win-upgrade-uuid "$upgrade" --file-associations "$work/evidence"
rm -rf "$work"
