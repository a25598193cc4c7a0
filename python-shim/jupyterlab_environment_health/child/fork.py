"""A process of its own for what maps a file into memory: the kernel ends it where the file system fails then."""

from __future__ import annotations

import errno
import os
import signal
from typing import TYPE_CHECKING, NoReturn

from .ground import RefusedError, UntriedError

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 20
"""Seconds after which nobody can be waiting for it; no less, so that one that hangs is seen to."""

MOST = 4096
"""Bytes of what it has to say, which a pipe takes without anybody who listens."""

DONE, SEEN, FAILED, REFUSED, UNTRIED = "done", "seen", "failed", "refused", "untried"


def in_fork(work: Callable[[], str | None]) -> str | None:
    """Do this in a copy of this process, with the outcome it would have had here.

    The copy has none of the other threads: what they were in the middle of, it must not need.
    """
    try:
        reads, writes = os.pipe()
    except OSError as error:
        raise UntriedError from error
    try:
        heard = _heard(work, reads, writes)
    finally:
        os.close(reads)
        os.close(writes)
    outcome, _, value = heard.partition(" ")
    if outcome == FAILED:
        raise OSError(int(value), "")
    if outcome == REFUSED:
        raise RefusedError(value)
    if outcome == UNTRIED:
        raise UntriedError
    return value if outcome == SEEN else None


def _heard(work: Callable[[], str | None], reads: int, writes: int) -> str:
    try:
        pid = os.fork()
    except OSError:
        # There are as many processes as there may be.
        return UNTRIED
    if not pid:
        _work(work, writes)
    # It is not waited for by the end of what it says: a copy made meanwhile has the same pipe open.
    _, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        return f"{FAILED} {errno.EIO}" if os.WTERMSIG(status) == signal.SIGBUS else UNTRIED
    os.set_blocking(reads, False)
    try:
        return os.read(reads, MOST).decode()
    except BlockingIOError:
        return UNTRIED


def _work(work: Callable[[], str | None], writes: int) -> NoReturn:
    try:
        signal.alarm(LONGEST)
        # Nobody else is to take this for the process that talks.
        for end in (0, 1):
            os.close(end)
        os.write(writes, _outcome(work).encode()[:MOST])
    finally:
        os._exit(0)


def _outcome(work: Callable[[], str | None]) -> str:
    try:
        seen = work()
    except OSError as error:
        return f"{FAILED} {error.errno or errno.EIO}"
    except RefusedError as error:
        return f"{REFUSED} {error}"
    except Exception:  # noqa: BLE001
        return UNTRIED
    return DONE if seen is None else f"{SEEN} {seen}"
