# What the checks in tests/tools share: getting the tools they need, and the documents of all examples.
#
# Sourced by the scripts beside this folder. Tools come from Debian and npm; they are installed on the first run and found
# again later. Nothing is written into the source tree but target/, which git does not see.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
root=$(cd "$here/../.." && pwd)
tools=${CARGO_TARGET_DIR:-$root/target}/tools
lotse=${LOTSE:-${CARGO_TARGET_DIR:-$root/target}/release/lotse}

if [[ ! -x $lotse ]]; then
    printf 'there is no program %s; build it, or name another one in LOTSE\n' "$lotse" >&2
    exit 2
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Installs Debian packages unless a command is there already: debian chromium chromium
debian() {
    local command=$1
    shift
    command -v "$command" >/dev/null && return
    local as_root=()
    [[ $(id -u) -eq 0 ]] || as_root=(sudo -n)
    printf 'installing %s\n' "$*" >&2
    {
        "${as_root[@]}" apt-get update -q &&
            DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -qy --no-install-recommends "$@"
    } >"$work/apt.log" 2>&1 || {
        cat "$work/apt.log" >&2
        printf 'please install %s\n' "$*" >&2
        exit 2
    }
    hash -r
}

# Installs the npm packages that package-lock.json names, unless just these are there.
npm_packages() {
    debian node nodejs npm
    debian npm npm
    if ! cmp -s "$here/package-lock.json" "$tools/package-lock.json"; then
        rm -rf "$tools"
        mkdir -p "$tools"
        cp "$here/package.json" "$tools/"
        cp "$here/package-lock.json" "$work/"
        (cd "$tools" && cp "$work/package-lock.json" . && npm ci --silent --ignore-scripts --no-audit --no-fund) || {
            rm -rf "$tools"
            printf 'the npm packages could not be installed\n' >&2
            exit 2
        }
    fi
    export NODE_PATH=$tools/node_modules
}

# Finds or installs the browser, and tells the scripts where it is.
browser() {
    local name
    for name in chromium chromium-browser google-chrome; do
        command -v "$name" >/dev/null && break
    done
    command -v "$name" >/dev/null || debian chromium chromium fonts-liberation
    CHROMIUM=$(command -v "$name" || command -v chromium)
    export CHROMIUM
}

# Renders every example project that is in order: the documents of profiles/NAME lie in $work/NAME/out afterwards.
render_examples() {
    local settings name
    for settings in "$root"/profiles/*/lotse.yaml; do
        name=$(basename "$(dirname "$settings")")
        # The bad example has errors on purpose, and documents with errors are refused.
        [[ $name == problemstadt ]] && continue
        cp -r "$(dirname "$settings")" "$work/$name"
        rm -rf "$work/$name/out"
        "$lotse" --quiet render "$work/$name"
    done
}
