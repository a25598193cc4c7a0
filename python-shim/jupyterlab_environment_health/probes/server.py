"""Jupyter's settings in force, as far as they matter."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

from jupyter_core.paths import allow_insecure_writes
from jupyter_server.auth.identity import LegacyIdentityProvider
from jupyter_server.base.websocket import WS_PING_INTERVAL, WebSocketMixin

from ..text import maybe_clip

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        "maxBodySize": app.max_body_size,
        "websocketUrl": str(settings.get("websocket_url") or ""),
        **pings(settings),
        "secureCookies": secure_cookies(handler.identity_provider, settings),
        "xsrfCookie": xsrf_cookie(settings),
        "kernelProtocol": kernel_protocol(settings),
        "insecureWrites": allow_insecure_writes,
        "servicePrefix": os.environ.get("JUPYTERHUB_SERVICE_PREFIX"),
    }


def pings(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Say how often websockets are pinged: Jupyter's own code decides which setting counts, and in which unit."""
    asker: Any = WebSocketMixin()
    asker.settings = settings
    interval = asker.ping_interval
    if "ws_ping_interval" in settings:
        source = "tornado_settings"
    else:
        source = "default" if interval == WS_PING_INTERVAL else "trait"
    return {"pingMs": interval if isinstance(interval, (int, float)) else None, "pingFrom": source}


def secure_cookies(provider: Any, settings: Mapping[str, Any]) -> bool | None:
    """Say whether cookies are Secure whatever the scheme; None where the scheme decides."""
    if isinstance(provider, LegacyIdentityProvider):
        options, always = settings.get("cookie_options", {}), settings.get("secure_cookie")
    else:
        options, always = getattr(provider, "cookie_options", {}), getattr(provider, "secure_cookie", None)
    secure = options.get("secure", always)
    return None if secure is None else bool(secure)


def xsrf_cookie(settings: Mapping[str, Any]) -> dict[str, str | bool | float]:
    """Give the attributes of the XSRF cookie that are set by hand, or by Jupyter."""
    options: dict[str, Any] = settings.get("xsrf_cookie_kwargs") or {}
    return {name: value for name, value in options.items() if isinstance(value, (str, bool, int, float))}


def kernel_protocol(settings: Mapping[str, Any]) -> str | None:
    """Say which subprotocol the channels of kernels are bound to."""
    connection: Any = settings.get("kernel_websocket_connection_class")
    config: Any = settings.get("config") or {}
    for base in getattr(connection, "__mro__", ()):
        own = config.get(base.__name__) or {}
        if "kernel_ws_protocol" in own:
            return maybe_clip(own["kernel_ws_protocol"])
    trait = getattr(connection, "kernel_ws_protocol", None)
    return maybe_clip(getattr(trait, "default_value", None))


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
