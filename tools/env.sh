#!/bin/sh
# Prints the exports with which qgis and qgis_process find the staged plugin and its
# dependencies:   eval "$(make -s env)"; qgis_process run smartmetro:syncsensors ...
root=$(cd "$(dirname "$0")/.." && pwd)
[ -e "$root/build/profile/profiles/default" ] || echo "Nothing is staged yet: run 'make stage'." >&2

for packages in "$root"/.venv/lib/python3*/site-packages; do :; done
cat <<EXPORTS
export QGIS_CUSTOM_CONFIG_PATH='$root/build/profile'
export PYTHONPATH='$packages'\${PYTHONPATH:+:\$PYTHONPATH}
EXPORTS
# Without a display QGIS needs Qt's offscreen platform; with one, its window should be seen.
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || echo "export QT_QPA_PLATFORM=offscreen"
