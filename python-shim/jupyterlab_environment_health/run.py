"""Open runs: who may ask, and what was seen for them."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from .arrival import Arrival

LIFETIME = 900.0
"""Seconds; a thorough run takes up to 615."""

PER_USER = 8
IN_ALL = 64
ARRIVALS = 256
ENDED = 256
FOLDERS = 16
OWN = 128
FLIGHTS = 16


@dataclass(frozen=True)
class Owner:
    """Who opened a run, or asks for one."""

    name: str
    by_token: bool
    """Whoever holds the server's one token but no cookie gets a new name with each request."""

    def may_use(self, other: Owner) -> bool:
        """Whether what the other opened is this one's too."""
        return self.name == other.name or (self.by_token and other.by_token)


@dataclass
class Run:
    """One examination, from the first request to the last."""

    owner: Owner
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    began: float = field(default_factory=time.monotonic)
    began_at: float = field(default_factory=time.time)
    arrivals: deque[Arrival] = field(default_factory=lambda: deque(maxlen=ARRIVALS))
    sequence: int = 0
    """How many requests arrived, those that are kept no longer included."""
    own_nonces: deque[str] = field(default_factory=lambda: deque(maxlen=OWN))
    """Of the shim's requests to itself: no news of what happens on the way."""
    folders: set[str] = field(default_factory=set)
    """Where else than in the root folder the browser tried to write."""
    silent: set[str] = field(default_factory=set)
    """Places that did not answer, and mounts on which no place did: nobody asks there a second time."""
    sockets: set[Any] = field(default_factory=set)
    lasting: dict[asyncio.Task[None], str] = field(default_factory=dict)
    """Answers that take their time, by what is bounded of them."""
    flights: dict[tuple[str, ...], asyncio.Task[dict[str, Any]]] = field(default_factory=dict)
    expiry: asyncio.TimerHandle | None = None

    def record(self, arrival: Arrival) -> None:
        """Keep what arrived, and when."""
        arrival["at"] = round(1000 * (time.monotonic() - self.began), 1)
        if arrival["nonce"] not in self.own_nonces:
            self.sequence += 1
            self.arrivals.append(arrival)

    async def share(self, key: tuple[str, ...], execute: Callable[[], Awaitable[dict[str, Any]]]) -> dict[str, Any]:
        """Execute, or join the same execution when it is under way."""
        flight = self.flights.get(key)
        if flight is None:
            if len(self.flights) >= FLIGHTS:
                raise Refusal(429, "probe", f"at most {FLIGHTS} at a time")
            flight = asyncio.ensure_future(execute())
            self.flights[key] = flight
            flight.add_done_callback(lambda _: self.flights.pop(key, None))
        return await asyncio.shield(flight)


class Runs:
    """The open runs, bounded and expiring."""

    def __init__(self, closed: Callable[[Run], None]) -> None:
        """Begin without a run; `closed` hears of each that ends without having been asked to."""
        self._closed = closed
        self._open: dict[str, Run] = {}
        self._ended: deque[tuple[str, Owner]] = deque(maxlen=ENDED)

    def __len__(self) -> int:
        """Count the runs that are open."""
        return len(self._open)

    def __iter__(self) -> Iterator[Run]:
        """Go through the runs that are open."""
        return iter(list(self._open.values()))

    def open(self, owner: Owner) -> Run:
        """Open a run; where there are too many, the oldest goes."""
        own = [run for run in self if owner.may_use(run.owner)]
        for old in own[: max(0, len(own) - PER_USER + 1)]:
            self._drop(old)
        for old in list(self)[: max(0, len(self) - IN_ALL + 1)]:
            self._drop(old)
        run = Run(owner)
        self._open[run.id] = run
        loop = asyncio.get_running_loop()
        run.expiry = loop.call_later(LIFETIME, self._drop, run)
        return run

    def newest(self, owner: Owner) -> Run | None:
        """Find the run that somebody opened last."""
        return next((run for run in reversed(list(self)) if owner.may_use(run.owner)), None)

    def peek(self, run_id: str) -> Run | None:
        """Find an open run, whoever asks."""
        return self._open.get(run_id)

    def get(self, run_id: str, owner: Owner) -> Run:
        """Find an open run, or refuse."""
        run = self._open.get(run_id)
        if run is None:
            raise Refusal(404, "run", "no such run is open; GET environment-health/run opens one")
        _check(owner, run.owner)
        return run

    def end(self, run_id: str, owner: Owner) -> Run | None:
        """End a run; None when it has ended before."""
        for ended_id, ended_owner in self._ended:
            if ended_id == run_id:
                _check(owner, ended_owner)
                return None
        run = self.get(run_id, owner)
        self._remove(run)
        return run

    def _drop(self, run: Run) -> None:
        self._remove(run)
        self._closed(run)

    def _remove(self, run: Run) -> None:
        if run.expiry is not None:
            run.expiry.cancel()
        if self._open.pop(run.id, None) is not None:
            self._ended.append((run.id, run.owner))


def _check(owner: Owner, opener: Owner) -> None:
    if not owner.may_use(opener):
        raise Refusal(403, "run", "this run was opened by another user")
