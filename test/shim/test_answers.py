"""Every answer keeps to the contract."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from jupyter_server.base.websocket import WebSocketMixin

from conftest import NONCE, check, echo_path
from jupyterlab_environment_health import probes
from jupyterlab_environment_health.probes import identity, server


@pytest.mark.parametrize(
    "name", ["server", "shell", "identity", "storage", "limits", "kernels", "files", "packages", "loopback"]
)
async def test_evidence_fits_the_schema(shim: Any, name: str) -> None:
    await shim.probe(name)


async def test_a_run_says_who_answers_and_how_long_it_may_take(shim: Any) -> None:
    answer = await shim.ask("run")
    assert set(answer.json) == {"run", "instance", "version", "deadline", "now", "sweeps"}
    assert len(answer.json["run"]) == 32
    assert answer.json["deadline"] >= 3


async def test_every_answer_names_the_shim_and_is_not_stored(shim: Any) -> None:
    run = await shim.run()
    instance = (await shim.ask("run")).json["instance"]
    for path in ("run", "arrivals", "probe/server", "probe/nonsense", echo_path(run), "close"):
        answer = await shim.ask(path, run=run)
        assert answer.headers["X-Environment-Health"] == instance, path
        assert answer.headers["Cache-Control"] == "no-store", path
        assert answer.headers["Content-Type"].startswith("application/json"), path


async def test_the_echo_answers_by_its_nonce(shim: Any) -> None:
    run = await shim.run()
    for sequence in (1, 2):
        answer = await shim.echo(run)
        assert (answer.json["nonce"], answer.json["sequence"]) == (NONCE, sequence)
    check(answer.json["arrival"], "IArrival")


async def test_the_server_tells_the_settings_in_force(shim: Any) -> None:
    settings = shim.app.web_app.settings
    settings |= {"allow_origin": "https://a.example/", "local_hostnames": ["localhost", "lab.example"]}
    evidence = await shim.probe("server")
    assert evidence["allowOrigin"] == "https://a.example/"
    assert evidence["localHostnames"] == ["localhost", "lab.example"]
    assert evidence["login"] == "token"
    assert evidence["rootDir"] == str(shim.root)
    assert evidence["versions"]["jupyter_server"]


async def test_the_server_tells_what_it_would_do_on_its_own(shim: Any) -> None:
    evidence = await shim.probe("server")
    assert evidence["maxBodySize"] == 512 * 1024 * 1024
    assert (evidence["pingMs"], evidence["pingFrom"]) == (30000, "default")
    assert (evidence["websocketUrl"], evidence["secureCookies"], evidence["kernelProtocol"]) == ("", None, None)
    assert evidence["xsrfCookie"] == {"path": shim.base_url}
    assert evidence["servicePrefix"] is None


async def test_the_server_tells_what_was_set_by_hand(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTERHUB_SERVICE_PREFIX", "/user/ann/")
    app, settings = shim.app, shim.app.web_app.settings
    settings |= {"ws_ping_interval": 20, "websocket_url": "wss://lab.example"}
    settings["xsrf_cookie_kwargs"] = {"path": "/", "secure": True, "expires": object()}
    app.identity_provider.secure_cookie = False
    app.config.ZMQChannelsWebsocketConnection.kernel_ws_protocol = ""
    evidence = await shim.probe("server")
    assert (evidence["pingMs"], evidence["pingFrom"]) == (20, "tornado_settings")
    assert evidence["websocketUrl"] == "wss://lab.example"
    assert evidence["xsrfCookie"] == {"path": "/", "secure": True}
    assert (evidence["secureCookies"], evidence["kernelProtocol"]) == (False, "")
    assert evidence["servicePrefix"] == "/user/ann/"
    app.identity_provider.cookie_options = {"secure": True}
    assert (await shim.probe("server"))["secureCookies"] is True


async def test_the_trait_for_pings_counts_where_jupyter_heeds_it(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    shim.app.web_app.settings["websocket_ping_interval"] = 10
    assert (await shim.probe("server"))["pingFrom"] == "default"
    monkeypatch.setattr(WebSocketMixin, "ping_interval", 10000)
    evidence = await shim.probe("server")
    assert (evidence["pingMs"], evidence["pingFrom"]) == (10000, "trait")


async def test_a_probe_that_fails_is_a_reason_and_no_error(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> dict[str, str]:
        raise ZeroDivisionError

    monkeypatch.setattr(server, "installed", fail)
    answer = await shim.ask("probe/server", run=await shim.run())
    assert answer.status == 200
    assert check(answer.json, "IUnavailable")["unavailable"] == "the probe failed: ZeroDivisionError"


async def test_a_probe_that_takes_too_long_is_a_reason(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def hang(*_: Any) -> dict[str, Any]:
        await asyncio.sleep(60)
        return {}

    monkeypatch.setattr(server, "probe", hang)
    monkeypatch.setitem(probes.DEADLINES, "server", 0.1)
    answer = await shim.ask("probe/server", run=await shim.run())
    assert answer.json == {"unavailable": "timed out after 0.1 s", "code": "timed-out", "values": [0.1]}


async def test_the_same_probe_twice_at_a_time_is_executed_once(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    async def count(*_: Any) -> dict[str, Any]:
        calls.append(1)
        await asyncio.sleep(0.2)
        return {}

    monkeypatch.setattr(identity, "probe", count)
    run = await shim.run()
    await asyncio.gather(*(shim.ask("probe/identity", run=run) for _ in range(3)))
    assert len(calls) == 1
    await shim.ask("probe/identity", run=run)
    assert len(calls) == 2
