#!/usr/bin/env bash
# Makes a .deb and a portable archive: packaging/linux/deb.sh OUT_DIR
# Needs target/app (mvn package), a JDK 25, dpkg-deb and fakeroot.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/jdk.sh
. packaging/common/options.sh

out=${1:?where to}
mkdir -p "$out"
work=$(mktemp -d)
packaging/linux/app-image.sh "$work"
associations icons/evidence-128.png "$work/evidence"
# The package tool's own menu entry would not take the file that was opened. The window's libraries are opened
# by name at run time, so it cannot find them by itself.
make_installer deb "$work/callboard" "$out" --file-associations "$work/evidence" \
  --resource-dir packaging/linux/resources --linux-shortcut --linux-menu-group Office \
  --linux-app-category utils --linux-deb-maintainer "maintainers@callboard.invalid" \
  --linux-package-deps "libgtk-3-0 | libgtk-3-0t64, libasound2 | libasound2t64"
XZ_OPT=-T0 tar -C "$work" -cJf "$out/callboard-$VERSION-linux-$(uname -m).tar.xz" callboard
rm -rf "$work"
