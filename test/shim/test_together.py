"""Several probes with one request."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from conftest import Answer, check
from jupyterlab_environment_health.probes import identity

if TYPE_CHECKING:
    from pathlib import Path

ALL = ("server", "shell", "identity", "storage", "limits", "kernels", "files", "packages")


def lines(answer: Answer) -> dict[str, Any]:
    assert answer.status == 200, answer.text
    assert answer.headers["Content-Type"] == "application/x-ndjson"
    said = [json.loads(line) for line in answer.text.splitlines()]
    assert len({line["probe"] for line in said}) == len(said)
    return {line.pop("probe"): line for line in said}


async def test_each_answers_what_it_answers_by_itself(shim: Any) -> None:
    said = lines(await shim.ask("probes", run=await shim.run(), names=",".join(ALL)))
    assert set(said) == set(ALL)
    for name, line in said.items():
        check(line["evidence"], f"I{name.capitalize()}")


async def test_none_waits_for_one_that_hangs(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    hangs = asyncio.Event()

    async def look(*_: Any) -> dict[str, Any]:
        await hangs.wait()
        return {}

    monkeypatch.setattr(identity, "probe", look)
    heard: list[bytes] = []
    first = asyncio.Event()

    def hear(line: bytes) -> None:
        heard.append(line)
        first.set()

    url = shim.url("probes", {"run": await shim.run(), "names": "identity,server"})
    asking = asyncio.ensure_future(shim.client.fetch(url, headers=await shim.login("token"), streaming_callback=hear))
    await first.wait()
    assert json.loads(heard[0])["probe"] == "server"
    assert not asking.done()
    hangs.set()
    await asking
    assert json.loads(heard[-1]) == {"probe": "identity", "evidence": {}}


async def test_what_one_refuses_costs_no_other(shim: Any, tmp_path: Path) -> None:
    (shim.root / "out").symlink_to(tmp_path)
    said = lines(await shim.ask("probes", run=await shim.run(), names="storage,server", folder="out"))
    assert said["storage"]["refused"]["field"] == "folder"
    check(said["server"]["evidence"], "IServer")
    said = lines(await shim.ask("probes", run=await shim.run(), names="storage,server", folder="../x"))
    assert "without '..'" in said["storage"]["refused"]["message"]
    check(said["server"]["evidence"], "IServer")


@pytest.mark.parametrize("names", ["", "server,nonsense", "server;shell"])
async def test_what_is_no_probe_is_refused(shim: Any, names: str) -> None:
    answer = await shim.ask("probes", run=await shim.run(), names=names)
    assert answer.status == 404
    assert answer.json["field"] == "names"
    assert "server, shell" in answer.json["message"]


async def test_whoever_goes_leaves_nothing_behind(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    began, hangs = asyncio.Event(), asyncio.Event()

    async def look(*_: Any) -> dict[str, Any]:
        began.set()
        await hangs.wait()
        return {}

    monkeypatch.setattr(identity, "probe", look)
    run = await shim.run()
    path = shim.url("probes", {"run": run, "names": "identity"})
    reader, writer = await asyncio.open_connection("127.0.0.1", shim.port)
    token = (await shim.login("token"))["Authorization"]
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{shim.port}\r\nAuthorization: {token}\r\n\r\n".encode())
    await began.wait()
    writer.close()
    hangs.set()
    await asyncio.sleep(0.05)
    assert lines(await shim.ask("probes", run=run, names="identity"))["identity"] == {"evidence": {}}
    del reader
