"""Downloads, late answers and answers in pieces: what they send, and that they end."""

from __future__ import annotations

import asyncio
import hashlib
import time
from itertools import pairwise
from typing import Any

import pytest

from conftest import NONCE
from jupyterlab_environment_health.known import block
from jupyterlab_environment_health.lasting import AT_ONCE
from jupyterlab_environment_health.state import health_of

BYTES = 200_000


def lasting(shim: Any, run: str) -> int:
    return len(health_of(shim.app.web_app).runs._open[run].lasting)


async def until(what: Any) -> bool:
    for _ in range(100):
        if what():
            break
        await asyncio.sleep(0.02)
    return bool(what())


async def ask_raw(shim: Any, path: str, query: dict[str, str]) -> tuple[Any, Any]:
    reader, writer = await asyncio.open_connection("127.0.0.1", shim.port)
    head = [f"GET {shim.url(path, query)} HTTP/1.1", "Host: localhost", f"Authorization: token {shim.token}", "", ""]
    writer.write("\r\n".join(head).encode())
    return reader, writer


def test_the_block_is_the_one_that_the_front_end_knows() -> None:
    assert len(block()) == 65536
    assert block()[:8].hex() == "c885afbf23eac2ad"
    assert hashlib.sha256(block()).hexdigest()[:16] == "1e9d56574979b59e"


@pytest.mark.parametrize("size", [0, 1, 65536, BYTES])
@pytest.mark.parametrize(("content", "kind"), [("text", "text/plain"), ("random", "application/octet-stream")])
async def test_a_download_is_the_bytes_that_were_asked_for(shim: Any, content: str, kind: str, size: int) -> None:
    run = await shim.run()
    response = await shim.client.fetch(
        shim.url(f"body/{run}/{NONCE}", {"bytes": str(size), "content": content}), headers=await shim.login("token")
    )
    pattern = block() if content == "random" else b"environment-health\n"
    assert response.body == (pattern * (size // len(pattern) + 1))[:size]
    assert response.headers["Content-Type"] == kind
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Length"] == str(size)


async def test_a_late_answer_comes_late_and_names_who_waited(shim: Any) -> None:
    run = await shim.run()
    began = time.monotonic()
    answer = await shim.ask(f"slow/{run}/{NONCE}", seconds="0.3")
    assert answer.json == {"nonce": NONCE}
    assert time.monotonic() - began >= 0.3


async def test_pieces_come_one_by_one(shim: Any) -> None:
    run = await shim.run()
    reader, writer = await ask_raw(shim, f"stream/{run}/{NONCE}", {"pieces": "3", "pause": "200"})
    await reader.readuntil(b"\r\n\r\n")
    came = []
    for _ in range(3):
        await reader.readuntil(b"\n\r\n")
        came.append(time.monotonic())
    assert min(later - earlier for earlier, later in pairwise(came)) > 0.1
    writer.close()


@pytest.mark.parametrize(
    ("path", "query"),
    [("slow", {"seconds": "60"}), ("stream", {"pieces": "50", "pause": "2000"}), ("body", {"bytes": "60000000"})],
)
async def test_the_end_of_a_run_cuts_off_what_lasts(shim: Any, path: str, query: dict[str, str]) -> None:
    run = await shim.run()
    reader, writer = await ask_raw(shim, f"{path}/{run}/{NONCE}", {"content": "text", **query})
    assert await until(lambda: lasting(shim, run))
    await shim.ask("close", run=run)
    said = await asyncio.wait_for(reader.read(), 5)
    assert not said.endswith(b"0\r\n\r\n")
    assert len(said) < 50_000_000
    writer.close()


@pytest.mark.parametrize("path", ["slow", "stream", "body"])
async def test_who_has_gone_is_waited_for_no_longer(shim: Any, path: str) -> None:
    run = await shim.run()
    query = {"seconds": "60", "pieces": "50", "pause": "2000", "bytes": "60000000", "content": "random"}
    _, writer = await ask_raw(shim, f"{path}/{run}/{NONCE}", query)
    assert await until(lambda: lasting(shim, run))
    writer.close()
    assert await until(lambda: not lasting(shim, run))


async def test_there_are_few_at_a_time(shim: Any) -> None:
    run = await shim.run()
    waiting = [asyncio.ensure_future(shim.ask(f"slow/{run}/{NONCE}", seconds="1")) for _ in range(AT_ONCE)]
    assert await until(lambda: lasting(shim, run) == AT_ONCE)
    for path in ("slow", "stream"):
        refused = await shim.ask(f"{path}/{run}/{NONCE}", seconds="1", pieces="1", pause="0")
        assert (refused.status, refused.json["field"]) == (429, "run")
    assert (await shim.ask(f"body/{run}/{NONCE}", bytes="1", content="text")).status == 200
    assert {answer.status for answer in await asyncio.gather(*waiting)} == {200}
    assert (await shim.ask(f"slow/{run}/{NONCE}", seconds="0")).status == 200


async def test_what_would_be_too_much_is_refused(shim: Any) -> None:
    run = await shim.run()
    for path, query, field in (
        ("body", {"bytes": "67108865", "content": "text"}, "bytes"),
        ("body", {"bytes": "-1", "content": "text"}, "bytes"),
        ("body", {"bytes": "1", "content": "<script>"}, "content"),
        ("slow", {"seconds": "601"}, "seconds"),
        ("slow", {"seconds": "nan"}, "seconds"),
        ("slow", {}, "seconds"),
        ("stream", {"pieces": "51", "pause": "1"}, "pieces"),
        ("stream", {"pieces": "1", "pause": "2001"}, "pause"),
        ("stream", {"pieces": "1", "pause": "٣"}, "pause"),
    ):
        answer = await shim.ask(f"{path}/{run}/{NONCE}", **query)
        assert (answer.status, answer.json["field"]) == (400, field), (path, query)
