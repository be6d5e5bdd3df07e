#!/usr/bin/env bash
# Makes a folder with the program and its own Java run-time: packaging/linux/app-image.sh OUT_DIR
# Needs target/app (mvn package) and a JDK 25; with xvfb-run the start is trained on real windows.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/jdk.sh
. packaging/common/aot.sh
. packaging/common/options.sh

out=${1:?where to}
rm -rf "$out/callboard"
make_image "$out" icons/callboard-512.png callboard/lib/app callboard/lib/runtime/lib callboard/bin/callboard
