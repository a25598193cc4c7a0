"""A request as it arrived at Jupyter, without anything secret in it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, TypedDict

from .headers import authorization, cookies, extensions, forwarded, header_names, query_names, subprotocols
from .text import clip, host_of, maybe_clip, without_user

if TYPE_CHECKING:
    from tornado.httputil import HTTPServerRequest


LIMIT = 64 * 1024 * 1024
"""Bytes of a body that are taken in."""


class XsrfVerdict(TypedDict):
    """What Jupyter says to the XSRF token of a request."""

    header: bool
    verdict: str
    reason: str | None


Arrival = dict[str, Any]
"""An IArrival of the schema; filled in while the request is answered."""


def arrival_of(request: HTTPServerRequest, kind: str, road: str) -> Arrival:
    """Tell what arrived; for whom, and what Jupyter makes of it, is not known yet."""
    headers = request.headers
    arrival: Arrival = {
        "nonce": "",
        "kind": kind,
        "road": road,
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
        "subprotocol": subprotocols(headers),
        "extensions": extensions(headers),
        "headers": header_names(headers),
        "query": query_names(request.query),
        "cookies": cookies(headers),
        "cookieBytes": sum(map(len, headers.get_list("Cookie"))),
        "authorization": authorization(headers),
        "hostAllowed": False,
        "originAllowed": False,
        "loggedIn": False,
        "tokenLogin": False,
        "status": None,
        "refusal": None,
    }
    if kind == "websocket":
        arrival |= {"opened": False, "messages": 0, "closed": None, "openMs": None}
    return arrival


def path_of(uri: str) -> str:
    """Take the raw path of a request, without its query and without an authority."""
    path = uri.partition("?")[0]
    if not path.startswith("/"):
        path = "/" + path.partition("://")[2].partition("/")[2]
    return clip(path, 500)


class Body:
    """The body of a request, of which only length and hash are kept."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.length = 0
        self._hash = hashlib.sha256()

    def add(self, chunk: bytes) -> None:
        """Take in what arrived; what is too long is only counted."""
        self.length += len(chunk)
        if self.length <= LIMIT:
            self._hash.update(chunk)

    @property
    def hash(self) -> str:
        """The first 16 hexadecimal digits of its SHA-256."""
        return self._hash.hexdigest()[:16]
