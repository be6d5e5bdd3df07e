#!/usr/bin/env bash
# Makes a folder with the program and its own Java run-time: packaging/linux/app-image.sh OUT_DIR
# Needs target/app (mvn package) and a JDK 25.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/jdk.sh
. packaging/common/options.sh

out=${1:?where to}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
split_app "$work/input" "$work/modules"
rm -rf "$out/callboard"

arguments=()
for option in "${JAVA_OPTIONS[@]}"; do arguments+=(--java-options "$option"); done
"$JDK/bin/jpackage" --type app-image --name callboard --dest "$out" \
  --app-version "$VERSION" --vendor "$VENDOR" --icon icons/callboard-512.png \
  --input "$work/input" --main-jar "callboard-$VERSION.jar" --main-class dev.callboard.app.Main \
  --module-path "$work/modules" --add-modules "$MODULES" \
  --jlink-options "--strip-native-debug-symbols=exclude-debuginfo-files --no-man-pages --no-header-files --compress=zip-6" \
  "${arguments[@]}"
