"""Requests to the echo over loopback, made as a browser makes them: what arrives with nothing in between."""

from __future__ import annotations

import asyncio
import json
import time
from typing import TYPE_CHECKING

from tornado.httpclient import HTTPClientError

from .answer import answer_of, json_of
from .known import block
from .loopback import make_nonce, unanswered
from .text import maybe_clip

if TYPE_CHECKING:
    from .loopback import Evidence, Loopback
    from .run import Run

ECHO = "environment-health/echo"

BODY = 4096
"""Bytes; as large as a small notebook."""

KINDS = (
    *((method, "plain", "") for method in ("GET", "POST", "PUT", "PATCH", "DELETE")),
    ("GET", "names", "/a%2Fb/a%25b/a%20b/%C3%BC%E2%82%AC/a..b/.c.d"),
    ("POST", "body", ""),
)

LANES = 3
"""Requests at a time: all at once would hold up the event loop, which also has to answer them."""


async def samples(way: Loopback, run: Run) -> tuple[list[Evidence], str | None]:
    """Make them all; gives the ILoopbackRequests of the schema, and the policy Jupyter sends with its answers."""
    lanes = asyncio.Semaphore(LANES)

    async def make(kind: tuple[str, str, str]) -> tuple[Evidence, str | None]:
        async with lanes:
            return await _sample(way, run, *kind)

    made = await asyncio.gather(*map(make, KINDS))
    return [sample for sample, _ in made], made[0][1]


def own_nonce(run: Run) -> str:
    """Make a nonce for a request of the shim to itself."""
    nonce = make_nonce()
    run.own_nonces.append(nonce)
    return nonce


async def _sample(way: Loopback, run: Run, method: str, variant: str, rest: str) -> tuple[Evidence, str | None]:
    nonce = own_nonce(run)
    sample: Evidence = {"method": method, "variant": variant, "arrival": None}
    headers = _headers(way, method)
    body: bytes | None = None
    if variant == "body":
        headers["Content-Type"], body = "application/octet-stream", block()[:BODY]
    elif method in ("POST", "PUT", "PATCH"):
        body = json.dumps({"nonce": nonce}).encode()
    began = time.monotonic()
    try:
        response = await way.fetch(method, f"{ECHO}/{run.id}/{nonce}{rest}?nonce={nonce}", headers, body=body)
    except (HTTPClientError, OSError) as error:
        return {**sample, "answer": unanswered(error, began)}, None
    answer, content = answer_of(response, began), json_of(response)
    # Whoever else answers here cannot know the nonce.
    if isinstance(content, dict) and content.get("nonce") == nonce:
        sample["arrival"] = content.get("arrival")
    elif answer["status"] == 200:  # noqa: PLR2004
        answer["by"] = "front"
    return {**sample, "answer": answer}, maybe_clip(response.headers.get("Content-Security-Policy"), 1000)


def _headers(way: Loopback, method: str) -> dict[str, str]:
    origin = {} if method == "GET" else {"Origin": way.origin}
    return {
        "Accept": "*/*",
        "Accept-Language": "en",
        "Referer": f"{way.origin}{way.base_url}lab",
        "Sec-Fetch-Dest": "empty",
        "Sec-Fetch-Mode": "cors",
        "Sec-Fetch-Site": "same-origin",
        "User-Agent": "environment-health",
        "Content-Type": "application/json",
        **origin,
    }
