"""Child processes for whatever may block; one that does not answer is killed, and nobody waits for it."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HERE = Path(__file__).parent

BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from child.main import main; main()"
"""The package `child` uses only the standard library, and is imported without ours around it: it starts in 20 ms."""

AT_ONCE = 16
"""Children that may be there at the same time, those that were given up included."""

START = 2.5
"""Seconds a child is given to start, where the processor is scarce; no file system can be blamed for that."""

Job = dict[str, Any]
Answer = dict[str, Any]

_children: set[subprocess.Popen[bytes]] = set()


async def ask(jobs: Sequence[Job], deadline: float) -> list[list[Answer]] | None:
    """Have one child do these jobs side by side, and give what it said to each before the deadline.

    None when no child could be started in time, which says nothing about what was asked.
    """
    said: list[list[Answer]] = [[] for _ in jobs]

    def hear(line: bytes) -> None:
        answer = json.loads(line)
        said[answer.pop("job")].append(answer)

    reap()
    if jobs and len(_children) >= AT_ONCE:
        return None
    started = not jobs or await _converse(json.dumps(jobs).encode(), hear, deadline)
    return said if started else None


def reap() -> None:
    """Let go of the children that have ended."""
    _children.difference_update([child for child in _children if child.poll() is not None])


async def _converse(request: bytes, hear: Callable[[bytes], None], deadline: float) -> bool:
    loop = asyncio.get_running_loop()
    # This returns as soon as the program is loaded. A transport of asyncio would wait for the end in a thread, and
    # for a child that cannot be killed that thread would wait for ever.
    child = subprocess.Popen(  # noqa: S603, ASYNC220
        [sys.executable, "-I", "-S", "-B", "-c", BOOT, str(HERE)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        start_new_session=True,
    )
    _children.add(child)
    reader = asyncio.StreamReader()
    output, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), child.stdout)
    started = False
    try:
        stdin, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, child.stdin)
        stdin.write(request)
        stdin.close()
        # Its first line is empty: it says that the clock may run.
        started = await asyncio.wait_for(reader.readline(), START) == b"\n"
        await asyncio.wait_for(_listen(reader, hear), deadline)
    except asyncio.TimeoutError:
        return started
    finally:
        output.close()
        child.kill()
        loop.call_later(0.1, reap)
    return started


async def _listen(reader: asyncio.StreamReader, hear: Callable[[bytes], None]) -> None:
    async for line in reader:
        hear(line)
