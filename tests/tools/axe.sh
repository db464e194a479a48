#!/usr/bin/env bash
# Every HTML page of every example is opened in a browser: no barrier that axe-core knows, no request to anywhere, nothing
# wider than the window, and it can be printed.
#
#   LOTSE=target/release/lotse tests/tools/axe.sh
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.bash"

npm_packages
browser
render_examples
node "$here/axe.cjs" "$work"/*/out
