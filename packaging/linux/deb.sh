#!/usr/bin/env bash
# Makes a .deb and a portable archive: packaging/linux/deb.sh OUT_DIR
# Needs target/app (mvn package), a JDK 25, dpkg-deb and fakeroot.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/jdk.sh
. packaging/common/options.sh

out=${1:?where to}
mkdir -p "$out"
make_package deb "$out" icons/callboard-512.png \
  --linux-shortcut --linux-menu-group Office --linux-app-category utils \
  --linux-deb-maintainer "maintainers@callboard.invalid" --license-file LICENSE
packaging/linux/app-image.sh "$out"
tar -C "$out" -czf "$out/callboard-$VERSION-linux.tar.gz" callboard
rm -rf "$out/callboard"
