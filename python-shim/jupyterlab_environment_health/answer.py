"""What a request over loopback got back."""

from __future__ import annotations

import json
import re
import time
from typing import TYPE_CHECKING, Any

from .guard import OWN_HEADER
from .text import clip, maybe_clip

if TYPE_CHECKING:
    from tornado.httpclient import HTTPResponse

MARKUP = re.compile(r"<(style|script)\b.*?</\1>|<[^>]*>", re.DOTALL)

INSTANCE = re.compile(r"[0-9a-f]{16}")

Evidence = dict[str, Any]


def answer_of(response: HTTPResponse, began: float) -> Evidence:
    """Give the IAnswer of the schema; nothing but this server can have answered, but another may listen here."""
    headers = response.headers
    ours = OWN_HEADER in headers or "csp-report" in headers.get("Content-Security-Policy", "")
    return {
        "status": response.code,
        "by": "jupyter" if ours else "front",
        "server": maybe_clip(headers.get("Server")),
        "contentType": maybe_clip(headers.get("Content-Type")),
        "text": text_of(response) if response.code >= 400 else None,  # noqa: PLR2004
        "error": None,
        "redirected": False,
        "instance": instance_of(response),
        "bytes": len(response.body or b""),
        "ms": ms(began),
    }


def instance_of(response: HTTPResponse) -> str | None:
    """Name the server process that answered, where it has this extension."""
    instance = response.headers.get(OWN_HEADER, "")
    return instance if INSTANCE.fullmatch(instance) else None


def json_of(response: HTTPResponse) -> Any:
    """Read the JSON of an answer; None where there is none."""
    try:
        return json.loads(response.body or b"null")
    except ValueError:
        return None


def text_of(response: HTTPResponse) -> str:
    """Take what an error says, without markup."""
    content = json_of(response)
    if isinstance(content, dict) and "message" in content:
        return clip(str(content["message"]))
    text = MARKUP.sub(" ", (response.body or b"").decode("utf-8", "replace"))
    return clip(" ".join(text.split()))


def ms(began: float) -> float:
    """Give the milliseconds since."""
    return round(1000 * (time.monotonic() - began), 1)
