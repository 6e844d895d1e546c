# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# The steps that ./run and ./test share; sourced from the top of the tree, POSIX sh.
# Each step is one line on the screen and a log below build/log.

step() {
    printf '==> %s\n' "$1"
}

stop() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit 1
}

# logged <name> <what failed, as a sentence> <command>...
# Runs the command into build/log/<name>.log; on failure shows the sentence and the end of the log.
logged() {
    log=build/log/$1.log
    sentence=$2
    shift 2
    mkdir -p build/log
    if "$@" >"$log" 2>&1 </dev/null; then
        return 0
    fi
    tail -n 25 "$log" >&2
    stop "$sentence The whole log is $log."
}

# packages_of <section>...: the lines of installer/apt-packages.txt below these headings.
packages_of() {
    for section in "$@"; do
        awk -v section="$section" '
            /^# [a-z]+$/ { inside = ($2 == section); next }
            /^#/ || NF == 0 { next }
            inside { print $1 }' installer/apt-packages.txt
    done | sort -u
}

# missing_packages <section>...: what has to be installed; of alternatives the first that apt knows.
missing_packages() {
    {
        dpkg-query -W -f '${Package} ${db:Status-Status}\n' | sed -n 's/ installed$//p'
        echo --
        packages_of "$@"
    } | awk '
        $1 == "--" { wanted = 1; next }
        !wanted { installed[$1] = 1; next }
        {
            count = split($1, alternatives, "|")
            for (i = 1; i <= count; i++)
                if (alternatives[i] in installed)
                    next
            print $1
        }' | while read -r line; do
        chosen=${line%%|*}
        for package in $(printf '%s' "$line" | tr '|' ' '); do
            if apt-cache show "$package" >/dev/null 2>&1; then
                chosen=$package
                break
            fi
        done
        printf '%s\n' "$chosen"
    done
}

# as_root <command>...: shows the command where it needs sudo, then runs it.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# install_packages <section>...
install_packages() {
    if [ "${CERTWRIGHT_SKIP_INSTALL:-0}" = 1 ]; then
        step "Packages: not looked at (CERTWRIGHT_SKIP_INSTALL=1)"
        return 0
    fi
    if ! command -v apt-get >/dev/null 2>&1; then
        printf 'This system has no apt-get. Install what these Debian packages hold, then set CERTWRIGHT_SKIP_INSTALL=1:\n' >&2
        packages_of "$@" | tr '\n' ' ' >&2
        printf '\n' >&2
        exit 1
    fi
    if [ -z "$(missing_packages "$@")" ]; then
        step "Packages: all installed"
        return 0
    fi
    prefix=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 || stop "Packages are missing; as root run: apt-get install --no-install-recommends $(missing_packages "$@" | tr '\n' ' ')"
        prefix='sudo '
    fi
    step "Packages: ${prefix}apt-get update"
    [ -z "$prefix" ] || sudo -v
    logged apt-update "apt-get could not update its lists." as_root apt-get -q update
    missing=$(missing_packages "$@" | tr '\n' ' ')
    step "Packages: ${prefix}apt-get install --no-install-recommends $missing"
    # shellcheck disable=SC2086 # one word a package
    logged apt-install "apt-get could not install the packages." \
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends $missing
}

# fetch_pebble: the newest practice CA, shared by all build folders.
fetch_pebble() {
    step "Practice CA: newest Pebble in build/pebble"
    logged fetch-pebble "The newest Pebble could not be fetched." tests/support/fetch-pebble.sh build/pebble
}

# build <preset> [<target>...]
build() {
    preset=$1
    shift
    # A precompiled header is no obstacle to ccache, where that is installed.
    export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros}"
    if [ ! -f "build/$preset/build.ninja" ]; then
        step "Configure: cmake --preset $preset"
        logged "configure-$preset" "The build could not be configured." cmake --preset "$preset"
    fi
    step "Build: cmake --build build/$preset${*:+ --target $*}"
    if [ $# -gt 0 ]; then
        logged "build-$preset" "The build failed." cmake --build "build/$preset" --target "$@"
    else
        logged "build-$preset" "The build failed." cmake --build "build/$preset"
    fi
}
