# Sourced by the packaging scripts: what is the same on every system.
VERSION=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)
VENDOR="Callboard"

# What the program and its libraries use of Java; found with jdeps over target/app, checked by the tour.
MODULES=java.base,java.desktop,java.logging,java.management,java.naming,java.sql,jdk.unsupported,jdk.localedata
MODULES=$MODULES,jdk.crypto.cryptoki,javafx.base,javafx.graphics,javafx.controls

JAVA_OPTIONS=(
  -Xmx512m
  -XX:+UseSerialGC
  --enable-native-access=ALL-UNNAMED,javafx.graphics
  -Dfile.encoding=UTF-8
)

# Splits target/app: JavaFX becomes part of the run-time image, everything else stays on the class path.
split_app() { # split_app INPUT_DIR MODULE_DIR
  rm -rf "$1" "$2"
  mkdir -p "$1" "$2"
  cp target/app/*.jar "$1/"
  mv "$1"/javafx-*.jar "$2/"
  # The jars without a platform in their name are empty shells of the same modules.
  find "$2" -name 'javafx-*.jar' | grep -Ev -- '-(linux|win|mac)[^/]*\.jar$' | xargs rm -f
}
