"""Much at a time: it costs no memory, is refused politely, and leaves room for others."""

from __future__ import annotations

import asyncio
import statistics
import time
import tracemalloc
from typing import Any

from conftest import NONCE, echo_path
from jupyterlab_environment_health.arrival import LIMIT
from jupyterlab_environment_health.websocket import AT_ONCE

MIB = 1024 * 1024


async def send(shim: Any, run: str, size: int, *, login: bool = True) -> tuple[int, int]:
    """Send a body a piece at a time; gives the status, and the most memory it took."""
    reader, writer = await asyncio.open_connection("127.0.0.1", shim.port)
    line = f"POST {shim.url(echo_path(run), {'nonce': NONCE})} HTTP/1.1"
    token = f"Authorization: token {shim.token}" if login else "X-Nothing: x"
    writer.write("\r\n".join([line, "Host: localhost", token, f"Content-Length: {size}", "", ""]).encode())
    piece = b"x" * MIB
    tracemalloc.start()
    for _ in range(size // MIB):
        writer.write(piece)
        await writer.drain()
    status = int((await reader.readline()).split()[1])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    writer.close()
    return status, peak


async def test_bodies_are_counted_and_dropped(shim: Any) -> None:
    run = await shim.run()
    for size, login, status in ((LIMIT, True, 200), (LIMIT + 16 * MIB, True, 413), (32 * MIB, False, 403)):
        answered, peak = await send(shim, run, size, login=login)
        assert answered == status
        assert peak < 4 * MIB
        assert (await shim.arrivals(run))["all"][-1]["bodyLength"] == size


async def test_downloads_are_made_as_they_are_taken(shim: Any) -> None:
    run = await shim.run()
    reader, writer = await asyncio.open_connection("127.0.0.1", shim.port)
    path = shim.url(f"body/{run}/{NONCE}", {"bytes": str(LIMIT), "content": "random"})
    head = [f"GET {path} HTTP/1.1", "Host: localhost", f"Authorization: token {shim.token}", "", ""]
    tracemalloc.start()
    writer.write("\r\n".join(head).encode())
    await reader.readuntil(b"\r\n\r\n")
    # Nobody takes anything for a while.
    await asyncio.sleep(0.5)
    came = 0
    while came < LIMIT:
        came += len(await reader.read(MIB))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    writer.close()
    assert peak < 4 * MIB


async def test_many_requests_and_websockets_leave_room_for_others(shim: Any, websocket: Any) -> None:
    mine, *others = [await shim.run() for _ in range(5)]
    own = await websocket(mine)

    async def messages(count: int) -> float:
        took = []
        for number in range(count):
            began = time.perf_counter()
            await own.write_message(str(number))
            assert await own.read_message() == str(number)
            took.append(time.perf_counter() - began)
            await asyncio.sleep(0.002)
        return 1000 * statistics.median(took)

    alone = await messages(50)
    crowd = (shim.echo(others[number % 4], method="POST", body=b"x" * 4096) for number in range(200))
    opening = (websocket(others[number % 4]) for number in range(50))
    crowded, answers, sockets = await asyncio.gather(messages(50), asyncio.gather(*crowd), asyncio.gather(*opening))
    assert {answer.status for answer in answers} == {200}
    print(f"a message took {alone:.2f} ms alone, {crowded:.2f} ms in the crowd: {crowded / alone:.2f} times")
    for socket in sockets:
        await socket.write_message("x")
        assert await socket.read_message() == "x"


async def test_who_opens_too_many_is_told_so(shim: Any, websocket: Any) -> None:
    run = await shim.run()
    sockets = [await websocket(run) for _ in range(50)]
    for socket in sockets[AT_ONCE:]:
        assert await socket.read_message() is None
        assert socket.close_code == 1013
    sockets[0].close()
    await asyncio.sleep(0.1)
    await (await websocket(run)).write_message("x")
    await sockets[1].write_message("x")
    assert await sockets[1].read_message() == "x"
