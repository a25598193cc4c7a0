"""Child processes for whatever may block; one that does not answer is given up, and nobody waits for it."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from .child import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent

BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from child.main import main; main()"
"""The package `child` uses only the standard library, and is imported without ours around it: it starts in 20 ms."""

AT_ONCE = 16
"""Children that may be there at the same time, those that were given up included."""

START = 2.5
"""Seconds a child is given to start, where the processor is scarce; no file system can be blamed for that."""

Job = dict[str, Any]
Answer = dict[str, Any]

STUCK = 1.0
"""Seconds after which a child that was killed and is still there waits for what hangs, whatever else hangs."""

_children: set[subprocess.Popen[bytes]] = set()
_stuck: dict[str, subprocess.Popen[bytes]] = {}
"""Children that cannot even be killed, by the jobs in which they are: each would take another such child."""
_talks: set[Talk] = set()


class Said(list[Answer]):
    """What a child said to one job."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin with nothing."""
        super().__init__()
        self.end: asyncio.Future[bool] = loop.create_future()
        """Whether the child came to the end of the job, or ended itself before."""

    @property
    def ended(self) -> bool:
        """Whether that is all there is to say."""
        return self.end.done() and self.end.result()


async def ask(jobs: Sequence[Job], deadline: float) -> list[Said] | None:
    """Have a child do these jobs side by side, and give what it said to each in time; None without one says nothing."""
    reap()
    loop = asyncio.get_running_loop()
    begun = [job for job in jobs if _name(job) not in _stuck]
    if not begun:
        return [Said(loop) for _ in jobs]
    # A process that starts holds up the event loop, and competes for the processor: who asks meanwhile joins in.
    talk = next((talk for talk in _talks if talk.loop is loop and not talk.spent), None)
    if talk is None and len(_children) < AT_ONCE:
        talk = Talk(loop)
    said = await talk.ask(begun, deadline) if talk else None
    answers = iter(said or ())
    return said and [next(answers) if job in begun else Said(loop) for job in jobs]


def reap() -> None:
    """Let go of the children that have ended."""
    _children.difference_update([child for child in _children if child.poll() is not None])
    for name in [name for name, child in _stuck.items() if child not in _children]:
        del _stuck[name]


def _name(job: Job) -> str:
    return f"{job['kind']} {job.get('path') or job.get('folder') or job.get('trash') or ''}"


class Talk(asyncio.Protocol):
    """What is said to a child and by it, from the first who asks until nobody waits for an answer."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Start the child."""
        self.loop = loop
        self.spent = False
        """A job of it hangs: it takes no more."""
        self._asking = 0
        self._jobs: list[Said] = []
        self._names: list[str] = []
        self._rest = b""
        self._child: subprocess.Popen[bytes] | None = None
        self._transport: asyncio.Transport | None = None
        self._spoken: asyncio.Future[bool] = loop.create_future()
        self._starting = loop.create_task(self._start())
        _talks.add(self)

    async def ask(self, jobs: Sequence[Job], deadline: float) -> list[Said] | None:
        """Hand over jobs, and wait until they end or the deadline has passed."""
        said = [Said(self.loop) for _ in jobs]
        self._asking += 1
        try:
            if not await self._hand_over(jobs, said):
                return None
            await asyncio.wait([one.end for one in said], timeout=deadline)
        finally:
            self._asking -= 1
            self.spent = self.spent or not all(one.ended for one in said)
            if not self._asking:
                self._leave()
        lost = any(one.end.done() and not one.ended for one in said)
        return None if lost else said

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Have somebody to talk to, unless nobody wants to any more."""
        self._transport = cast("asyncio.Transport", transport)
        if self not in _talks:
            transport.close()

    def data_received(self, data: bytes) -> None:
        """Hear what the child says, a line at a time."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            if line:
                self._hear(json.loads(line))
            else:
                # Its first line is empty: it says that the clock may run.
                self._spoken.set_result(True)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """Tell who still waits that nothing will come."""
        for waited in (self._spoken, *(said.end for said in self._jobs)):
            if not waited.done():
                waited.set_result(False)

    async def _start(self) -> bool:
        ours, theirs = socket.socketpair()
        with theirs:
            await self.loop.create_connection(lambda: self, sock=ours)
            # Off the event loop: how long this takes is up to who else wants the processor.
            self._child = await asyncio.to_thread(_spawn, theirs)
        _children.add(self._child)
        return await self._spoken

    async def _hand_over(self, jobs: Sequence[Job], said: list[Said]) -> bool:
        await asyncio.wait({self._starting}, timeout=START)
        if self._transport is None or not (self._starting.done() and self._starting.result()):
            return False
        first = len(self._jobs)
        self._jobs += said
        self._names += map(_name, jobs)
        numbered = [{**job, "job": number} for number, job in enumerate(jobs, first)]
        self._transport.write(json.dumps(numbered).encode() + b"\n")
        return True

    def _hear(self, answer: Answer) -> None:
        said = self._jobs[answer.pop("job")]
        if "ended" not in answer:
            said.append(answer)
        elif not said.end.done():
            said.end.set_result(True)

    def _leave(self) -> None:
        """Stop listening, upon which the child ends as soon as it has tidied up."""
        _talks.discard(self)
        if self._transport is not None:
            self._transport.close()
        # Whoever has said nothing yet has made nothing either.
        patience = PATIENCE if any(said and not said.ended for said in self._jobs) else 0.1
        self.loop.call_later(patience, self._kill)

    def _kill(self) -> None:
        if self._child is not None:
            self._child.kill()
        reap()
        self.loop.call_later(0.1, reap)
        self.loop.call_later(STUCK, self._remain)

    def _remain(self) -> None:
        reap()
        if self._child in _children:
            silent = zip(self._names, self._jobs, strict=True)
            _stuck.update({name: self._child for name, said in silent if not (said or said.ended)})


def _spawn(end: socket.socket) -> subprocess.Popen[bytes]:
    # This returns as soon as the program is loaded. A transport of asyncio would wait for the end in a thread, and
    # for a child that cannot be killed that thread would wait for ever.
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-I", "-S", "-B", "-c", BOOT, str(HERE)],
        stdin=end.fileno(),
        stdout=end.fileno(),
        stderr=subprocess.DEVNULL,
        cwd="/",
        start_new_session=True,
    )
