"""`python tests/platform_server` and `python -m tests.platform_server`, both from the root."""

from __future__ import annotations

import sys

if __package__:
    from .cli import main as start
else:
    # Started as a folder, Python gives no package: load this folder as one.
    import importlib
    import importlib.util
    from pathlib import Path

    here = Path(__file__).resolve().parent
    spec = importlib.util.spec_from_file_location(
        "platform_server", here / "__init__.py", submodule_search_locations=[str(here)]
    )
    if spec is None or spec.loader is None:
        sys.exit("platform_server cannot be loaded from " + str(here))
    package = importlib.util.module_from_spec(spec)
    sys.modules["platform_server"] = package
    spec.loader.exec_module(package)
    start = importlib.import_module("platform_server.cli").main

sys.exit(start())
