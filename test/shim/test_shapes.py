"""The echo where kernels and terminals have their websockets: it is there, and in nobody's way."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from uuid import uuid4

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from tornado.httpclient import HTTPClientError

from conftest import NONCE, kernel_path, terminal_path


def ways(run: str) -> list[tuple[str, str, dict[str, str]]]:
    return [("kernel", kernel_path(), {"session_id": run}), ("terminal", terminal_path(run), {})]


async def test_it_echoes_and_says_which_way_it_was(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    for _, path, query in ways(run):
        socket = await websocket(run, path=path, query=query, subprotocol="v1.environment-health")
        assert socket.selected_subprotocol == "v1.environment-health"
        for message in ("x", b"\x00\xff"):
            await socket.write_message(message, binary=isinstance(message, bytes))
            assert await socket.read_message() == message
    arrivals = (await shim.arrivals(run))["all"]
    assert [(one["road"], one["nonce"], one["status"]) for one in arrivals] == [
        ("kernel", NONCE, 101),
        ("terminal", NONCE, 101),
    ]


async def test_a_plain_request_is_answered_as_by_any_websocket(shim: Any) -> None:
    run = await shim.run()
    for road, path, query in ways(run):
        answer = await shim.ask(path, **query)
        assert (answer.status, answer.text) == (400, 'Can "Upgrade" only to "WebSocket".')
        assert "X-Environment-Health" in answer.headers
        arrival = (await shim.arrivals(run))["all"][-1]
        assert (arrival["road"], arrival["refusal"]) == (road, "upgrade")


async def test_who_is_refused_is_recorded_and_a_foreign_page_is_sent_away(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    for _, path, query in ways(run):
        with pytest.raises(HTTPClientError, match="403"):
            await websocket(run, None, path=path, query=query)
        assert (await shim.arrivals(run))["all"][-1]["refusal"] == "login"
    own = await shim.run("cookie")
    for _, path, query in ways(own):
        socket = await websocket(own, "cookie", path=path, query=query, Origin="https://other.example")
        assert await socket.read_message() is None
        assert socket.close_code == 4403


async def test_a_handshake_that_lost_its_query_is_found_by_the_run_that_was_opened_last(shim: Any) -> None:
    await shim.run()
    run = await shim.run()
    answer = await shim.ask(kernel_path())
    assert (answer.status, answer.json["field"]) == (404, "run")
    [arrival] = (await shim.arrivals(run))["all"]
    assert (arrival["nonce"], arrival["road"], arrival["query"], arrival["status"]) == (NONCE, "kernel", [], 404)
    await shim.ask(kernel_path(), login=None)
    assert len((await shim.arrivals(run))["all"]) == 1


async def test_the_log_tells_which_of_them_was_refused_and_no_run(shim: Any) -> None:
    run = await shim.run()
    for _, path, query in ways(run):
        await shim.ask(path, **query)
    lines = [line for line in (await shim.arrivals(run))["log"] if line["text"].startswith("400 GET")]
    assert [line["nonce"] for line in lines] == [NONCE, NONCE]
    assert run not in str(lines)


async def test_addresses_that_are_not_of_our_form_are_jupyters(shim: Any) -> None:
    run = await shim.run()
    for path in (
        f"/api/kernels/{uuid4()}/channels",
        "/api/kernels/e17a1de5-0123-4000-9000-456789abcdef/channels",
        "/api/kernels/e17a1de5-0123-4000-8000-456789abcdef",
        "/terminals/websocket/1",
        f"/terminals/websocket/environmenthealth_{NONCE}",
        f"/terminals/websocket/x_environmenthealth_{NONCE}_{run}",
    ):
        answer = await shim.ask(path, session_id=run)
        assert answer.status == 404, path
        assert "X-Environment-Health" not in answer.headers, path
    assert (await shim.arrivals(run))["all"] == []


async def test_a_real_terminal_still_answers(shim: Any, jp_fetch: Any, websocket: Any) -> None:
    made = await jp_fetch("api", "terminals", method="POST", body=json.dumps({"name": "environmenthealth_x"}))
    name = json.loads(made.body)["name"]
    socket = await websocket("", path=f"/terminals/websocket/{name}", query={})
    await socket.write_message(json.dumps(["stdin", "echo $((40 + 2))\r"]))
    assert await said(socket, lambda words: words[0] == "stdout" and "42" in words[1])
    socket.close()
    await jp_fetch("api", "terminals", name, method="DELETE")


@pytest.mark.skipif("python3" not in KernelSpecManager().find_kernel_specs(), reason="no kernel is installed")
async def test_a_real_kernel_still_answers(shim: Any, jp_fetch: Any, websocket: Any) -> None:
    made = await jp_fetch("api", "kernels", method="POST", body=json.dumps({"name": "python3"}), request_timeout=60)
    kernel = json.loads(made.body)["id"]
    socket = await websocket("", path=f"/api/kernels/{kernel}/channels", query={"session_id": "x"})
    header = {"msg_id": "1", "msg_type": "kernel_info_request", "username": "", "session": "x", "version": "5.3"}
    asked = {"header": header, "parent_header": {}, "metadata": {}, "content": {}, "channel": "shell", "buffers": []}
    await socket.write_message(json.dumps(asked))
    assert await said(socket, lambda message: message["msg_type"] == "kernel_info_reply")
    socket.close()
    await jp_fetch("api", "kernels", kernel, method="DELETE", request_timeout=60)


async def said(socket: Any, what: Any) -> bool:
    async def hear() -> bool:
        while (message := await socket.read_message()) is not None:
            if what(json.loads(message)):
                return True
        return False

    return await asyncio.wait_for(hear(), 60)
