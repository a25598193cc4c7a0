"""Takes jobs from the standard input, a JSON list of them a line, and says what it finds, a line of JSON at a time."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from . import PATIENCE, devices, files, home, kernelspecs, look, packages, place, repository, signatures, sweep, trash

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

Job = dict[str, Any]

KINDS: dict[str, Callable[..., Generator[dict[str, Any], None, None]]] = {
    "place": place.place,
    "mount": place.mount,
    "sweep": sweep.sweep,
    "trash": sweep.sweep_trash,
    "user": look.user,
    "owner": look.owner,
    "home": home.home,
    "devices": devices.devices,
    "kernelspecs": kernelspecs.kernelspecs,
    "packages": packages.packages,
    "repository": repository.repository,
    "root": files.root,
    "files": files.files,
    "volume": files.volume,
    "trash-of": trash.trash_of,
    "signatures": signatures.signatures,
    "path": look.path,
    "shell": look.shell,
}

_speaking = threading.Lock()


def main() -> None:
    """Do all jobs side by side, so that one that hangs holds up no other."""
    os.write(1, b"\n")
    threads: list[threading.Thread] = []
    with suppress(ConnectionError):
        for line in sys.stdin.buffer:
            threads += _begin(json.loads(line))
    # Nobody listens any more. A file system that is slow gets time to lose its canary, one that hangs none.
    signal.alarm(PATIENCE)
    for thread in threads:
        thread.join()


def _begin(jobs: list[Job]) -> list[threading.Thread]:
    threads = []
    for job in jobs:
        number = job.pop("job")
        thread = threading.Thread(target=_do, args=(number, job.pop("kind"), job), daemon=True)
        try:
            thread.start()
        except RuntimeError:
            # There are as many threads as there may be, which says nothing about what was asked.
            _say({"job": number, "ended": True})
        else:
            threads.append(thread)
    return threads


def _do(number: int, kind: str, job: Job) -> None:
    # Whoever is told something while nobody listens any more tidies up.
    with suppress(ConnectionError):
        try:
            with closing(KINDS[kind](**job)) as answers:
                for answer in answers:
                    _say({"job": number, **answer})
        finally:
            _say({"job": number, "ended": True})


def _say(answer: dict[str, Any]) -> None:
    line = json.dumps(answer).encode() + b"\n"
    with _speaking:
        while line:
            line = line[os.write(1, line) :]
