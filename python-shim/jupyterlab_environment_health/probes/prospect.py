"""Whether Jupyter would accept an address that is not in use yet, and what would make it."""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..refusal import Refusal
from ..rehearsal import trial

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..guard import Guarded
    from ..run import Run

ADDRESS = re.compile(
    r"(https?)://([a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?/?",
    re.IGNORECASE | re.ASCII,
)

ALLOWED = "http:// or https:// and a host name or address, with a port if need be; no path, no user"

DEFAULT_PORTS = {"http": "80", "https": "443"}

PORTS = range(1, 65536)


def asked(handler: Guarded) -> dict[str, str]:
    """Take the address as a browser would write it in Origin."""
    return {"address": origin_of(handler.asked_text("address"))}


async def probe(handler: Guarded, _run: Run, *, address: str) -> dict[str, Any]:
    """Rehearse requests that come by this address, and stop at the first settings that let them pass."""
    host = urlsplit(address).netloc
    settings = handler.settings
    user: Any = handler.current_user
    trials: list[dict[str, Any]] = []
    async with handler.health.rehearsing:
        for changed in candidates(settings, address, host, trials):
            trials.append(await trial(settings, user, changed, address, host))
            if passes(trials[-1]):
                break
    return {"address": address, "host": host, "trials": trials}


def candidates(
    settings: Mapping[str, Any], address: str, host: str, trials: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Give settings to try: none, then from the least to the most permissive, as far as a trial shows a need."""
    yield {}
    changed: dict[str, Any] = {}
    if not trials[0]["host"]:
        changed |= host_setting(settings, host)
        yield changed
    if not (trials[-1]["origin"] and trials[-1]["websocket"]):
        yield {**changed, "allow_origin": address}


def host_setting(settings: Mapping[str, Any], host: str) -> dict[str, Any]:
    """Name the narrowest setting that lets a Host pass; of addresses Jupyter has no list."""
    name = urlsplit(f"//{host}").hostname or host
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return {"local_hostnames": [*settings.get("local_hostnames", ["localhost"]), name]}
    return {"allow_remote_access": True}


def passes(tried: Mapping[str, Any]) -> bool:
    """Whether everything a browser would do passed."""
    return bool(tried["host"] and tried["origin"] and tried["websocket"])


def origin_of(address: str) -> str:
    """Write an address as browsers do: small letters, and no port where it is the usual one."""
    match = ADDRESS.fullmatch(address.strip())
    if match is None or ".." in address:
        raise Refusal(400, "address", ALLOWED)
    scheme, host, port = (part and part.lower() for part in match.groups())
    if host.startswith("["):
        _check_ipv6(host[1:-1])
    if port is not None and int(port) not in PORTS:
        raise Refusal(400, "address", "a port from 1 to 65535")
    usual = port is None or str(int(port)) == DEFAULT_PORTS[scheme]
    return f"{scheme}://{host}" if usual else f"{scheme}://{host}:{int(port)}"


def _check_ipv6(host: str) -> None:
    try:
        ipaddress.IPv6Address(host)
    except ValueError:
        raise Refusal(400, "address", ALLOWED) from None
