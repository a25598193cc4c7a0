"""What had been so before this server half was loaded."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc/self")
ROOT = Path("/")


class Baseline:
    """How many processes the memory limit had killed by then."""

    def __init__(self) -> None:
        """Begin to read, off the event loop: where many containers are, ten thousand mounts are."""
        self.kills: int | None = None
        # Where no thread can be started, nothing is known of before.
        with suppress(RuntimeError):
            threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        from .cgroups import memory  # noqa: PLC0415

        used = memory(PROC, ROOT)
        self.kills = used["kills"] if used else None
