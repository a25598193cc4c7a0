"""What only the server can see, one file per probe."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

from ..reason import because
from ..refusal import Refusal

if TYPE_CHECKING:
    from ..guard import Guarded
    from ..run import Run

DEADLINE = 6
"""Seconds the slowest probe is given: a login shell over loopback, or a mount that hangs and what comes after it."""

DEADLINES = {
    "server": 3,
    "shell": 5,
    "identity": 4,
    "storage": DEADLINE,
    "limits": 4,
    "kernels": 4,
    "files": 4,
    "packages": 4,
    "loopback": DEADLINE,
    "prospect": 3,
    "body": DEADLINE,
    "frame": DEADLINE,
}


class Probe(Protocol):
    """A module of this package."""

    def asked(self, handler: Guarded) -> dict[str, str]:
        """Take the probe's own arguments from the query, or refuse them."""

    async def probe(self, handler: Guarded, run: Run, **asked: str) -> dict[str, Any]:
        """Look, and answer what was seen."""


def known(field: str, name: str) -> str:
    """Take the name of a probe, or refuse what is none."""
    if name not in DEADLINES:
        raise Refusal(404, field, f"one of {', '.join(DEADLINES)}")
    return name


async def look(name: str, handler: Guarded, run: Run) -> dict[str, Any]:
    """Execute a probe within its deadline; evidence that cannot be had is a value with a reason."""
    probe = cast("Probe", import_module(f"{__name__}.{name}"))
    asked = probe.asked(handler)

    async def execute() -> dict[str, Any]:
        looking = asyncio.ensure_future(probe.probe(handler, run, **asked))
        await asyncio.wait({looking}, timeout=DEADLINES[name])
        return _outcome(looking, name, handler)

    return await run.share((name, *asked.values()), execute)


def _outcome(looking: asyncio.Task[dict[str, Any]], name: str, handler: Guarded) -> dict[str, Any]:
    if not looking.done():
        looking.cancel()
        # It may still have something to tidy up.
        handler.health.in_background(looking)
        return because("timed-out", "timed out after {} s", DEADLINES[name])
    error = looking.exception()
    if isinstance(error, Refusal):
        raise error
    if error is not None:
        handler.log.warning("environment-health: the probe %s failed", name, exc_info=error)
        return because("probe-failed", "the probe failed: {}", type(error).__name__)
    return looking.result()
