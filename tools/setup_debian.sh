#!/bin/bash
# Installs what SmartMetro's make targets need on Debian 12, as root or with sudo:
# QGIS 3.40 LTR from bookworm-backports, Debian's scientific packages, and .venv.
# Does nothing, in a second, when it has been done for these very files.
set -euo pipefail
cd "$(dirname "$0")/.."

SYSTEM_PYTHON=/usr/bin/python3   # the Python that QGIS was built for, whatever PATH says
STAMP=.venv/.setup
QGIS_PACKAGES=(qgis python3-qgis qgis-providers)
DEBIAN_PACKAGES=(
    python3-venv
    # what every QGIS installer ships, and Debian keeps in packages of their own
    python3-scipy python3-matplotlib python3-pyproj python3-requests python3-gdal gdal-bin
    # Qt's own texts in French ("Enregistrer", "Annuler")
    qttranslations5-l10n
    # a display for tests, fonts for what they draw, the compiler of translations
    xvfb xauth fonts-dejavu qttools5-dev-tools
    git
)

main() {
    local wanted
    wanted=$(cat "$0" requirements*.txt | sha256sum)
    if [ "$(cat $STAMP 2>/dev/null)" = "$wanted" ] && command -v qgis_process >/dev/null; then
        return
    fi
    require_debian_12
    have_packages || install_packages
    make_venv
    echo "$wanted" > $STAMP
}

require_debian_12() {
    local codename=
    [ -r /etc/os-release ] && codename=$(. /etc/os-release && echo "${ID:-}-${VERSION_CODENAME:-}")
    [ "$codename" = debian-bookworm ] && return
    cat >&2 <<TEXT
This set-up is written for Debian 12 (bookworm). On another system install:
  - QGIS 3.40 LTR or later with its Python bindings and qgis_process
  - for the Python that QGIS uses: scipy, matplotlib, pyproj, requests and GDAL's bindings,
    then what requirements-dev.txt lists, into a venv made with
    '--system-site-packages' in .venv
  - xvfb-run and xauth, a font (DejaVu), Qt's lrelease
A Debian 12 container or virtual machine does all of it by itself.
TEXT
    exit 1
}

have_packages() {
    dpkg-query -W -f='${Status}\n' "${QGIS_PACKAGES[@]}" "${DEBIAN_PACKAGES[@]}" 2>/dev/null \
        | grep -c '^install ok installed' | grep -qx $((${#QGIS_PACKAGES[@]} + ${#DEBIAN_PACKAGES[@]})) \
        && dpkg --compare-versions "$(dpkg-query -W -f='${Version}' qgis)" ge 3.40
}

install_packages() {
    echo "Installing QGIS and Debian packages (about three minutes)..."
    as_root apt-get -q -o Acquire::Retries=3 update
    apt_install python3 ca-certificates
    add_backports
    apt_install -t bookworm-backports "${QGIS_PACKAGES[@]}"
    apt_install "${DEBIAN_PACKAGES[@]}"
    have_packages || { echo "QGIS 3.40 is not to be had from bookworm-backports here." >&2; exit 1; }
}

add_backports() {
    local source
    source=$($SYSTEM_PYTHON tools/debian_source.py bookworm)
    [ -z "$source" ] && return
    echo "$source" | as_root tee /etc/apt/sources.list.d/bookworm-backports.sources >/dev/null
    as_root apt-get -q -o Acquire::Retries=3 update
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o Acquire::Retries=3 -o DPkg::Lock::Timeout=600 "$@" </dev/null
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Packages must be installed: run this as root, or install sudo." >&2
        exit 1
    fi
}

make_venv() {
    echo "Making .venv..."
    $SYSTEM_PYTHON -m venv --system-site-packages .venv
    .venv/bin/python -m pip install -qq --disable-pip-version-check --retries 5 \
        -r requirements-dev.txt </dev/null
}

main
