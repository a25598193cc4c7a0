"""The addresses that carry the ids of a run and of one request: a front that drops the query cannot drop them."""

from __future__ import annotations

import re

IDS = r"(?P<run>[0-9a-f]{32})/(?P<nonce>[0-9a-f]{16})"

ECHO = rf"environment-health/echo/{IDS}(?:/.*)?"

SOCKET = rf"environment-health/echo/websocket/{IDS}"

BODY = rf"environment-health/body/{IDS}"

SLOW = rf"environment-health/slow/{IDS}"

STREAM = rf"environment-health/stream/{IDS}"

KERNEL = r"api/kernels/e17a1de5-(?P<start>[0-9a-f]{4})-4000-8000-(?P<rest>[0-9a-f]{12})/channels"
"""No kernel has such an id: those of Jupyter are random, and this one is to no more than 64 bits."""

TERMINAL = r"terminals/websocket/environmenthealth_(?P<nonce>[0-9a-f]{16})_(?P<run>[0-9a-f]{32})"

_NONCES = tuple(
    map(
        re.compile,
        (
            r"\b(?:nonce|environment-health)=(?P<nonce>[0-9a-f]{16})\b",
            rf"environment-health/\w+(?:/websocket)?/{IDS}\b",
            TERMINAL,
            KERNEL,
        ),
    )
)


def nonce_in(text: str) -> str | None:
    """Find the nonce in an address, or in a line of a log that quotes one."""
    for pattern in _NONCES:
        match = pattern.search(text)
        if match:
            ids = match.groupdict()
            return ids.get("nonce") or ids["start"] + ids["rest"]
    return None
