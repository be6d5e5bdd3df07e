# shellcheck shell=bash disable=SC2034,SC2054
# Sourced by the packaging scripts: what is the same on every system.
VERSION=${CALLBOARD_VERSION:-$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)}
JAR=$(basename "$(ls target/app/callboard-*.jar)")
VENDOR="Callboard"
DESCRIPTION="Console for IVR voice campaigns"

# What the program and its libraries use of Java; found with jdeps over target/app, checked by the tour.
MODULES=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.unsupported
MODULES=$MODULES,jdk.net,jdk.security.auth,jdk.localedata,jdk.crypto.cryptoki,javafx.base,javafx.graphics,javafx.controls

# Measured with packaging/linux/startup-bench.py; the README tells the figures.
JAVA_OPTIONS=(
  -Xms32m
  -Xmx512m
  # No collection may stop the window for long: at most 60 ms with half a gigabyte in use, where the serial
  # collector takes 180 ms for a full one.
  -XX:+UseG1GC
  -XX:MaxGCPauseMillis=40
  # Classes of the first screens are no reason for a collection.
  -XX:MetaspaceSize=96m
  # Memory is given back by a collection beside the program, which does not stop it for a tenth of a second.
  -XX:+ExplicitGCInvokesConcurrent
  # What a collection frees goes back to the machine, and at once; so does what libraries have freed.
  -XX:MinHeapFreeRatio=10
  -XX:MaxHeapFreeRatio=40
  # A heap kept that small is always more than half full: only from here on is it worth marking beside the program.
  # The collector's own guess marked three times a second while calls came in.
  -XX:-G1UseAdaptiveIHOP
  -XX:InitiatingHeapOccupancyPercent=55
  -XX:TrimNativeHeapInterval=30000
  # Compiling for speed begins later than usual: at the start it takes a processor from the window, a third of
  # all the work until the login is usable. What runs for a second is past these thresholds all the same.
  -XX:Tier3InvocationThreshold=600
  -XX:Tier3MinInvocationThreshold=300
  -XX:Tier3CompileThreshold=5000
  -XX:Tier4InvocationThreshold=50000
  -XX:Tier4MinInvocationThreshold=6000
  -XX:Tier4CompileThreshold=150000
  -XX:Tier4BackEdgeThreshold=400000
  --enable-native-access=ALL-UNNAMED,javafx.graphics
  -Dfile.encoding=UTF-8
)

# Not run on the other systems, so on Linux alone: what the program needs of the toolkit's inner layer, which Java
# closes, to let the pulse rest; and the cache of classes at the place it was made for. Elsewhere in memory each of
# its pages has to be rewritten: 20 ms of the start, and 20 MB that no other process shares.
if [ "$(uname -s)" = Linux ]; then
  JAVA_OPTIONS+=(
    -XX:+UnlockDiagnosticVMOptions
    -XX:ArchiveRelocationMode=0
    --add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED
    --add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED
    --add-opens=javafx.graphics/com.sun.javafx.tk.quantum=ALL-UNNAMED
  )
fi

# The same for long commands: they have no window that a collection or a compiler could hold up, so they take the
# collector with the least work, and their code is first compiled as early as usual. The larger compiler still waits: it
# would take a third of all the time that archiving ten thousand recordings takes, and a first sync gains nothing.
command_options() {
  local option
  for option in "${JAVA_OPTIONS[@]}"; do
    case $option in
      -XX:+UseG1GC) printf '%s\n' -XX:+UseSerialGC ;;
      -XX:MaxGCPauseMillis=* | -XX:+ExplicitGCInvokesConcurrent | -XX:M*HeapFreeRatio=* | -XX:-G1* | -XX:Init* | -XX:Trim* | -XX:Tier3*) ;;
      *) printf '%s\n' "$option" ;;
    esac
  done
}

# Linux minds the priorities of Java's threads under these alone: long work gives way to the window, by half of
# what is possible, the compilers a little. Collectors are not raised above it, which only root could do. Part of the
# run-time image, since Java warns every user who is not root of such an option on the command line.
RUNTIME_OPTIONS=""
if [ "$(uname -s)" = Linux ]; then
  RUNTIME_OPTIONS="-XX:ThreadPriorityPolicy=1 -XX:JavaPriority3_To_OSPriority=10 -XX:CompilerThreadPriority=5"
  RUNTIME_OPTIONS="$RUNTIME_OPTIONS -XX:JavaPriority9_To_OSPriority=0 -XX:VMThreadPriority=0"
fi

