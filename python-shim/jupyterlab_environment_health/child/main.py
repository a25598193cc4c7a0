"""Takes jobs from the standard input, as one JSON list, and says what it finds, a line of JSON at a time."""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import TYPE_CHECKING, Any

from . import look, place, sweep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Job = dict[str, Any]

KINDS: dict[str, Callable[..., Iterator[dict[str, Any]]]] = {
    "place": place.place,
    "mount": place.mount,
    "sweep": sweep.sweep,
    "trash": sweep.sweep_trash,
    "user": look.user,
    "path": look.path,
    "shell": look.shell,
}


def main() -> None:
    """Do all jobs side by side, so that one that hangs holds up no other."""
    os.write(1, b"\n")
    jobs: list[Job] = json.loads(sys.stdin.buffer.read())
    threads = [threading.Thread(target=_do, args=(number, job), daemon=True) for number, job in enumerate(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _do(number: int, job: Job) -> None:
    for answer in KINDS[job.pop("kind")](**job):
        # One write for one line: lines of several threads do not mix.
        os.write(1, json.dumps({"job": number, **answer}).encode() + b"\n")
