"""Environment Health: the server half, which sees what the browser cannot."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp

HERE = Path(__file__).parent


def _version() -> str:
    """Say which version this is; a checkout that was never built has it in its package.json alone."""
    try:
        return str(importlib.import_module(f"{__name__}._version").__version__)
    except ModuleNotFoundError:
        pass
    try:
        return str(json.loads((HERE.parents[1] / "package.json").read_bytes())["version"])
    except (OSError, ValueError, KeyError):
        return "0"


__version__ = _version()


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    return [{"src": "labextension", "dest": "jupyterlab-environment-health"}]


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(serverapp: ServerApp) -> None:
    """Add the routes; everything else waits for the first run."""
    from .routes import add_routes  # noqa: PLC0415

    add_routes(serverapp)


# jupyter_server before 2.0 and tools that imitate it look for this name.
load_jupyter_server_extension = _load_jupyter_server_extension
