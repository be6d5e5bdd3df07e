# shellcheck shell=bash disable=SC2034,SC2054
# Sourced by the packaging scripts: what is the same on every system.
VERSION=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)
VENDOR="Callboard"
DESCRIPTION="Console for IVR voice campaigns"

# What the program and its libraries use of Java; found with jdeps over target/app, checked by the tour.
MODULES=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.unsupported
MODULES=$MODULES,jdk.net,jdk.security.auth,jdk.localedata,jdk.crypto.cryptoki,javafx.base,javafx.graphics,javafx.controls

JAVA_OPTIONS=(
  -Xmx512m
  -XX:+UseSerialGC
  --enable-native-access=ALL-UNNAMED,javafx.graphics
  -Dfile.encoding=UTF-8
)

# One jpackage call for every system and kind: make_package KIND OUT_DIR ICON [more jpackage options]
make_package() {
  local kind=$1 out=$2 icon=$3 work option
  shift 3
  work=$(mktemp -d)
  split_app "$work/input" "$work/modules"
  local arguments=()
  for option in "${JAVA_OPTIONS[@]}"; do arguments+=(--java-options "$option"); done
  "$JDK/bin/jpackage" --type "$kind" --name "${PACKAGE_NAME:-callboard}" --dest "$out" \
    --app-version "$VERSION" --vendor "$VENDOR" --description "$DESCRIPTION" --icon "$icon" \
    --input "$work/input" --main-jar "callboard-$VERSION.jar" --main-class dev.callboard.app.Main \
    --module-path "$work/modules" --add-modules "$MODULES" \
    --jlink-options "--strip-native-debug-symbols=exclude-debuginfo-files --no-man-pages --no-header-files --compress=zip-6" \
    "${arguments[@]}" "$@"
  rm -rf "$work"
}

# Splits target/app: JavaFX becomes part of the run-time image, everything else stays on the class path.
split_app() { # split_app INPUT_DIR MODULE_DIR
  rm -rf "$1" "$2"
  mkdir -p "$1" "$2"
  cp target/app/*.jar "$1/"
  mv "$1"/javafx-*.jar "$2/"
  # The jars without a platform in their name are empty shells of the same modules.
  find "$2" -name 'javafx-*.jar' | grep -Ev -- '-(linux|win|mac)[^/]*\.jar$' | xargs rm -f
}
