#!/usr/bin/env bash
# Every HTML page of every example is valid HTML. What is asked of a page stands in html-validate.cjs.
#
#   LOTSE=target/release/lotse tests/tools/html.sh
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.bash"

npm_packages
render_examples
mapfile -d '' pages < <(find "$work"/*/out -name '*.html' -print0 | sort -z)
# The validator cuts off what it writes into a pipe.
result=0
"$tools/node_modules/.bin/html-validate" --config "$here/html-validate.cjs" --formatter text "${pages[@]}" \
    >"$work/html.txt" 2>&1 || result=$?
sed "s|$work/||" "$work/html.txt"
printf '%d pages, %d complaints\n' "${#pages[@]}" "$(grep -c ': error' "$work/html.txt" || true)"
[[ ${#pages[@]} -gt 0 && $result -eq 0 ]]
