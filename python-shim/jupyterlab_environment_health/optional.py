"""Places that are looked at where they exist: nothing needs them to be there, and none is made."""

from __future__ import annotations

import os
import site
import sysconfig
from typing import TYPE_CHECKING, Any, NamedTuple

from .mounts import mount_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .mounts import Mount

CACHES = ("NUMBA_CACHE_DIR", "PIP_CACHE_DIR", "CONDA_PKGS_DIRS")
"""Variables that put a cache elsewhere than into the common one."""

MODELS = {"HF_HOME": "huggingface", "TORCH_HOME": "torch"}
"""Caches that grow large, and what they are called in the common one."""


class Optional(NamedTuple):
    """A place, and which of its kind."""

    place: str
    path: str
    name: str | None = None


def optional_places(app: Any, env: Mapping[str, str], root: str | None, mounts: Mapping[str, Mount]) -> list[Optional]:
    """List them; found without touching any."""
    home = os.path.expanduser("~")
    cache = env.get("XDG_CACHE_HOME") or f"{home}/.cache"
    found = [
        *([Optional("trash", trash_for(root, env, mounts))] if root else []),
        Optional("cache", cache, "XDG_CACHE_HOME"),
        *(Optional("cache", env.get(name) or f"{cache}/{folder}", name) for name, folder in MODELS.items()),
        Optional("cache", env.get("MPLCONFIGDIR") or f"{_config(env, home)}/matplotlib", "MPLCONFIGDIR"),
        Optional("cache", env.get("IPYTHONDIR") or f"{home}/.ipython", "IPYTHONDIR"),
        *(Optional("cache", env[name], name) for name in CACHES if env.get(name)),
        Optional("packages", sysconfig.get_path("purelib")),
        *([Optional("user-packages", site.getusersitepackages())] if site.ENABLE_USER_SITE else []),
        *(Optional("logs", path) for path in sorted(log_folders(app))),
    ]
    return [one for one in found if os.path.isabs(one.path)]


def trash_for(folder: str, env: Mapping[str, str], mounts: Mapping[str, Mount]) -> str:
    """Name the trash that what is deleted in a folder goes to: that of the home folder, or one on the same mount."""
    data = env.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    there, here = mount_of(data, mounts), mount_of(folder, mounts)
    if here is None or there is None or here.device == there.device:
        return f"{data}/Trash"
    return f"{here.point.rstrip('/')}/.Trash-{os.getuid()}"


def log_folders(app: Any) -> set[str]:
    """List where the server was told to keep logs."""
    handlers = getattr(app, "logging_config", {}).get("handlers", {}).values()
    files = (handler.get("filename") for handler in handlers if isinstance(handler, dict))
    return {os.path.dirname(os.path.abspath(file)) for file in files if isinstance(file, str) and file}


def _config(env: Mapping[str, str], home: str) -> str:
    return env.get("XDG_CONFIG_HOME") or f"{home}/.config"
