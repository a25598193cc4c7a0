"""Who holds the event loop, seen from beside it."""

from __future__ import annotations

import asyncio
import sys
import time
from types import ModuleType
from typing import Any

from jupyterlab_environment_health import loop_watch

SLEEPS = "import time\ndef work(seconds):\n    time.sleep(seconds)\n"


def module(name: str) -> Any:
    made = ModuleType(name)
    exec(SLEEPS, made.__dict__)
    return made


async def held_by(name: str) -> tuple[float, str | None]:
    asyncio.get_running_loop().call_later(0.02, module(name).work, 0.4)
    return await loop_watch.watch()


async def test_who_holds_the_loop_is_named() -> None:
    late, holder = await held_by("slow_extension.handlers")
    assert late > 300
    assert holder == "slow_extension.handlers"


async def test_what_everybody_works_through_is_named_where_there_is_nobody_else() -> None:
    assert (await held_by("jupyter_server.services.contents.filemanager"))[1] is not None
    assert (await held_by("tornado.web"))[1] is None


async def test_a_loop_that_waits_is_held_by_nobody() -> None:
    late, holder = await loop_watch.watch()
    assert late < 100
    assert holder is None


def test_whoever_works_outside_of_the_loop_is_not_named() -> None:
    assert loop_watch.holder_of(sys._getframe()) is None
    assert loop_watch.holder_of(None) is None


async def test_where_no_thread_starts_it_is_timed_all_the_same(monkeypatch: Any) -> None:
    def fail(_: Any) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(loop_watch.threading.Thread, "start", fail)
    asyncio.get_running_loop().call_later(0.02, time.sleep, 0.2)
    late, holder = await loop_watch.watch()
    assert late > 100
    assert holder is None
