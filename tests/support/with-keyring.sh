#!/bin/bash
# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-keyring.sh COMMAND...
# Runs a command on a session bus of its own beside a real gnome-keyring-daemon whose keyring is
# new, unlocked and thrown away at the end. The command finds in its environment:
#   GK_PID       the daemon's process id
#   KR_PASSWORD  the keyring's password (an empty one creates no keyring)
# Exit status: the command's; 69 when the daemon is missing or does not come up.
set -euo pipefail

if [ "${1:-}" = --inside ]; then
    shift
    exec 2>&3 3>&-
    printf %s "$KR_PASSWORD" |
        gnome-keyring-daemon --unlock --foreground --components=secrets >/dev/null 2>"$KR_DIR/daemon.log" &
    disown # or bash reports how it ended
    # Asks the bus and never the service: a question to the service could start a second daemon.
    ask_bus() {
        dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
            "org.freedesktop.DBus.$1" string:org.freedesktop.secrets 2>/dev/null || true
    }
    tries=0
    until ask_bus NameHasOwner | grep -q true; do
        tries=$((tries + 1))
        if [ "$tries" -gt 500 ]; then
            echo "with-keyring: gnome-keyring-daemon did not come up" >&2
            cat "$KR_DIR/daemon.log" >&2
            exit 69
        fi
        sleep 0.02
    done
    GK_PID=$(ask_bus GetConnectionUnixProcessID | grep -o '[0-9]*$')
    export GK_PID
    status=0
    "$@" || status=$?
    # A test may have replaced or stopped the daemon: end the one that is there now.
    last=$(ask_bus GetConnectionUnixProcessID | grep -o '[0-9]*$' || true)
    for daemon in "$GK_PID" $last; do
        kill -KILL "$daemon" 2>/dev/null || true
    done
    exit "$status"
fi

command -v gnome-keyring-daemon >/dev/null || {
    echo "with-keyring: gnome-keyring-daemon is not installed" >&2
    exit 69
}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
KR_DIR=$(mktemp -d "${TMPDIR:-/tmp}/keyring.XXXXXX")
trap 'rm -rf "$KR_DIR"' EXIT
mkdir -m 700 "$KR_DIR/run" "$KR_DIR/data" "$KR_DIR/home"

# The bus itself may only complain about limits that do not matter here; the command may speak.
env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_CURRENT_DESKTOP -u DESKTOP_SESSION -u KDE_FULL_SESSION \
    -u KDE_SESSION_VERSION -u GNOME_DESKTOP_SESSION_ID -u DBUS_SESSION_BUS_ADDRESS -u QT_NO_GLIB \
    HOME="$KR_DIR/home" XDG_RUNTIME_DIR="$KR_DIR/run" XDG_DATA_HOME="$KR_DIR/data" \
    KR_DIR="$KR_DIR" KR_PASSWORD=practice QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" \
    dbus-run-session --config-file="$here/private-bus.conf" -- \
    "$here/with-keyring.sh" --inside "$@" 3>&2 2>/dev/null
