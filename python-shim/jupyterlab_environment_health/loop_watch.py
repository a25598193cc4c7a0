"""How late the event loop comes round, and whose work it does meanwhile."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from .text import clip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

TICK = 0.005
WATCH = 0.1
"""Seconds after which it is looked again, and for which it is watched; longer only where it is held."""

LATE = 0.1
"""Seconds from which on it is looked who holds it: below, every handler of Jupyter's own is found now and then."""

LENGTH = 80

SCHEDULE = Path("/proc/thread-self/schedstat")
NANO = 1e9

PLUMBING = {*sys.stdlib_module_names, "tornado", "traitlets", "jupyter_core", "jupyter_server", "jupyter_events"}
"""Through what everybody's work is called."""


class Watcher:
    """Looks from a thread of its own, since what holds the loop keeps everybody on it from looking."""

    def __init__(self) -> None:
        """Begin to look."""
        self.beat = time.monotonic()
        self.holder: str | None = None
        self._longest = LATE
        self._main = threading.get_ident()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Stop looking."""
        self._ended.set()

    def _look(self) -> None:
        beat, found = self.beat, Counter[str]()
        while not self._ended.wait(LATE / 4):
            if beat != self.beat:
                beat, found = self.beat, Counter()
            held = time.monotonic() - beat
            holder = holder_of(sys._current_frames().get(self._main))  # noqa: SLF001
            if holder:
                found[holder] += 1
            if found and held > self._longest:
                # Whoever comes after the one that held it is found there too, but not as often.
                self._longest, self.holder = held, found.most_common(1)[0][0]


async def watch() -> tuple[float, str | None]:
    """Give the milliseconds by which the loop was late at most, and the module that held it longest."""
    try:
        watcher = Watcher()
    except RuntimeError:
        # No thread can be started, which is another matter.
        return await _late(None), None
    try:
        return await _late(watcher), watcher.holder
    finally:
        watcher.end()


async def _late(watcher: Watcher | None) -> float:
    late = 0.0
    ends = time.monotonic() + WATCH
    while (began := time.monotonic()) < ends:
        waited = _waited()
        if watcher:
            watcher.beat = began
        await asyncio.sleep(TICK)
        late = max(late, time.monotonic() - began - TICK - (_waited() - waited))
    return round(1000 * late, 2)


def _waited() -> float:
    """Seconds this thread had work to do and no processor: where the machine is busy, nobody holds the loop."""
    try:
        return int(SCHEDULE.read_text().split()[1]) / NANO
    except (OSError, ValueError, IndexError):
        return 0.0


def holder_of(frame: FrameType | None) -> str | None:
    """Name the module whose work the loop does; None while it waits, or does what is nobody's in particular."""
    modules = list(_called(frame))
    if not modules or modules[-1] is None:
        return None
    named = [module for module in modules if module]
    others = [module for module in named if module.partition(".")[0] not in PLUMBING]
    # What was called first, by what everybody's work goes through, decided to do this here.
    found = others[-1] if others else next((module for module in named if module.startswith("jupyter_server.")), None)
    return found and clip(found, LENGTH)


def _called(frame: FrameType | None) -> Iterator[str | None]:
    """Name the modules from the innermost call out to where the loop does a piece of work; None where it does none."""
    while frame is not None:
        module = frame.f_globals.get("__name__", "")
        if module == "asyncio.events" and frame.f_code.co_name == "_run":
            return
        yield module
        frame = frame.f_back
    yield None
