"""What is remembered of before."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from jupyterlab_environment_health import baseline, cgroups

if TYPE_CHECKING:
    import pytest


def wait() -> None:
    for thread in threading.enumerate():
        if thread.daemon and thread is not threading.current_thread() and "_read" in thread.name:
            thread.join()


def test_whom_the_limit_had_killed_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cgroups, "memory", lambda *_: {"kills": 3})
    before = baseline.Baseline()
    wait()
    assert before.kills == 3


def test_nothing_is_known_where_there_is_no_group_or_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cgroups, "memory", lambda *_: None)
    before = baseline.Baseline()
    wait()
    assert before.kills is None

    def fail(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", fail)
    assert baseline.Baseline().kills is None
