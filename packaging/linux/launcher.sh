#!/bin/sh
# Starts the program with the options in the file of the same name, lib/app/NAME.cfg, or for long commands
# NAME-commands.cfg. It stands in place of
# the launcher of jpackage, which asks the package database twice to whom it belongs before it does the same:
# a quarter of the time to the first window.
self=$0
[ ! -L "$self" ] || self=$(readlink -f "$self")
root=$(cd "${self%/*}/.." && pwd -P)
name=${self##*/}
options=$root/lib/app/$name.cfg
for word in "$@"; do
  case $word in
    archive | backup | export | rebuild | reconcile | restore | submit | sync | verify)
      [ ! -f "$root/lib/app/$name-commands.cfg" ] || options=$root/lib/app/$name-commands.cfg ;;
  esac
done
given=$#
path=
main=
while IFS= read -r line; do
  value=${line#*=}
  case $value in
    *\$APPDIR*) value=${value%%\$APPDIR*}$root/lib/app${value#*\$APPDIR} ;;
  esac
  case $line in
    java-options=*) set -- "$@" "$value" ;;
    app.classpath=*) path=$path${path:+:}$value ;;
    app.mainclass=*) main=$value ;;
  esac
done < "$options"
set -- "$@" -cp "$path" "$main"
while [ "$given" -gt 0 ]; do
  set -- "$@" "$1"
  shift
  given=$((given - 1))
done
# The window library would load a whole graphics driver only to ask what it can: 50 MB where that draws in software.
# The program draws without it.
export GDK_GL="${GDK_GL:-disable}"
exec "$root/lib/runtime/bin/$name" "$@"
