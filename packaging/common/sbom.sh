#!/usr/bin/env bash
# Lists every library in the program, with version, licence and hash (CycloneDX): packaging/common/sbom.sh OUT_DIR
set -euo pipefail
cd "$(dirname "$0")/../.."

out=${1:?where to}
mkdir -p "$out"
mvn -B -q -ntp org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom -DincludeTestScope=false \
  -DoutputFormat=json -DoutputName=callboard-sbom
cp target/callboard-sbom.json "$out/"
