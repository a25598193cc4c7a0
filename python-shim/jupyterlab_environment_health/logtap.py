"""The server's log, listened to while a run is open."""

from __future__ import annotations

import logging
import re
import time
from collections import deque
from dataclasses import dataclass
from urllib.parse import quote, quote_plus

from .addresses import nonce_in
from .text import clip, host_of

LINES = 400
LENGTH = 300
READ = 4000
"""Characters of a line that are looked at."""

LOGGERS = ("tornado.access", "tornado.application", "tornado.general")

REFUSALS = re.compile(
    r"Blocking (?:Cross Origin|request)|Couldn't authenticate|Clearing invalid/expired login cookie"
    r"|'_xsrf' argument|XSRF cookie|Cross origin websockets not allowed"
    r'|Can "Upgrade" only|"Connection" must be|Missing/Invalid WebSocket headers'
    r"|Malformed HTTP message|ping timeout|Kernel does not exist"
)

SECRETS = (
    # Headers are said to the end of the line: where a value ends is the sender's to say.
    re.compile(r"(?i)((?:cookie|authorization)[\"']?\s*[:=]\s*).*"),
    # Tornado quotes what it could not read, which may be any header.
    re.compile(r"(Malformed HTTP message from \S+: [A-Za-z -]+).*"),
    # Values of a query, whatever they are called; a nonce tells nothing.
    re.compile(r"([?&;#](?!(?:nonce|environment-health)=[0-9a-f]{16}\b)[^=\s&;#]*=)[^\s&;#]+"),
    # The run, in the path of its requests, and where it is called by its name.
    re.compile(r"(environment-health/(?:\w+/)+|environmenthealth_[0-9a-f]{16}_)[0-9a-f]{32}\b"),
    re.compile(r"(?i)(\brun\b[\"']?\s*(?:=|:|%3d)\s*[\"']?)[0-9a-f]{32}\b"),
    # Values of what is called by the name of a secret, in a header, JSON or Python.
    re.compile(
        r"(?i)((?:token|auth|passw|secret|key|code|state|xsrf|session|username-)"
        r"[\w.-]*[\"']?\s*(?:=|:|%3d)\s*)(?:(?:token|bearer|basic)\s+)?(\"[^\"]*\"|'[^']*'|[^\s&]+)"
    ),
    re.compile(r"(//)[^/\s@]+(?=@)"),
    re.compile(r"(?i)(\b(?:token|bearer|basic)\s+)([\w.~+/=|-]{6,})"),
)

REFERER = re.compile(r"(referer=)(https?://\S+)")
"""Pages of a login carry tickets in their address, under names nobody can list."""


@dataclass(frozen=True)
class Line:
    """A line of the log that says something about a run."""

    at: float
    level: str
    text: str
    nonce: str | None


class LogTap(logging.Handler):
    """Keeps the last lines that carry a nonce or report a refusal; never more, and without secrets."""

    def __init__(self, log: logging.Logger) -> None:
        """Know the server's log, without listening yet."""
        super().__init__(logging.INFO)
        self._loggers = [log, *map(logging.getLogger, LOGGERS)]
        self._lines: deque[Line] = deque(maxlen=LINES)
        self._last: logging.LogRecord | None = None
        self._secret = ""

    def attach(self, secret: str) -> None:
        """Begin to listen; the secret is blotted out wherever it stands."""
        self._secret = secret
        for logger in self._loggers:
            logger.addHandler(self)

    def detach(self) -> None:
        """Stop listening, and forget."""
        for logger in self._loggers:
            logger.removeHandler(self)
        self._lines.clear()
        self._last = None

    def since(self, began: float, only: set[str] | None = None) -> list[dict[str, str | float | None]]:
        """Give the lines since a run began; where only some nonces are its own, no others."""
        return [
            {
                "level": line.level,
                "text": line.text,
                "nonce": line.nonce,
                "ms": round(1000 * (line.at - began), 1),
            }
            for line in list(self._lines)
            if line.at >= began and (only is None or line.nonce in only)
        ]

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line if it matters; a record that passes two loggers is one line."""
        if record is self._last:
            return
        self._last = record
        try:
            text = record.getMessage()
        except (TypeError, ValueError):
            # A record that cannot be formatted is its author's to mend.
            return
        nonce = nonce_in(text)
        if nonce or REFUSALS.search(text):
            self._lines.append(
                Line(
                    time.monotonic(),
                    record.levelname,
                    scrub(text, self._secret),
                    nonce,
                )
            )


def scrub(text: str, secret: str = "") -> str:
    """Take the values of secrets out of a line, and cut it."""
    text = text[:READ]
    if len(secret) >= 4:  # noqa: PLR2004
        for form in {secret, quote(secret, safe=""), quote_plus(secret)}:
            text = text.replace(form, "[secret]")
    text = REFERER.sub(lambda match: f"{match[1]}{host_of(match[2])}", text)
    for pattern in SECRETS:
        text = pattern.sub(r"\1[secret]", text)
    return clip(text, LENGTH)
