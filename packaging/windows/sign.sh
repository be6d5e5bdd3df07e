#!/usr/bin/env bash
# Not run here: signs the installers in a folder with CERTIFICATE, a PKCS #12 file in base 64, opened by PASSWORD:
# packaging/windows/sign.sh DIR
set -euo pipefail
dir=${1:?which folder}
file=$(mktemp)
trap 'rm -f "$file"' EXIT
base64 --decode <<<"$CERTIFICATE" > "$file"
tool=$(find "/c/Program Files (x86)/Windows Kits/10/bin" -path '*x64/signtool.exe' | sort | tail -1)
MSYS_NO_PATHCONV=1 "$tool" sign /fd SHA256 /f "$(cygpath -w "$file")" /p "$PASSWORD" \
  /tr http://timestamp.digicert.com /td SHA256 "$(cygpath -w "$dir")\\*.msi"
