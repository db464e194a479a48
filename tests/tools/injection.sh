#!/usr/bin/env bash
# Hostile texts in all fields of all kinds, as a browser sees them. The projects are made by tests/suite/hostile, each with
# another text in each field; that test also looks at the pages without a browser.
#
#   LOTSE=target/release/lotse tests/tools/injection.sh
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.bash"

npm_packages
browser
(cd "$root" && cargo test --quiet --locked --test suite hostile) >"$work/test.txt" 2>&1 || {
    cat "$work/test.txt" >&2
    exit 1
}
cp -r "${CARGO_TARGET_DIR:-$root/target}/tmp/hostile" "$work/hostile"
for project in "$work"/hostile/*; do
    # The projects are full of contradictions, but what they say can be read.
    result=0
    SECRET=lotse-secret "$lotse" --quiet render --allow-errors --format html "$project" >"$work/render.txt" 2>&1 || result=$?
    if [[ $result -ne 0 ]]; then
        cat "$work/render.txt" >&2
        exit 1
    fi
done
node "$here/injection.cjs" "$work"/hostile/*/out
