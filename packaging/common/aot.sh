# shellcheck shell=bash
# Sourced by the packaging scripts. The cache of loaded and linked classes (JEP 483, 514, 515) about halves
# the time to the first window. It is valid for exactly one run-time image and one class path.

# Trains the cache on the program itself, through its own launcher: train_cache LAUNCHER APP_DIR
train_cache() {
  local launcher=$1 app=$2 work options run=()
  work=$(mktemp -d)
  options="-XX:AOTMode=record -XX:AOTConfiguration=$work/classes"
  # On a display, even one in memory, the classes of the real windows are trained too.
  if command -v xvfb-run >/dev/null 2>&1 && ldconfig -p | grep 'libgtk-3\.so' >/dev/null; then
    run=(xvfb-run -a -s "-screen 0 1440x900x24")
    options="$options -Dglass.platform=gtk -Dprism.order=sw"
  fi
  JAVA_TOOL_OPTIONS="$options" CALLBOARD_HOME="$work/home" \
    ${run[@]+"${run[@]}"} "$launcher" demo --tour "$work/tour" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; return 1; }
  JAVA_TOOL_OPTIONS="-XX:AOTMode=create -XX:AOTConfiguration=$work/classes -XX:AOTCache=$app/callboard.aot" \
    "$launcher" >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
  rm -rf "$work"
  chmod 644 "$app/callboard.aot"
}

# Tells every launcher of an app folder about the cache: use_cache APP_DIR. Where the cache does not fit,
# Java goes on without it and says nothing.
use_cache() {
  local file
  for file in "$1"/*.cfg; do
    # shellcheck disable=SC2016
    printf '%s\n' 'java-options=-XX:AOTCache=$APPDIR/callboard.aot' >> "$file"
  done
}
