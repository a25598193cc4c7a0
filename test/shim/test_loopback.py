"""From the server to itself."""

from __future__ import annotations

import asyncio
import os
import re
import socket
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import pytest

from conftest import XSRF, check
from jupyterlab_environment_health import loopback, probes
from jupyterlab_environment_health.bound import way_to
from jupyterlab_environment_health.terminals import CLOSED

VARIANTS = {"names": "/a%2Fb/a%25b/a%20b/%C3%BC%E2%82%AC/a..b/.c.d"}


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


@pytest.mark.parametrize("login", ["token", "cookie"])
async def test_what_a_browser_sends_arrives_as_it_was_sent(shim: Any, login: str) -> None:
    run = await shim.run(login)
    headers = {"Cookie": f"{shim.cookie}; _xsrf=abcdef"} if login == "cookie" else XSRF
    answer = await shim.ask("probe/loopback", login=None if login == "cookie" else login, headers=headers, run=run)
    evidence = check(answer.json, "ILoopback")
    made = {(one["method"], one["variant"]): one["arrival"] for one in evidence["all"]}
    assert {method for method, variant in made if variant == "plain"} == {"GET", "POST", "PUT", "PATCH", "DELETE"}
    path = re.compile(rf"{re.escape(shim.base_url)}environment-health/echo/{run}/[0-9a-f]{{16}}(.*)")
    assert {variant: path.fullmatch(made["GET", variant]["path"])[1] for variant in VARIANTS} == VARIANTS
    assert made["POST", "body"]["bodyLength"] == 4096
    for (method, _), arrival in made.items():
        assert arrival["xsrf"]["verdict"] == ("skipped" if method == "GET" else "pass")
        assert arrival["originAllowed"]
        assert arrival["query"] == ["nonce"]
        assert {"accept", "content-type", "referer", "user-agent", "sec-fetch-site"} <= set(arrival["headers"])
        assert set(arrival["headers"].values()) == {1}
    assert evidence["policy"].startswith("frame-ancestors 'self'")
    assert {one["answer"]["instance"] for one in evidence["all"]} == {answer.headers["X-Environment-Health"]}


async def test_it_goes_by_the_socket_that_is_bound_whatever_the_name_means(
    shim: Any, http_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shim.app, "_http_server", http_server, raising=False)
    shim.app.ip = "nowhere.invalid"
    shim.app.port = 1
    evidence = await shim.probe("loopback")
    assert succeeded(evidence), evidence
    assert evidence["address"] == f"127.0.0.1:{shim.port}"


def test_which_of_several_sockets_it_takes() -> None:
    def address(*hosts: str) -> str:
        sockets = []
        for host in hosts:
            one = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
            one.bind((host, 0))
            sockets.append(one)
        app = SimpleNamespace(http_server=SimpleNamespace(_sockets=dict(enumerate(sockets))))
        found = way_to(app)[0].rpartition(":")[0]
        for one in sockets:
            one.close()
        return found

    assert address("::1", "127.0.0.1") == "127.0.0.1"
    assert address("127.0.0.2") == "127.0.0.2"
    assert address("0.0.0.0") == "127.0.0.1"
    assert address("::") == "[::1]"


async def test_who_listens_is_asked_without_a_login(shim: Any, caplog: pytest.LogCaptureFixture) -> None:
    heard = []

    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Whether somebody listens is asked first, which sends nothing.
        with suppress(asyncio.IncompleteReadError):
            heard.append((await reader.readuntil(b"\r\n\r\n")).decode())
        writer.write(b"HTTP/1.1 404 Not Found\r\nX-Environment-Health: ffffffffffffffff\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    other = await asyncio.start_server(hear, "::1", shim.port)
    async with other:
        ours, theirs = (await shim.probe("loopback"))["listeners"]
    instance = (await shim.ask("here")).json["instance"]
    assert ours == {"address": f"127.0.0.1:{shim.port}", "answers": True, "instance": instance}
    assert theirs == {"address": f"[::1]:{shim.port}", "answers": True, "instance": "f" * 16}
    [head] = heard
    assert "environment-health/here" in head
    assert "cookie" not in head.lower()
    assert "authorization" not in head.lower()
    assert "environment-health/here" not in caplog.text


async def test_nobody_listens_elsewhere(shim: Any) -> None:
    run = await shim.run()
    headers = {"Host": "localhost:1"}
    answer = await shim.ask("probe/loopback", run=run, headers=headers)
    listeners = check(answer.json, "ILoopback")["listeners"]
    assert [one["answers"] for one in listeners] == [False, False]
    assert [one["address"] for one in listeners] == ["127.0.0.1:1", "[::1]:1"]


async def test_the_port_of_a_page_from_elsewhere_or_nowhere_is_not_asked(shim: Any) -> None:
    shim.app.web_app.settings["allow_remote_access"] = True
    for host, referer in (("lab.example:1", ""), ("localhost:99999", ""), ("localhost:1", "http://[")):
        headers = {"Host": host, "Referer": referer}
        answer = await shim.ask("probe/loopback", run=await shim.run(), headers=headers)
        ports = {one["address"].rpartition(":")[2] for one in answer.json["listeners"]}
        assert ports == {str(shim.app.port)}, host


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


async def test_bodies_and_messages_of_any_size_pass_with_nothing_in_between(shim: Any, http_server: Any) -> None:
    run = await shim.run()
    for probe, sizes in (("body", (0, 1, 2**26)), ("frame", (0, 1, 2**24))):
        for size in sizes:
            answer = await shim.ask(f"probe/{probe}", run=run, bytes=str(size))
            assert answer.json == {"passed": True}, (probe, size)
    assert (await shim.arrivals(run))["all"] == []


async def test_a_body_that_jupyter_itself_does_not_take(shim: Any, http_server: Any) -> None:
    http_server.conn_params.max_body_size = 1_000_000
    run = await shim.run()
    passed = {size: (await shim.ask("probe/body", run=run, bytes=str(size))).json for size in (999_999, 1_000_001)}
    assert passed == {999_999: {"passed": True}, 1_000_001: {"passed": False}}


async def test_its_terminals_are_closed_without_holding_up_the_server(
    shim: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager = shim.app.web_app.settings["terminal_manager"]
    closed: list[float] = []
    on_eof = manager.on_eof

    def watch(terminal: Any) -> None:
        closed.append(terminal.ptyproc.delayafterclose)
        on_eof(terminal)

    monkeypatch.setattr(manager, "on_eof", watch)
    await shim.probe("loopback", shell="1")
    assert closed == [CLOSED]
