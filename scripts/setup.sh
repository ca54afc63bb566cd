# What scripts/demo, scripts/test and .ci/run share; sourced, not run.
# Goes to the project's root, so that what follows may use paths from there.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
project_root=$PWD
mkdir -p build

# The packages of the named groups of scripts/packages.txt, one to a line.
packages_of() {
    awk -v wanted=" $* " '
        /^\[.*\]$/ { group = substr($0, 2, length($0) - 2); next }
        NF && !/^#/ && index(wanted, " " group " ")' scripts/packages.txt
}

# Those of the given packages that are not installed.
missing_of() {
    local package
    for package in "$@"; do
        [[ $(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
            echo "$package"
    done
}

# How to become root, as words to put before a command; fails where that is not possible.
as_root() {
    if ((EUID == 0)); then
        return 0
    elif sudo -n true 2>/dev/null; then
        echo sudo -n
    elif [[ -t 0 ]] && command -v sudo >/dev/null; then
        echo sudo
    else
        return 1
    fi
}

# Installs what is missing of the named groups; says nothing when all is there.
install_packages() {
    local -a missing root_words
    mapfile -t missing < <(missing_of $(packages_of "$@"))
    ((${#missing[@]})) || return 0

    local -a install=(apt-get install --yes --no-install-recommends "${missing[@]}")
    local words
    if ! words=$(as_root); then
        echo "Packages are missing; as root, run: apt-get update && ${install[*]}" >&2
        exit 1
    fi
    read -ra root_words <<<"$words"
    local -a root=("${root_words[@]}" env DEBIAN_FRONTEND=noninteractive)

    echo "Installing from Debian: ${missing[*]}"
    shown_or_logged build/packages.log "${root[@]}" apt-get update
    shown_or_logged build/packages.log "${root[@]}" "${install[@]}"
}

# Runs a command into a log, which is shown only if it fails: logged LOG COMMAND...
logged() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 || {
        cat "$log" >&2
        exit 1
    }
}

# The same, but on a terminal the command shows its own progress.
shown_or_logged() {
    if [[ -t 1 ]]; then
        "${@:2}"
    else
        logged "$@"
    fi
}

# Passes a build's output on; of its numbered steps, one in twenty and the last.
every_twentieth_step() {
    local line
    while IFS= read -r line; do
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
            ((BASH_REMATCH[1] % 20 == 0 || BASH_REMATCH[1] == BASH_REMATCH[2])) || continue
        fi
        echo "$line"
    done
}

# Builds targets under a preset: build_targets PRESET TARGET... (all: everything)
build_targets() {
    local preset=$1
    shift
    local -a build=(cmake --build --preset "$preset" --parallel "$(nproc)" --target "$@")
    echo "Building ($preset)"
    if [[ -t 1 ]]; then
        "${build[@]}"
    else
        "${build[@]}" | every_twentieth_step
    fi
}
