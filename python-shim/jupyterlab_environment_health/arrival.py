"""A request as it arrived at Jupyter, without anything secret in it."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Any, TypedDict

from .text import clip, host_of, maybe_clip, without_user

if TYPE_CHECKING:
    from tornado.httputil import HTTPHeaders, HTTPServerRequest

NAMES = 64
"""Cookies and headers that are kept of one request."""

FORWARDED = (
    *(
        f"x-forwarded-{what}"
        for what in ("for", "host", "proto", "protocol", "port", "prefix", "server", "scheme", "ssl")
    ),
    *("x-real-ip", "x-scheme", "forwarded", "via", "cf-ray", "x-request-id"),
)
"""A list, not a pattern: login proxies put tokens into other X-Forwarded headers."""

SCHEMES = ("token", "bearer", "basic", "digest", "negotiate", "ntlm")


class XsrfVerdict(TypedDict):
    """What Jupyter says to the XSRF token of a request."""

    header: bool
    verdict: str
    reason: str | None


Arrival = dict[str, Any]
"""An IArrival of the schema; filled in while the request is answered."""


def arrival_of(request: HTTPServerRequest, nonce: str, kind: str) -> Arrival:
    """Tell what arrived; what Jupyter makes of it is not known yet."""
    headers = request.headers
    arrival: Arrival = {
        "nonce": nonce,
        "kind": kind,
        "method": clip(request.method or "", 16),
        "path": path_of(request.uri or ""),
        "protocol": clip(request.version, 16),
        "scheme": clip(request.protocol, 16),
        "host": maybe_clip(headers.get("Host")),
        "origin": without_user(headers.get("Origin")),
        "refererHost": host_of(headers.get("Referer")),
        "remote": maybe_clip(request.remote_ip, 64),
        "forwarded": forwarded(headers),
        "upgrade": maybe_clip(headers.get("Upgrade")),
        "connection": maybe_clip(headers.get("Connection")),
        "websocketKey": "Sec-WebSocket-Key" in headers,
        "websocketVersion": maybe_clip(headers.get("Sec-WebSocket-Version")),
        "subprotocol": maybe_clip(headers.get("Sec-WebSocket-Protocol")),
        "cookies": cookies(headers),
        "authorization": authorization(headers),
        "hostAllowed": False,
        "originAllowed": False,
        "loggedIn": False,
        "tokenLogin": False,
        "status": None,
        "refusal": None,
    }
    if kind == "websocket":
        arrival |= {"opened": False, "messages": 0, "closed": None}
    return arrival


def path_of(uri: str) -> str:
    """Take the raw path of a request, without its query and without an authority."""
    path = uri.partition("?")[0]
    if not path.startswith("/"):
        path = "/" + path.partition("://")[2].partition("/")[2]
    return clip(path, 500)


def forwarded(headers: HTTPHeaders) -> dict[str, str]:
    """Take what proxies say about where the request came from."""
    return {name: clip(headers[name]) for name in FORWARDED if name in headers}


def cookies(headers: HTTPHeaders) -> dict[str, int]:
    """Count the cookies by name; a browser sends a name twice when two paths have it."""
    pairs = ";".join(headers.get_list("Cookie")).split(";")
    names = (pair.partition("=")[0].strip() for pair in pairs if "=" in pair)
    return dict(Counter(clip(name, 80) for name in names if name).most_common(NAMES))


def authorization(headers: HTTPHeaders) -> str | None:
    """Name the scheme of the Authorization header; a header without one may be all secret."""
    value = headers.get("Authorization")
    if value is None:
        return None
    scheme = value.partition(" ")[0].lower()
    return scheme if scheme in SCHEMES else "other"


class Body:
    """The body of a request, of which only length and hash are kept."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.length = 0
        self._hash = hashlib.sha256()

    def add(self, chunk: bytes) -> None:
        """Take in what arrived."""
        self.length += len(chunk)
        self._hash.update(chunk)

    @property
    def hash(self) -> str:
        """The first 16 hexadecimal digits of its SHA-256."""
        return self._hash.hexdigest()[:16]
