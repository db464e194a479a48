#!/usr/bin/env bash
# Spelling: every word in every page of every example stands in hunspell's dictionary or in woerter.txt.
#
#   LOTSE=target/release/lotse tests/tools/spelling.sh              fails where a word is unknown
#   LOTSE=target/release/lotse tests/tools/spelling.sh --unknown    prints the unknown words, for woerter.txt
#   LOTSE=target/release/lotse tests/tools/spelling.sh --unused     prints the words of woerter.txt that no page contains
#
# Only words that are right belong into woerter.txt: German ones that the dictionary lacks, terms and names. A wrong word is
# mended where it was written.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.bash"

debian node nodejs
debian hunspell hunspell hunspell-de-de hunspell-en-us
for dictionary in de_DE en_US; do
    echo | hunspell -d "$dictionary" -l || {
        printf 'hunspell has no dictionary %s: please install hunspell-de-de and hunspell-en-us\n' "$dictionary" >&2
        exit 2
    }
done
render_examples
node "$here/spelling.cjs" "$@" "$here/woerter.txt" "$work"/*/out
