# shellcheck shell=bash disable=SC2034
# Sourced by the packaging scripts: sets JDK to a JDK 25 that has jpackage.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -x "$candidate/bin/jpackage" ] && "$candidate/bin/java" -version 2>&1 | grep -q 'version "25'; then
      echo "$candidate"
      return
    fi
  done
  echo "A JDK 25 with jpackage is needed: install one or set JAVA_HOME." >&2
  return 1
}
JDK=$(find_jdk)
