"""Jupyter's own folders by what they are for; found without touching any."""

from __future__ import annotations

import os
import tempfile
from typing import Any


def places_of(serverapp: Any) -> list[tuple[str, str]]:
    """List Jupyter's own folders by what they are for; found without touching any."""
    from jupyter_core import paths  # noqa: PLC0415

    places = [
        ("home", os.path.expanduser("~")),
        ("config", serverapp.config_dir),
        ("data", paths.jupyter_data_dir()),
        ("runtime", serverapp.runtime_dir),
        *lab_places(serverapp),
        ("temp", temp_dir()),
    ]
    return [(place, os.path.abspath(path)) for place, path in places]


def temp_dir() -> str:
    """Name the folder for temporary files; asking tempfile for it would write there, and fails where nothing can be."""
    named = (os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP"))
    return tempfile.tempdir or next(filter(None, named), "/tmp")  # noqa: S108


def lab_places(serverapp: Any) -> list[tuple[str, str]]:
    """Ask JupyterLab, or Notebook, where it keeps settings and layouts."""
    apps = serverapp.extension_manager.extension_apps
    for app in (app for name in ("lab", "notebook", *apps) for app in apps.get(name, ())):
        settings = getattr(app, "user_settings_dir", "")
        workspaces = getattr(app, "workspaces_dir", "")
        if settings and workspaces:
            return [("settings", settings), ("workspaces", workspaces)]
    return []
