"""Children: who shares one, and what is known when one hangs, dies or never comes."""

from __future__ import annotations

import asyncio
import os
import time
from typing import TYPE_CHECKING, Any

import pytest

from jupyterlab_environment_health import children

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ODD = """
import os, sys, time
sys.path.insert(0, sys.argv[1])
from child import main

def nap(seconds, note):
    try:
        yield {"pid": os.getpid()}
        time.sleep(seconds)
        yield {"rested": seconds}
    finally:
        open(note, "w").close()

def die():
    os._exit(1)
    yield

def fail():
    yield {"first": 1}
    raise ValueError

def hang(path=""):
    time.sleep(60)
    yield

main.KINDS.update({"nap": nap, "die": die, "fail": fail, "hang": hang})
main.main()
"""


@pytest.fixture(autouse=True)
def _odd_jobs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(children, "BOOT", ODD)
    monkeypatch.setattr(children, "PATIENCE", 1.5)
    yield
    # The event loop that would have seen to it has gone.
    for child in children._children:
        child.kill()
        child.wait()


@pytest.fixture
def note(tmp_path: Path) -> Path:
    return tmp_path / "tidied"


async def until(condition: Any) -> bool:
    for _ in range(100):
        if condition():
            return True
        await asyncio.sleep(0.05)
    return False


def gone() -> bool:
    children.reap()
    return not children._children


def tidied(note: Path) -> bool:
    return note.exists()


def nap(seconds: float, note: Path) -> children.Job:
    return {"kind": "nap", "seconds": seconds, "note": str(note)}


async def test_who_asks_at_the_same_time_shares_a_child(note: Path) -> None:
    said = await asyncio.gather(*(children.ask([nap(0, note)], 3) for _ in range(3)))
    assert len({one[0][0]["pid"] for one in said if one}) == 1
    assert all(one and one[0].ended and one[0][1] == {"rested": 0} for one in said)
    assert await until(gone)
    again = await children.ask([nap(0, note)], 3)
    assert again
    assert again[0][0]["pid"] != said[0][0][0]["pid"]


async def test_a_job_that_hangs_costs_only_itself(note: Path) -> None:
    hanging = asyncio.ensure_future(children.ask([nap(60, note), nap(0, note)], 1))
    # Both in one child, and this one with a deadline of its own.
    beside = await children.ask([nap(0, note)], 3)
    assert beside
    assert beside[0].ended
    said = await hanging
    assert said
    assert [one.ended for one in said] == [False, True]
    assert [list(one[1:]) for one in said] == [[], [{"rested": 0}]]


async def test_a_child_in_which_a_job_hangs_gets_no_more(note: Path) -> None:
    longer = asyncio.ensure_future(children.ask([nap(0.6, note)], 5))
    first = await children.ask([nap(60, note)], 0.2)
    second = await children.ask([nap(0, note)], 3)
    assert first
    assert second
    assert first[0][0] != second[0][0]
    said = await longer
    assert said
    assert said[0].ended


async def test_who_is_not_listened_to_any_more_tidies_up(note: Path) -> None:
    began = time.monotonic()
    said = await children.ask([nap(0.8, note)], 0.2)
    assert said
    assert not said[0].ended
    assert time.monotonic() - began < children.START
    assert not tidied(note)
    assert await until(note.exists)
    assert await until(gone)


async def test_one_that_hangs_for_good_is_killed(note: Path) -> None:
    began = time.monotonic()
    assert await children.ask([nap(60, note)], 0.2)
    assert not gone()
    assert await until(gone)
    assert time.monotonic() - began > children.PATIENCE
    assert not tidied(note)


async def test_one_that_has_begun_nothing_is_killed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "PATIENCE", 60)
    assert await children.ask([{"kind": "hang"}], 0.2) == [[]]
    assert await until(gone)


async def test_a_child_that_dies_says_nothing_of_what_was_asked(note: Path) -> None:
    began = time.monotonic()
    assert await children.ask([nap(60, note), {"kind": "die"}], 30) is None
    assert time.monotonic() - began < 10


async def test_a_job_that_fails_has_ended() -> None:
    said = await children.ask([{"kind": "fail"}], 5)
    assert said
    assert (list(said[0]), said[0].ended) == ([{"first": 1}], True)


async def test_a_child_that_does_not_start_says_nothing_of_what_was_asked(
    note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children, "START", 0.2)
    monkeypatch.setattr(children, "PATIENCE", 0.2)
    monkeypatch.setattr(children, "BOOT", "import time; time.sleep(60)")
    assert await children.ask([nap(0, note)], 5) is None
    assert await until(gone)


async def test_no_more_children_than_there_may_be(note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await until(gone)
    monkeypatch.setattr(children, "AT_ONCE", 0)
    assert await children.ask([nap(0, note)], 5) is None
    assert await children.ask([], 5) == []


async def test_where_no_process_can_be_started_that_is_said(note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children.sys, "executable", "/nowhere/python")
    with pytest.raises(FileNotFoundError):
        await children.ask([nap(0, note)], 5)
    assert not children._talks


async def test_whoever_gives_up_at_once_leaves_nothing(note: Path) -> None:
    await children.ask([nap(0, note)], 5)
    assert await until(gone)
    before = os.listdir("/proc/self/fd")
    for patience in (0, 0.001, 0.03):
        asking = asyncio.ensure_future(children.ask([nap(0, note)], 5))
        await asyncio.sleep(patience)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
    assert not children._talks
    await asyncio.sleep(0.2)
    assert await until(gone)
    assert len(os.listdir("/proc/self/fd")) == len(before)


async def test_one_that_cannot_be_killed_gets_no_second_one_at_its_side(
    note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children, "STUCK", 0.1)
    hang = {"kind": "hang", "path": "/mnt"}
    with monkeypatch.context() as patched:
        patched.setattr(children.subprocess.Popen, "kill", lambda _: None)
        assert await children.ask([{**hang}], 0.2) == [[]]
        assert await until(lambda: children._stuck)
        [stuck] = children._children
    began = time.monotonic()
    said = await children.ask([{**hang}, nap(0, note), {**hang, "path": "/other"}], 2)
    assert said
    assert [(list(one[1:]), one.ended) for one in said] == [([], False), ([{"rested": 0}], True), ([], False)]
    assert await children.ask([{**hang}], 30) == [[]]
    assert time.monotonic() - began < 10
    stuck.kill()
    assert await until(gone)
    assert not children._stuck
