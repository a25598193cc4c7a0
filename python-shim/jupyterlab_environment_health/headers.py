"""What may be kept of a request's headers: names and counts, and values that cannot be secret."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .text import clip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tornado.httputil import HTTPHeaders

NAMES = 64
"""Cookies, headers and query arguments that are kept of one request."""

FORWARDED = (
    *(
        f"x-forwarded-{what}"
        for what in ("for", "host", "proto", "protocol", "port", "prefix", "server", "scheme", "ssl")
    ),
    *("x-real-ip", "x-scheme", "forwarded", "via", "cf-ray", "x-request-id"),
)
"""A list, not a pattern: login proxies put tokens into other X-Forwarded headers."""

ELEMENT = re.compile(r"([\w-]+)\s*=\s*(\"[^\"]*(?:\"|$)|[^;,\"]*)")
"""One element of the Forwarded header, whatever its value holds."""

ELEMENTS = ("for", "host", "proto", "by")
"""What the standard knows; proxies add elements of their own."""

NODE = re.compile(r"\"?[\w.:\[\]-]+\"?", re.ASCII)

SCHEMES = ("token", "bearer", "basic", "digest", "negotiate", "ntlm")

SUBPROTOCOLS = ("v1.environment-health", "v1.kernel.websocket.jupyter.org")

TOKEN_SUBPROTOCOL = "v1.token.websocket.jupyter.org"  # noqa: S105
"""What follows it is the token."""

EXTENSION = re.compile(
    r"permessage-deflate|x-webkit-deflate-frame"
    r"|(?:client|server)_(?:no_context_takeover|max_window_bits)(?:=\"?\d{1,2}\"?)?"
)


def names(found: Iterable[str]) -> dict[str, int]:
    """Count names, the most frequent first."""
    return dict(Counter(clip(name, 80) for name in found if name).most_common(NAMES))


def header_names(headers: HTTPHeaders) -> dict[str, int]:
    """Count the headers by name."""
    return names(name.lower() for name, _ in headers.get_all())


def query_names(query: str) -> list[str]:
    """Name what is in the query; what has no value may be one."""
    pairs = re.split("[&;]", query)
    return list(names(pair.partition("=")[0] for pair in pairs if "=" in pair))


def cookies(headers: HTTPHeaders) -> dict[str, int]:
    """Count the cookies by name; a browser sends a name twice when two paths have it."""
    pairs = ";".join(headers.get_list("Cookie")).split(";")
    return names(pair.partition("=")[0].strip() for pair in pairs if "=" in pair)


def forwarded(headers: HTTPHeaders) -> dict[str, str]:
    """Take what proxies say about where the request came from."""
    kept = {name: headers[name] for name in FORWARDED if name in headers}
    if "forwarded" in kept:
        elements = [(name.lower(), value.strip()) for name, value in ELEMENT.findall(kept["forwarded"])]
        known = [(name, value) for name, value in elements if name in ELEMENTS and NODE.fullmatch(value)]
        kept["forwarded"] = ";".join(f"{name}={value}" for name, value in known)
    return {name: clip(value) for name, value in kept.items()}


def authorization(headers: HTTPHeaders) -> str | None:
    """Name the scheme of the Authorization header; a header without one may be all secret."""
    value = headers.get("Authorization")
    if value is None:
        return None
    scheme = value.partition(" ")[0].lower()
    return scheme if scheme in SCHEMES else "other"


def subprotocols(headers: HTTPHeaders) -> str | None:
    """Take the subprotocols that are known; others, which may be tokens, are measured."""
    value = headers.get("Sec-WebSocket-Protocol")
    if value is None:
        return None
    return clip(", ".join(_subprotocol(name.strip()) for name in value.split(",")))


def extensions(headers: HTTPHeaders) -> str | None:
    """Take the extensions of websockets that are known, with their settings; others are measured."""
    value = headers.get("Sec-WebSocket-Extensions")
    if value is None:
        return None
    words = [[word.strip() for word in extension.split(";")] for extension in value.split(",")]
    kept = ["; ".join(word if EXTENSION.fullmatch(word) else _length(word) for word in one) for one in words]
    return clip(", ".join(kept))


def _length(secret: str) -> str:
    return f"[{len(secret)} characters]"


def _subprotocol(name: str) -> str:
    if name in SUBPROTOCOLS:
        return name
    start = f"{TOKEN_SUBPROTOCOL}."
    if name.startswith(start):
        return start + _length(name[len(start) :])
    return _length(name)
