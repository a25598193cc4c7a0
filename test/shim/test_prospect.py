"""An address that is not in use yet."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from jupyter_server.auth.identity import User
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.base.websocket import WebSocketMixin

from jupyterlab_environment_health.rehearsal import trial

ADDRESS = "https://abc-8888.proxy.example"


def passed(trial: Any) -> bool:
    return bool(trial["host"] and trial["origin"] and trial["websocket"])


async def test_a_name_jupyter_refuses_and_the_narrowest_setting_that_helps(shim: Any) -> None:
    evidence = await shim.probe("prospect", address=ADDRESS)
    assert (evidence["address"], evidence["host"]) == (ADDRESS, "abc-8888.proxy.example")
    first, last = evidence["trials"]
    assert first == {"settings": {}, "host": False, "origin": False, "websocket": False}
    assert last["settings"] == {"local_hostnames": ["localhost", "abc-8888.proxy.example"]}
    assert passed(last)


async def test_a_name_jupyter_accepts(shim: Any) -> None:
    shim.app.web_app.settings["local_hostnames"] = ["localhost", "abc-8888.proxy.example"]
    evidence = await shim.probe("prospect", address=ADDRESS)
    assert [(trial["settings"], passed(trial)) for trial in evidence["trials"]] == [({}, True)]


async def test_names_that_are_allowed_already_stay_so(shim: Any) -> None:
    shim.app.web_app.settings["local_hostnames"] = ["localhost", "other.example"]
    evidence = await shim.probe("prospect", address=ADDRESS)
    assert evidence["trials"][-1]["settings"]["local_hostnames"][:2] == ["localhost", "other.example"]


async def test_a_server_that_is_open_to_all_names(shim: Any) -> None:
    shim.app.web_app.settings["allow_remote_access"] = True
    assert len((await shim.probe("prospect", address=ADDRESS))["trials"]) == 1


async def test_for_a_number_there_is_no_list(shim: Any) -> None:
    evidence = await shim.probe("prospect", address="http://203.0.113.7:8888")
    assert evidence["trials"][-1]["settings"] == {"allow_remote_access": True}
    assert passed(evidence["trials"][-1])


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("HTTPS://Lab.Example:443/", "https://lab.example"),
        ("http://lab.example:80", "http://lab.example"),
        ("https://lab.example:8443", "https://lab.example:8443"),
        ("http://[::1]:8888", "http://[::1]:8888"),
    ],
)
async def test_an_address_is_written_as_browsers_write_it(shim: Any, address: str, written: str) -> None:
    assert (await shim.probe("prospect", address=address))["address"] == written


async def test_no_protection_is_ever_switched_off(shim: Any) -> None:
    for address in (ADDRESS, "http://203.0.113.7", "https://[2001:db8::1]", "http://localhost"):
        for tried in (await shim.probe("prospect", address=address))["trials"]:
            assert set(tried["settings"]) <= {"local_hostnames", "allow_origin", "allow_remote_access"}
            assert tried["settings"].get("allow_origin") != "*"


async def test_the_server_itself_stays_as_it_is(shim: Any, caplog: pytest.LogCaptureFixture) -> None:
    settings = shim.app.web_app.settings
    before = {name: repr(value) for name, value in settings.items() if not name.endswith("last_activity")}
    tasks = len(asyncio.all_tasks())
    await shim.probe("prospect", address=ADDRESS)
    await asyncio.sleep(0.05)
    assert {name: repr(value) for name, value in settings.items() if name in before} == before
    assert "Blocking" not in caplog.text
    assert len(asyncio.all_tasks()) <= tasks + 1


async def test_jupyters_own_code_decides(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    # Tornado itself lets pass what comes from its own host.
    settings = shim.app.web_app.settings | {"allow_origin": "https://other.example"}
    seen = []
    for owner, guard, answer in (
        (JupyterHandler, "check_host", True),
        (JupyterHandler, "check_origin", False),
        (WebSocketMixin, "check_origin", False),
    ):
        monkeypatch.setattr(owner, guard, lambda *_, answer=answer: answer)
        tried = await trial(settings, User("ann"), {}, "https://other.example", "lab.example")
        seen.append((tried["host"], tried["origin"], tried["websocket"]))
    assert seen == [(True, True, True), (False, False, True), (False, False, False)]
