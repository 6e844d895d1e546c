#!/bin/sh
# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fetch-pebble.sh <target-dir>
# Unpacks the newest Pebble (the practice CA) of Debian unstable into <target-dir>/usr/bin. Debian 12's
# own Pebble lacks renewal information, profiles and two of the challenges; the newer build runs on
# Debian 12 as it is. apt fetches it and checks its signature, with lists, state and cache of its own
# below <target-dir>: the system's sources and installed packages stay as they are.
# A second call finds the binaries and does nothing; --force fetches again.
set -eu

fail() {
    echo "fetch-pebble: $1" >&2
    exit 1
}

force=no
if [ "${1:-}" = --force ]; then
    force=yes
    shift
fi
[ $# -eq 1 ] || fail "usage: fetch-pebble.sh [--force] <target-dir>"

mkdir -p "$1"
target=$(cd "$1" && pwd)
bin=$target/usr/bin
if [ "$force" = no ] && [ -x "$bin/pebble" ] && [ -x "$bin/pebble-challtestsrv" ]; then
    exit 0
fi

keyring=/usr/share/keyrings/debian-archive-keyring.gpg
command -v apt-get >/dev/null || fail "this system has no apt-get, so the newest Pebble cannot be fetched."
[ -r "$keyring" ] || fail "$keyring is missing; install the package debian-archive-keyring."

# The mirror this machine already uses; none is named here.
mirror=$(apt-get indextargets --format '$(REPO_URI) $(LABEL)' 2>/dev/null |
    awk '$1 !~ /^cdrom/ && ($2 == "Debian" || $1 ~ /\/debian\/?$/) { print $1; exit }')
[ -n "$mirror" ] || fail "apt's sources name no Debian mirror, so the newest Pebble cannot be fetched."

work=$target/apt
log=$target/fetch.log
rm -rf "$work"
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/download"
# The signature is checked, the list's age is not: a mirror that lags some weeks behind still has a
# Pebble that is new enough, and all that an old list could bring is an older Pebble of Debian's.
echo "deb [signed-by=$keyring check-valid-until=no] $mirror unstable main" >"$work/sources.list"
# The system's own package state stays out of it.
: >"$work/status"
cat >"$work/apt.conf" <<CONF
Dir::Etc::SourceList "$work/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Dir::State "$work";
Dir::State::Lists "$work/lists";
Dir::State::status "$work/status";
Dir::Cache "$work/cache";
APT::Sandbox::User "root";
APT::Get::List-Cleanup "false";
APT::Install-Recommends "false";
Acquire::Languages "none";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
Acquire::Retries "2";
Acquire::http::Timeout "20";
CONF

with_apt() {
    APT_CONFIG=$work/apt.conf apt-get -q "$@" >>"$log" 2>&1
}
: >"$log"
with_apt update || fail "apt could not read the package list of Debian unstable; see $log."
(cd "$work/download" && with_apt download pebble) || fail "apt could not fetch the package pebble; see $log."
dpkg -x "$work"/download/pebble_*.deb "$target" >>"$log" 2>&1 || fail "the fetched package did not unpack; see $log."
[ -x "$bin/pebble" ] && [ -x "$bin/pebble-challtestsrv" ] || fail "the fetched package holds no pebble program."
# A binary that this system cannot start is of no use, so say it here and not in every test.
"$bin/pebble" -version >>"$log" 2>&1 || {
    rm -f "$bin/pebble"
    fail "the fetched Pebble does not start on this system; see $log."
}
echo "Pebble $(dpkg-deb -f "$work"/download/pebble_*.deb Version) is in $bin"
rm -rf "$work"
