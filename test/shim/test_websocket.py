"""The echo websocket, and handshakes that did not make it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import pytest
from tornado.httpclient import HTTPClientError
from tornado.websocket import WebSocketClosedError

from conftest import NONCE, socket_path
from jupyterlab_environment_health.websocket import AT_ONCE, LIMIT


async def test_it_says_text_and_bytes_again(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    socket = await websocket(run)
    for message in ("hällo", b"\x00\xff\x80"):
        await socket.write_message(message, binary=isinstance(message, bytes))
        assert await socket.read_message() == message
    socket.close()
    await asyncio.sleep(0.1)
    [arrival] = (await shim.arrivals(run))["all"]
    assert arrival["kind"] == "websocket"
    assert (arrival["opened"], arrival["messages"], arrival["status"]) == (True, 2, 101)
    assert arrival["websocketKey"]
    assert arrival["refusal"] is None


async def test_an_arrival_tells_how_it_came_and_how_long_it_stayed(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    socket = await websocket(run, **{"Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits"})
    await asyncio.sleep(0.2)
    socket.close()
    await asyncio.sleep(0.1)
    [arrival] = (await shim.arrivals(run))["all"]
    assert arrival["extensions"] == "permessage-deflate; client_max_window_bits"
    assert (arrival["road"], arrival["query"]) == ("echo", ["nonce"])
    assert arrival["headers"]["sec-websocket-key"] == 1
    assert arrival["openMs"] >= 200
    assert 0 <= arrival["at"] < 60_000


async def test_no_token_is_kept_of_subprotocols(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    offered = "v1.kernel.websocket.jupyter.org, v1.token.websocket.jupyter.org.PLANTED, PLANTED.jwt.x"
    extensions = "permessage-deflate; client_max_window_bits=15; PLANTED, PLANTED=1"
    await websocket(run, **{"Sec-WebSocket-Protocol": offered, "Sec-WebSocket-Extensions": extensions})
    [arrival] = (await shim.arrivals(run))["all"]
    assert arrival["subprotocol"] == (
        "v1.kernel.websocket.jupyter.org, v1.token.websocket.jupyter.org.[7 characters], [13 characters]"
    )
    assert arrival["extensions"] == ("permessage-deflate; client_max_window_bits=15; [7 characters], [9 characters]")


async def test_it_agrees_to_its_own_subprotocol_only(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    for offered, agreed in (("v1.environment-health", "v1.environment-health"), ("other", None), (None, None)):
        socket = await websocket(run, subprotocol=offered)
        assert socket.selected_subprotocol == agreed
        socket.close()


async def test_a_foreign_page_is_told_so_and_nothing_else(shim: Any, websocket: Any) -> None:
    run = await shim.run("cookie")
    socket = await websocket(run, "cookie", Origin="https://other.example")
    await socket.write_message("secret")
    assert await socket.read_message() is None
    assert (socket.close_code, socket.close_reason) == (4403, "origin")
    [arrival] = (await shim.arrivals(run, "cookie"))["all"]
    assert (arrival["opened"], arrival["originAllowed"], arrival["refusal"]) == (True, False, "origin")


async def test_a_token_excuses_the_origin_as_it_does_for_jupyter(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    socket = await websocket(run, Origin="https://other.example")
    await socket.write_message("x")
    assert await socket.read_message() == "x"
    [arrival] = (await shim.arrivals(run))["all"]
    assert (arrival["originAllowed"], arrival["tokenLogin"], arrival["refusal"]) == (False, True, None)
    socket.close()


@pytest.mark.parametrize(
    ("headers", "text"),
    [
        ({}, 'Can "Upgrade" only to "WebSocket".'),
        ({"Upgrade": "websocket,websocket", "Connection": "Upgrade"}, 'Can "Upgrade" only to "WebSocket".'),
        ({"Upgrade": "websocket", "Connection": "close"}, '"Connection" must be "Upgrade".'),
        ({"Upgrade": "websocket", "Connection": "Upgrade"}, ""),
    ],
)
async def test_a_handshake_that_lost_something_is_recorded(shim: Any, headers: dict[str, str], text: str) -> None:
    run = await shim.run()
    answer = await shim.ask(socket_path(run), nonce=NONCE, headers=headers)
    assert answer.status in (400, 426)
    assert text in answer.text
    assert "X-Environment-Health" in answer.headers
    [arrival] = (await shim.arrivals(run))["all"]
    assert arrival["kind"] == "websocket"
    assert (arrival["opened"], arrival["refusal"], arrival["status"]) == (False, "upgrade", answer.status)
    assert arrival["upgrade"] == headers.get("Upgrade")


async def test_refused_handshakes_are_recorded(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    for login, host in ((None, "localhost"), ("token", "lab.example")):
        with pytest.raises(HTTPClientError, match="403"):
            await websocket(run, login, Host=host)
    arrivals = (await shim.arrivals(run))["all"]
    assert [arrival["refusal"] for arrival in arrivals] == ["login", "host"]


async def test_the_end_of_a_run_is_the_end_of_its_websockets(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    socket = await websocket(run)
    await shim.ask("close", run=run)
    assert await asyncio.wait_for(socket.read_message(), 5) is None
    assert socket.close_code == 1001


async def test_it_takes_no_message_that_is_too_long(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    socket = await websocket(run)
    with suppress(WebSocketClosedError):
        await socket.write_message("x" * (LIMIT + 1))
    assert await socket.read_message() is None
    assert socket.close_code == 1009


async def test_a_run_has_no_more_than_some_at_a_time(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    sockets = [await websocket(run) for _ in range(AT_ONCE + 1)]
    assert await sockets[-1].read_message() is None
    assert sockets[-1].close_code == 1013
    await sockets[0].write_message("x")
    assert await sockets[0].read_message() == "x"


async def test_it_is_pinged_as_kernels_are_unless_silence_is_asked_for(shim: Any, websocket: Any) -> None:
    shim.app.web_app.settings |= {"ws_ping_interval": 50, "ws_ping_timeout": 5000}
    run = await shim.run()
    pinged: dict[str, int] = {}
    for pings in ("1", "0"):
        socket = await websocket(run, query={"pings": pings})
        heard = socket.protocol._handle_message
        socket.protocol._handle_message = lambda opcode, data, pings=pings, heard=heard: (
            pinged.update({pings: pinged.get(pings, 0) + (opcode == 0x9)}),
            heard(opcode, data),
        )[1]
    await asyncio.sleep(0.5)
    assert pinged["1"] > 2
    assert "0" not in pinged