# Makes the program's folder with its own Java run-time and trained cache, for every system.
# make_image OUT_DIR ICON APP_DIR LIBRARY_DIR LAUNCHER [more jpackage options], the three places relative to OUT_DIR
make_image() {
  local out=$1 icon=$2 app=$3 libraries=$4 launcher=$5 work option
  local jlink="--strip-native-debug-symbols=exclude-debuginfo-files --no-man-pages --no-header-files --compress=zip-0"
  if [ -n "$RUNTIME_OPTIONS" ]; then jlink="$jlink --add-options='$RUNTIME_OPTIONS'"; fi
  shift 5
  work=$(mktemp -d)
  split_app "$work/input" "$work/modules"
  binary_sheets "$work/input/$JAR" "$work/modules" "$work/sheets"
  local arguments=()
  for option in "${JAVA_OPTIONS[@]}"; do arguments+=(--java-options "$option"); done
  # For remote desktops and broken graphics drivers: the same program, drawn without the graphics card.
  printf 'java-options=%s -Dprism.order=sw\n' "${JAVA_OPTIONS[*]}" > "$work/software"
  "$JDK/bin/jpackage" --type app-image --name "${PACKAGE_NAME:-callboard}" --dest "$out" \
    --app-version "$VERSION" --vendor "$VENDOR" --description "$DESCRIPTION" --icon "$icon" \
    --input "$work/input" --main-jar "$JAR" --main-class dev.callboard.app.Main \
    --module-path "$work/modules" --add-modules "$MODULES" \
    --jlink-options "$jlink" \
    --add-launcher "callboard-software=$work/software" "${arguments[@]}" "$@"
  # Where they lie beside Java's own, the toolkit takes its libraries as they are; from within the image it
  # would copy them into the home folder of every user first.
  (cd "$out/$libraries" && "$JDK/bin/jar" --extract --file "$(ls "$work"/modules/javafx-graphics-*.jar)")
  find "$out/$libraries" -mindepth 1 -maxdepth 1 \( -name com -o -name javafx -o -name META-INF -o -name javafx-swt.jar \) -exec rm -r {} +
  rm -f "$out/$libraries/module-info.class"
  # Type is read from files; the toolkit would write what lies in a jar into temporary files first.
  mkdir "$out/$app/faces"
  cp src/main/resources/dev/callboard/ui/theme/fonts/* "$out/$app/faces/"
  (cd "$work" && "$JDK/bin/jar" --extract --file "$(ls input/ikonli-feather-pack-*.jar)" META-INF/resources)
  find "$work/META-INF" -name feather.ttf -exec cp {} "$out/$app/faces/" \;
  # shellcheck disable=SC2016
  add_option "$out/$app" '-Dcallboard.faces=$APPDIR/faces'
  if [ "$(uname -s)" = Linux ]; then quick_launchers "$out/$launcher" "$out/$app" "$out/$libraries/../bin"; fi
  (train_cache "$out/$launcher" "$out/$app")
  use_cache "$out/$app"
  rm -rf "$work"
}

# Makes what is installed out of such a folder: make_installer KIND IMAGE OUT_DIR [more jpackage options]
make_installer() {
  local kind=$1 image=$2 out=$3
  shift 3
  "$JDK/bin/jpackage" --type "$kind" --name "${PACKAGE_NAME:-callboard}" --dest "$out" --app-image "$image" \
    --app-version "$VERSION" --vendor "$VENDOR" --description "$DESCRIPTION" --license-file LICENSE "$@"
}

# Says which files are opened with the program: associations ICON FILE
associations() {
  { cat packaging/common/evidence.properties; printf 'icon=%s\n' "$1"; } > "$2"
}

# Puts packaging/linux/launcher.sh in place of jpackage's launchers, and gives Java their names, by which
# people find the program among what runs: quick_launchers LAUNCHER APP_DIR JAVA_BIN_DIR
quick_launchers() {
  local options name
  for options in "$2"/*.cfg; do
    name=$(basename "$options" .cfg)
    rm -f "$(dirname "$1")/$name"
    install -m 755 packaging/linux/launcher.sh "$(dirname "$1")/$name"
    cp "$3/java" "$3/$name"
  done
  # The launcher takes these for long commands.
  { grep -v '^java-options=-X' "$2/callboard.cfg"; command_options | grep '^-X' | sed 's/^/java-options=/'; } \
    > "$2/callboard-commands.cfg"
}

# Splits target/app: JavaFX becomes part of the run-time image, everything else stays on the class path.
split_app() { # split_app INPUT_DIR MODULE_DIR
  rm -rf "$1" "$2"
  mkdir -p "$1" "$2"
  cp -p target/app/*.jar "$1/"
  mv "$1"/javafx-*.jar "$2/"
  # The jars without a platform in their name are empty shells of the same modules.
  find "$2" -name 'javafx-*.jar' | grep -Ev -- '-(linux|win|mac)[^/]*\.jar$' | xargs rm -f
}

# Puts the style sheets in the toolkit's binary form into the program's jar, which spares parsing them
# at each start: binary_sheets JAR MODULE_DIR WORK_DIR
binary_sheets() {
  local jar=$1 modules=$2 work=$3 sheets=dev/callboard/ui/theme
  mkdir -p "$work"
  (cd "$work" && "$JDK/bin/jar" --extract --file "$jar" $sheets)
  mkdir "$work/path"
  cp "$modules"/*.jar "$(dirname "$jar")"/atlantafx-base-*.jar "$work/path/"
  "$JDK/bin/java" -cp "$work/path/*" packaging/common/Sheets.java "$work/$sheets"
  rm -r "$work/path"
  find "$work" -type f ! -name '*.bss' -delete
  "$JDK/bin/jar" --update --file "$jar" -C "$work" .
}
