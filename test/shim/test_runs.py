"""Runs: bounded, expiring, and nobody else's."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import NONCE, echo_path
from jupyterlab_environment_health import run as module
from jupyterlab_environment_health.refusal import Refusal
from jupyterlab_environment_health.run import Owner, Run, Runs
from jupyterlab_environment_health.state import health_of

ANN, BOB = Owner("ann", by_token=False), Owner("bob", by_token=False)


@pytest.fixture
def dropped() -> list[Run]:
    return []


@pytest.fixture
def runs(dropped: list[Run]) -> Runs:
    return Runs(dropped.append)


async def test_a_run_is_its_openers(runs: Runs) -> None:
    run = runs.open(ANN)
    assert runs.get(run.id, ANN) is run
    with pytest.raises(Refusal) as refused:
        runs.get(run.id, BOB)
    assert (refused.value.status_code, refused.value.field) == (403, "run")
    with pytest.raises(Refusal):
        runs.end(run.id, BOB)


async def test_whoever_holds_the_servers_token_is_one_user(runs: Runs) -> None:
    run = runs.open(Owner("anonymous-1", by_token=True))
    assert runs.get(run.id, Owner("anonymous-2", by_token=True)) is run
    with pytest.raises(Refusal):
        runs.get(run.id, Owner("anonymous-2", by_token=False))


async def test_the_oldest_of_too_many_goes_but_only_ones_own(runs: Runs, dropped: list[Run]) -> None:
    other = runs.open(BOB)
    own = [runs.open(ANN) for _ in range(module.PER_USER + 2)]
    assert dropped == own[:2]
    assert runs.get(other.id, BOB) is other


async def test_there_are_never_too_many(runs: Runs, dropped: list[Run]) -> None:
    for n in range(module.IN_ALL + 5):
        runs.open(Owner(str(n), by_token=False))
    assert len(runs) == module.IN_ALL
    assert len(dropped) == 5


async def test_a_run_ends_once_and_may_be_ended_again(runs: Runs, dropped: list[Run]) -> None:
    run = runs.open(ANN)
    assert runs.end(run.id, ANN) is run
    assert runs.end(run.id, ANN) is None
    with pytest.raises(Refusal):
        runs.get(run.id, ANN)
    assert dropped == []


async def test_what_a_run_keeps_is_bounded(runs: Runs) -> None:
    run = runs.open(ANN)
    for number in range(1000):
        run.own_nonces.append(str(number))
    assert len(run.own_nonces) == module.OWN

    async def wait() -> dict[str, Any]:
        await asyncio.sleep(0.1)
        return {}

    flights = [asyncio.ensure_future(run.share((str(number),), wait)) for number in range(module.FLIGHTS + 1)]
    *answers, refused = await asyncio.gather(*flights, return_exceptions=True)
    assert answers == [{}] * module.FLIGHTS
    assert isinstance(refused, Refusal)
    assert refused.status_code == 429
    assert await run.share(("1",), wait) == {}


async def test_a_run_expires(runs: Runs, dropped: list[Run], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIFETIME", 0.05)
    run = runs.open(ANN)
    await asyncio.sleep(0.2)
    assert dropped == [run]
    assert len(runs) == 0


async def test_closing_is_idempotent(shim: Any) -> None:
    run = await shim.run()
    for _ in range(2):
        assert (await shim.ask("close", run=run)).json == {"swept": 0}
    assert (await shim.echo(run)).status == 404


async def test_another_users_run_is_refused(shim: Any) -> None:
    run = await shim.run("cookie")
    shim.cookie = ""
    for path in ("arrivals", "probe/server", echo_path(run), f"slow/{run}/{NONCE}", "close"):
        answer = await shim.ask(path, login="cookie", run=run, nonce=NONCE)
        assert (answer.status, answer.json["field"]) == (403, "run"), path


async def test_nothing_is_done_before_the_first_run_or_after_the_last(shim: Any) -> None:
    health = health_of(shim.app.web_app)
    loggers = health.tap._loggers
    assert not any(health.tap in logger.handlers for logger in loggers)
    first, second = await shim.run(), await shim.run()
    await shim.ask("close", run=first)
    assert all(health.tap in logger.handlers for logger in loggers)
    await shim.ask("close", run=second)
    assert not any(health.tap in logger.handlers for logger in loggers)


def test_loading_brings_nothing_that_only_a_run_needs() -> None:
    shim = str(Path(__file__).parents[2] / "python-shim")
    code = f"""
import sys
sys.path.insert(0, {shim!r})
import jupyter_server.serverapp
before = set(sys.modules)
import jupyterlab_environment_health.routes
print(*sorted(set(sys.modules) - before))
"""
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "jupyterlab_environment_health.routes" in loaded
    late = (
        "probes",
        "child",
        "children",
        "mounts",
        "rehearsal",
        "loopback",
        "sweep",
        "signs",
        "terminal",
        "samples",
        "listeners",
        "bound",
    )
    assert not [name for name in loaded if name.removeprefix("jupyterlab_environment_health.").startswith(late)]
