#!/usr/bin/env bash
# Not run here: puts the signing certificate (CERTIFICATE, a PKCS #12 file in base 64, opened by PASSWORD) into
# a keychain of its own that ends with the build machine.
set -euo pipefail
file=$(mktemp)
trap 'rm -f "$file"' EXIT
base64 --decode <<<"$CERTIFICATE" > "$file"
keychain=$RUNNER_TEMP/callboard.keychain
word=$(openssl rand -hex 16)
security create-keychain -p "$word" "$keychain"
security unlock-keychain -p "$word" "$keychain"
security import "$file" -k "$keychain" -P "$PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -k "$word" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain"
