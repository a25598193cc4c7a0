"""Jupyter's settings in force, as far as they matter."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..guard import Guarded
    from ..run import Run

PACKAGES = (
    "jupyter_server",
    "jupyterlab",
    "notebook",
    "tornado",
    "jupyter_server_terminals",
    "terminado",
)


def asked(_handler: Guarded) -> dict[str, str]:
    """Take no argument."""
    return {}


async def probe(handler: Guarded, _run: Run) -> dict[str, Any]:
    """Read the settings as the web application has them: they win over the configuration."""
    app: Any = handler.serverapp
    settings = handler.settings
    pattern = settings.get("allow_origin_pat") or ""
    return {
        "versions": {"python": ".".join(map(str, sys.version_info[:3])), **installed()},
        "baseUrl": handler.base_url,
        "ip": app.ip,
        "port": app.port,
        "allowOrigin": str(settings.get("allow_origin") or ""),
        "allowOriginPat": str(getattr(pattern, "pattern", pattern)),
        "allowRemoteAccess": bool(settings.get("allow_remote_access", False)),
        "localHostnames": list(settings.get("local_hostnames") or ["localhost"]),
        "disableCheckXsrf": bool(settings.get("disable_check_xsrf", False)),
        "trustXheaders": bool(app.trust_xheaders),
        "rootDir": handler.health.root_dir,
        "configDir": app.config_dir,
        "configFiles": [str(path) for path in app.loaded_config_files],
        "executable": sys.executable,
        "prefix": sys.prefix,
        "instance": handler.health.instance,
        "login": login(handler.identity_provider),
    }


@cache
def installed() -> dict[str, str]:
    """Tell the versions of what is installed; what is not is left out."""
    from importlib import metadata  # noqa: PLC0415

    versions: dict[str, str] = {}
    for package in PACKAGES:
        try:
            versions[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return versions


def login(provider: Any) -> str:
    """Say how users log in."""
    home = type(provider).__module__.partition(".")[0]
    if home == "jupyterhub":
        return "hub"
    if not getattr(provider, "auth_enabled", True):
        return "none"
    if home != "jupyter_server":
        return "other"
    if getattr(provider, "hashed_password", ""):
        return "password"
    return "token" if provider.token else "other"
