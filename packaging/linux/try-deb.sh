#!/usr/bin/env bash
# Tries the .deb and the portable archive as a user would, in a clean Debian under OUT_DIR/root, and prints
# what was seen: install an older version, work with it, update, work on, uninstall.
# packaging/linux/try-deb.sh OUT_DIR      needs root, debootstrap, Xvfb, target/app and a JDK 25
set -euo pipefail
cd "$(dirname "$0")/../.."

out=$(realpath -m "${1:?where to}")
suite=${CALLBOARD_SUITE:-bookworm}
root=$out/root
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)
older=0.0.9
data=/home/user/data

say() { printf '\n== %s\n' "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i HOME=/home/user PATH=/usr/sbin:/usr/bin:/sbin:/bin CALLBOARD_HOME=$data "$@"; }
program() { inside /opt/callboard/bin/callboard "$@"; }

cleanup() {
  [ -z "${XVFB:-}" ] || kill "$XVFB" 2>/dev/null || true
  if mountpoint -q "$root/proc"; then umount "$root/proc"; fi
  if mountpoint -q "$root/tmp/.X11-unix"; then umount "$root/tmp/.X11-unix"; fi
  if mountpoint -q "$root"; then umount "$root"; fi
}
trap cleanup EXIT

mkdir -p "$out/old" "$out/new"
say "packages"
ls "$out"/old/*.deb >/dev/null 2>&1 || CALLBOARD_VERSION=$older packaging/linux/deb.sh "$out/old" >/dev/null
ls "$out"/new/*.deb >/dev/null 2>&1 || packaging/linux/deb.sh "$out/new" >/dev/null
du -m "$out"/new/*.deb "$out"/new/*.tar.xz | awk '{print $1 " MB " $2}'

say "a clean $suite"
if [ ! -e "$root/etc/debian_version" ]; then
  debootstrap --variant=minbase "$suite" "$root" ${CALLBOARD_MIRROR:+"$CALLBOARD_MIRROR"} >"$out/debootstrap.log" 2>&1 ||
    { tail -5 "$out/debootstrap.log" >&2; fail "no clean root"; }
fi
# Java asks for the mount point of every folder: the root must be one.
mountpoint -q "$root" || mount --bind "$root" "$root"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
# How this machine reaches packages is how the clean root does.
cp /etc/resolv.conf "$root/etc/resolv.conf"
find /etc/apt/apt.conf.d -name '*proxy*' -exec cp {} "$root/etc/apt/apt.conf.d/" \;
mkdir -p "$root/home/user" "$root/tmp" "$root/usr/share/applications" "$root/usr/share/desktop-directories"
inside apt-get update -qq
inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fontconfig fonts-noto-cjk >/dev/null 2>&1

# What an earlier try left behind.
inside dpkg --purge callboard >/dev/null 2>&1 || true
rm -rf "${root:?}/home/user" && mkdir -p "$root/home/user"

install_deb() {
  cp "$1" "$root/tmp/callboard.deb"
  inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /tmp/callboard.deb >"$out/install.log" 2>&1 ||
    { tail -20 "$out/install.log" >&2; fail "install"; }
}

say "install $older"
install_deb "$out"/old/*.deb
inside dpkg-query -W callboard
program profile add Branch --url http://127.0.0.1:9/ --appid 1 --country id
echo "kept by a supervisor" > "$root$data/recordings-stand-in.txt"

say "update to $version"
install_deb "$out"/new/*.deb
inside dpkg-query -W callboard
[ "$(program --version)" = "callboard $version" ] || fail "version"
program profile list
program profile list | grep -q Branch || fail "the profile is gone"
du -sm "$root/opt/callboard" | awk '{print "installed: " $1 " MB"}'
inside sh -c 'grep -l callboard /usr/share/applications/*.desktop' || echo "no menu entry: this root has no desktop"

say "evidence files"
grep -q '^MimeType=application/vnd.callboard.evidence+zip' "$root"/opt/callboard/lib/*.desktop || fail "no file type in the menu entry"
grep -q '^Exec=/opt/callboard/bin/callboard %f$' "$root"/opt/callboard/lib/*.desktop || fail "the menu entry takes no file"
grep -q 'pattern="\*.cbevidence"' "$root"/usr/share/mime/packages/*callboard*.xml || fail "the file type is not registered"
(cd "$root" && ls usr/share/icons/hicolor/*/mimetypes/*callboard.evidence*) || fail "the file type has no icon"

say "classes from the cache, in the installed place"
inside env "JAVA_TOOL_OPTIONS=-Xlog:class+load" /opt/callboard/bin/callboard --version > "$out/classes.log" 2>/dev/null
grep -c 'shared objects file' "$out/classes.log"
grep -q 'dev.callboard.app.Main source: shared objects file' "$out/classes.log" || fail "the cache is not used"

say "the tour, headless"
program demo --tour /home/user/tour
[ "$(find "$root/home/user/tour" -name '*.png' | wc -l)" -gt 10 ] || fail "no pictures"

say "a window on a display in memory"
mkdir -p "$root/tmp/.X11-unix"
mountpoint -q "$root/tmp/.X11-unix" || mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
Xvfb -displayfd 3 -screen 0 1440x900x24 3>"$out/display" 2>/dev/null &
XVFB=$!
for _ in $(seq 100); do [ -s "$out/display" ] && break; sleep 0.1; done
start() { # start LAUNCHER ARGS: opens the window and waits for the login
  rm -f "$root$data/logs/callboard.log"
  inside env DISPLAY=":$(cat "$out/display")" "$@" &
  for _ in $(seq 300); do
    grep -qs 'login usable' "$root$data/logs/callboard.log" && return
    sleep 0.1
  done
  fail "no window: $*"
}
end() { # end PID: until it is gone, which a second start would take for an open window
  kill "$1"
  for _ in $(seq 300); do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 0.1
  done
  fail "it does not end"
}
resident() { # of the process that runs the installed program
  local pid
  pid=$(pgrep -f '^/opt/callboard/lib/runtime/bin/callboard' | head -1)
  awk -v s="$1" '/VmRSS/ {printf "%s: resident %d MB\n", s, $2 / 1000}' "/proc/$pid/status"
}
start /opt/callboard/bin/callboard demo
echo "window shown; a second start says:"
inside env DISPLAY=":$(cat "$out/display")" /opt/callboard/bin/callboard
echo "no ZIP" > "$root/home/user/letter.cbevidence"
inside env DISPLAY=":$(cat "$out/display")" /opt/callboard/bin/callboard /home/user/letter.cbevidence
for _ in $(seq 50); do
  if grep -q 'evidence file is not read: .*NO_ZIP' "$root$data/logs/callboard.log"; then break; fi
  sleep 0.1
done
grep 'evidence file is not read' "$root$data/logs/callboard.log" || fail "the open window was not given the file"
pid=$(pgrep -f '^/opt/callboard/lib/runtime/bin/callboard' | head -1)
sleep 30
before=$(awk '{print $14 + $15}' "/proc/$pid/stat")
sleep 30
after=$(awk '{print $14 + $15}' "/proc/$pid/stat")
resident "the demo open for a minute"
echo "processor time in the last 30 s: $(((after - before) * 10)) ms"
end "$pid"
start /opt/callboard/bin/callboard-software
echo "the launcher that draws without the graphics card shows its window"
end "$(pgrep -f '^/opt/callboard/lib/runtime/bin/callboard-software' | head -1)"
umount "$root/tmp/.X11-unix"

say "uninstall"
inside env DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq callboard >/dev/null 2>&1
if ls "$root"/usr/share/mime/packages/*callboard*.xml 2>/dev/null; then fail "the file type stays registered"; fi
[ ! -e "$root/opt/callboard" ] || fail "files stay behind: $(find "$root/opt/callboard" | head -3)"
[ -s "$root$data/recordings-stand-in.txt" ] || fail "data is gone"
[ -s "$root$data/profiles.json" ] || fail "profiles are gone"
echo "the program is gone, the data is there: $(find "$root$data" -maxdepth 1 | wc -l) entries"

say "the portable archive, from a folder with a space in its name"
mkdir -p "$root/home/user/a folder"
tar -C "$root/home/user/a folder" -xf "$out"/new/*.tar.xz
[ "$(inside "/home/user/a folder/callboard/bin/callboard" --version)" = "callboard $version" ] || fail "portable version"
inside "/home/user/a folder/callboard/bin/callboard" profile list | grep -q Branch || fail "portable, same data"
inside "/home/user/a folder/callboard/bin/callboard" --data "/home/user/a folder/data" profile list
inside env "JAVA_TOOL_OPTIONS=-Xlog:class+load" "/home/user/a folder/callboard/bin/callboard" --version 2>/dev/null |
  grep -c 'shared objects file'
rm -rf "$root/home/user/a folder"
say "all done"
