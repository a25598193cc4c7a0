"""From the server to itself."""

from __future__ import annotations

import asyncio
import os
from typing import Any

import pytest

from conftest import check
from jupyterlab_environment_health import loopback, probes


def succeeded(evidence: Any) -> bool:
    answers = [evidence["get"], evidence["post"]]
    sockets = [evidence["websocket"], evidence["subprotocol"]]
    return all(answer["status"] == 200 and answer["by"] == "jupyter" for answer in answers) and all(
        socket["opened"] and socket["echoed"] for socket in sockets
    )


async def test_all_is_well_with_a_token(shim: Any) -> None:
    evidence = await shim.probe("loopback")
    assert succeeded(evidence), evidence
    assert evidence["subprotocol"]["accepted"] == "v1.environment-health"
    assert evidence["terminal"] is None


async def test_all_is_well_with_the_login_cookie_alone(shim: Any) -> None:
    run = await shim.run("cookie")
    headers = {"Cookie": f"{shim.cookie}; _xsrf=abcdef"}
    answer = await shim.ask("probe/loopback", login=None, run=run, headers=headers)
    assert succeeded(check(answer.json, "ILoopback")), answer.json


async def test_a_token_in_the_address_is_a_login_too(shim: Any) -> None:
    answer = await shim.ask("probe/loopback", login=None, run=await shim.run(), token=shim.token)
    assert succeeded(answer.json)


async def test_proxies_of_the_environment_are_not_asked(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert succeeded(await shim.probe("loopback"))


async def test_its_own_requests_are_no_arrivals(shim: Any) -> None:
    run = await shim.run()
    await shim.probe("loopback", run)
    assert (await shim.arrivals(run))["all"] == []


async def test_a_server_that_cannot_be_reached_is_evidence(shim: Any, jp_serverapp: Any) -> None:
    jp_serverapp.port = 1
    evidence = await shim.probe("loopback")
    assert evidence["get"]["by"] == "nobody"
    assert "refused" in evidence["get"]["error"]
    assert evidence["websocket"]["opened"] is False


async def test_a_terminal_answers_and_goes(shim: Any) -> None:
    evidence = await shim.probe("loopback", shell="1")
    terminal = evidence["terminal"]
    assert terminal["output"] is True
    assert terminal["uid"] == os.geteuid()
    assert terminal["deleted"] is True
    assert shim.app.web_app.settings["terminal_manager"].list() == []


async def test_no_shell_is_started_unasked(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    manager = shim.app.web_app.settings["terminal_manager"]
    monkeypatch.setattr(manager, "new_named_terminal", lambda **_: pytest.fail("a shell was started"))
    for shell in ({}, {"shell": "0"}):
        assert (await shim.probe("loopback", **shell))["terminal"] is None


async def test_a_terminal_that_says_nothing_goes_too(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loopback, "TIMEOUT", 1)
    manager = shim.app.web_app.settings["terminal_manager"]
    manager.shell_command = ["sleep", "60"]
    terminal = (await shim.probe("loopback", shell="1"))["terminal"]
    assert (terminal["output"], terminal["socket"]["timedOut"], terminal["deleted"]) == (False, True, True)
    assert manager.list() == []


async def test_a_shell_that_ends_at_once(shim: Any) -> None:
    manager = shim.app.web_app.settings["terminal_manager"]
    manager.shell_command = ["false"]
    terminal = (await shim.probe("loopback", shell="1"))["terminal"]
    assert terminal["output"] is False
    assert manager.list() == []


async def test_a_terminal_that_is_cut_off_goes_too(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(probes.DEADLINES, "loopback", 0.5)
    manager = shim.app.web_app.settings["terminal_manager"]
    manager.shell_command = ["sleep", "60"]
    run = await shim.run()
    answer = await shim.ask("probe/loopback", run=run, shell="1")
    assert answer.json["unavailable"] == "timed out after 0.5 s"
    for _ in range(100):
        await asyncio.sleep(0.05)
        if not manager.list():
            break
    assert manager.list() == []
