"""What is done in a copy of the process has the outcome it would have had, and cannot end the process."""

from __future__ import annotations

import errno
import mmap
import os
import signal
import tempfile
from typing import Any, NoReturn

import pytest

from jupyterlab_environment_health.child import fork, programs
from jupyterlab_environment_health.child.ground import RefusedError, UntriedError


def fail(error: BaseException) -> NoReturn:
    raise error


def beyond_the_end() -> None:
    with tempfile.TemporaryFile() as file:
        file.truncate(mmap.PAGESIZE)
        with mmap.mmap(file.fileno(), mmap.PAGESIZE) as memory:
            file.truncate(0)
            memory[0] = 1


@pytest.mark.parametrize("seen", [None, "wal", "exit 1"])
def test_what_was_seen_is_told(seen: str | None) -> None:
    assert fork.in_fork(lambda: seen) == seen


def test_what_went_wrong_is_told() -> None:
    with pytest.raises(OSError, match=rf"Errno {errno.EROFS}"):
        fork.in_fork(lambda: fail(OSError(errno.EROFS, "no")))
    with pytest.raises(RefusedError, match="SQLITE_BUSY"):
        fork.in_fork(lambda: fail(RefusedError("SQLITE_BUSY")))
    for error in (UntriedError(), ValueError()):
        with pytest.raises(UntriedError):
            fork.in_fork(lambda error=error: fail(error))


def test_a_file_that_lost_its_end_ends_nobody() -> None:
    with pytest.raises(OSError, match=rf"Errno {errno.EIO}"):
        fork.in_fork(beyond_the_end)


@pytest.mark.parametrize("end", [lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: os._exit(1)])
def test_one_that_is_ended_says_nothing_of_the_file_system(end: Any) -> None:
    with pytest.raises(UntriedError):
        fork.in_fork(end)


def test_it_leaves_no_file_open_and_no_process() -> None:
    before = os.listdir("/proc/self/fd")
    pid = fork.in_fork(lambda: str(os.getpid()))
    assert len(os.listdir("/proc/self/fd")) == len(before)
    with pytest.raises(ChildProcessError):
        os.waitpid(int(pid or 0), os.WNOHANG)


@pytest.mark.parametrize("name", ["fork", "pipe"])
def test_where_no_process_can_be_started_that_says_nothing_either(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(fork.os, name, lambda: fail(BlockingIOError(errno.EAGAIN, "no")))
    with pytest.raises(UntriedError):
        fork.in_fork(lambda: None)


def test_nor_does_a_program_that_cannot_be_started_for_that(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs.subprocess, "run", lambda *_, **__: fail(BlockingIOError(errno.EAGAIN, "no")))
    opened = os.open(tmp_path, os.O_RDONLY)
    with pytest.raises(UntriedError):
        programs.execute(opened)
    os.close(opened)
