# shellcheck shell=bash
# Sourced by the packaging scripts. The cache of loaded and linked classes (JEP 483, 514) about halves
# the time to the first window. It is valid for exactly one run-time image and one class path.

# Trains the cache on the program itself, through its own launcher: train_cache LAUNCHER APP_DIR
# It is trained on the start alone: one trained on every screen too was twice as large, cost 40 MB of memory
# and a sixth of the start, and opened the screens no sooner.
train_cache() {
  local launcher=$1 app=$2 work options
  work=$(mktemp -d)
  # Without the profiles of methods: with them the larger compiler begins at once and takes a processor
  # from the window.
  options="-XX:AOTMode=record -XX:AOTConfiguration=$work/classes"
  options="$options -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
  record_start "$launcher" "$options" "$work" >"$work/out" 2>&1 || { cat "$work/out" >&2; return 1; }
  JAVA_TOOL_OPTIONS="-XX:AOTMode=create -XX:AOTConfiguration=$work/classes -XX:AOTCache=$app/callboard.aot" \
    "$launcher" >"$work/out" 2>&1 || { cat "$work/out" >&2; return 1; }
  rm -rf "$work"
  chmod 644 "$app/callboard.aot"
}

# Starts the program, waits for its login and ends it: record_start LAUNCHER JAVA_OPTIONS WORK_DIR
record_start() {
  local launcher=$1 options=$2 work=$3 pid
  export CALLBOARD_HOME="$work/home"
  case $(uname -s) in
    MINGW* | MSYS*)
      # No signal ends a program of Windows in order; the walk through the demo ends by itself.
      JAVA_TOOL_OPTIONS="$options" "$launcher" demo --tour "$work/tour"
      return ;;
    Linux)
      # On a display, even one in memory, the classes of the real windows are trained.
      if command -v Xvfb >/dev/null 2>&1 && ldconfig -p | grep 'libgtk-3\.so' >/dev/null; then
        display "$work"
      else
        options="$options -Dglass.platform=Headless -Dprism.order=sw"
        export DISPLAY=:none
      fi ;;
  esac
  JAVA_TOOL_OPTIONS="$options" "$launcher" &
  pid=$!
  for _ in $(seq 600); do
    if grep -q 'login usable' "$CALLBOARD_HOME/logs/callboard.log" 2>/dev/null; then break; fi
    sleep 0.1
  done
  grep 'login usable' "$CALLBOARD_HOME/logs/callboard.log"
  kill "$pid"
  wait "$pid" || true
  if [ -n "${DISPLAY_PID:-}" ]; then kill "$DISPLAY_PID"; fi
  [ -s "$work/classes" ]
}

# Starts a display in memory and names it in DISPLAY; its process is DISPLAY_PID: display WORK_DIR
display() {
  local number
  Xvfb -displayfd 3 -screen 0 1440x900x24 3>"$1/display" 2>/dev/null &
  DISPLAY_PID=$!
  for _ in $(seq 100); do
    number=$(cat "$1/display")
    if [ -n "$number" ]; then break; fi
    sleep 0.1
  done
  export DISPLAY=":$number"
}

# Tells every launcher of an app folder about the cache: use_cache APP_DIR. Where the cache does not fit,
# Java goes on without it and says nothing.
use_cache() {
  # shellcheck disable=SC2016
  add_option "$1" '-XX:AOTCache=$APPDIR/callboard.aot'
}

# Gives every launcher of an app folder one more Java option: add_option APP_DIR OPTION
add_option() {
  local file
  for file in "$1"/*.cfg; do
    printf 'java-options=%s\n' "$2" >> "$file"
  done
}
