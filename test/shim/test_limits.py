"""What the server may use, from recorded files, and from this machine."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any

import pytest

from conftest import check
from jupyterlab_environment_health.cgroups import memory, processes
from jupyterlab_environment_health.child import devices
from jupyterlab_environment_health.probes import limits

if TYPE_CHECKING:
    import threading
    from pathlib import Path

TWO = "1 0 0:1 / / rw - ext4 /dev/a rw\n2 1 0:2 / /sys/fs/cgroup rw - cgroup2 cgroup rw\n"
ONE = "2 1 0:2 {root} /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n"


def arrange(tmp_path: Path, files: dict[str, str]) -> tuple[Path, Path]:
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return tmp_path / "proc/self", tmp_path


def test_the_nearest_group_that_limits_memory(tmp_path: Path) -> None:
    top = "sys/fs/cgroup/user.slice"
    where = arrange(
        tmp_path,
        {
            "proc/self/mountinfo": TWO,
            "proc/self/cgroup": "0::/user.slice/lab.scope\n",
            f"{top}/lab.scope/memory.max": "max\n",
            f"{top}/lab.scope/memory.current": "100\n",
            f"{top}/memory.max": "4000\n",
            f"{top}/memory.current": "3000\n",
            f"{top}/memory.stat": "anon 1\nactive_file 200\ninactive_file 800\n",
            f"{top}/memory.events": "low 0\noom 3\noom_kill 2\n",
            f"{top}/pids.max": "50\n",
            f"{top}/pids.current": "49\n",
            f"{top}/lab.scope/pids.max": "100\n",
            f"{top}/lab.scope/pids.current": "10\n",
        },
    )
    assert memory(*where) == {"limit": 4000, "used": 2000, "kills": 2, "version": 2, "group": "/user.slice"}
    assert processes(*where) == (50, 49)


def test_a_container_that_sees_only_its_own_group(tmp_path: Path) -> None:
    for root, group in (("/docker/abc", "/docker/abc"), ("/", "/")):
        where = arrange(
            tmp_path,
            {
                "proc/self/mountinfo": ONE.format(root=root),
                "proc/self/cgroup": f"5:memory:{group}\n0::/\n",
                "sys/fs/cgroup/memory/memory.limit_in_bytes": "4096\n",
                "sys/fs/cgroup/memory/memory.usage_in_bytes": "4000\n",
                "sys/fs/cgroup/memory/memory.stat": "total_inactive_file 1000\ninactive_file 5\n",
                "sys/fs/cgroup/memory/memory.oom_control": "oom_kill_disable 0\nunder_oom 0\noom_kill 7\n",
            },
        )
        assert memory(*where) == {"limit": 4096, "used": 3000, "kills": 7, "version": 1, "group": "/"}


def test_no_limit_and_no_group(tmp_path: Path) -> None:
    where = arrange(
        tmp_path,
        {
            "proc/self/mountinfo": ONE.format(root="/"),
            "proc/self/cgroup": "5:memory:/\n",
            "sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712\n",
            "sys/fs/cgroup/memory/memory.usage_in_bytes": "4000\n",
        },
    )
    found = memory(*where)
    assert found
    assert (found["limit"], found["used"], found["kills"]) == (None, 4000, None)
    assert memory(tmp_path / "nowhere", tmp_path) is None
    assert processes(*where) == (None, None)


@pytest.mark.parametrize(
    ("env", "names"),
    [
        ({}, []),
        ({"http_proxy": "http://p:1", "no_proxy": "localhost,127.0.0.1"}, []),
        ({"http_proxy": "http://p:1", "NO_PROXY": "*"}, []),
        (
            {"http_proxy": "http://p:1", "HTTPS_PROXY": "http://p:1", "no_proxy": "localhost"},
            ["http_proxy", "HTTPS_PROXY"],
        ),
        ({"ALL_PROXY": ""}, []),
        ({"http_proxy": "http://127.0.0.1:3128", "https_proxy": "localhost:3128"}, []),
        ({"http_proxy": "http://[::1"}, ["http_proxy"]),
    ],
)
def test_proxies_for_this_machine_itself(env: dict[str, str], names: list[str]) -> None:
    assert limits.proxies_for_loopback(env) == names


async def test_this_machine(shim: Any) -> None:
    seen = await shim.probe("limits")
    assert seen["openFiles"]["used"] > 3
    assert (seen["threads"], seen["watches"]["errno"]) == (None, None)
    assert seen["memory"] is None or seen["memory"]["machine"] > 0
    assert seen["terminals"]["errno"] is None


async def test_threads_that_cannot_be_started(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(limits.threading.Thread, "start", fail)
    seen, refused = await limits._in_thread()
    assert refused == "EAGAIN"
    assert seen["openFiles"]["used"] > 3


def test_what_is_refused_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr(devices.os, "openpty", fail)
    monkeypatch.setattr(devices, "SHARED", "/nowhere")
    [answer] = devices.devices()
    assert answer == {"terminal": "ENOSPC", "watch": None, "sharedMemory": None}


def test_nobody_else_needs_to_be_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(limits, "_bounds", lambda name: {"soft": 12 if name == "NPROC" else None, "hard": None})
    seen = limits.limits(limits.PROC, limits.ROOT)
    check(seen["processes"], "ILimits/properties/processes")
    assert (seen["processes"]["limit"], seen["processes"]["of"]) == (12, "user")
    assert seen["processes"]["used"] > 0


async def test_what_keeps_a_child_from_starting_is_told_all_the_same(
    shim: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: Any) -> None:
        raise BlockingIOError(errno.EAGAIN, "no")

    monkeypatch.setattr(limits, "ask", fail)
    seen = await shim.probe("limits")
    assert (seen["sharedMemory"], seen["watches"]["errno"]) == (None, None)
    assert seen["openFiles"]["used"] > 3


def test_where_no_file_can_be_opened_all_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Any) -> None:
        raise OSError(errno.EMFILE, "no")

    monkeypatch.setattr(limits.os, "listdir", fail)
    monkeypatch.setattr(limits, "_bounds", lambda _: {"soft": 12, "hard": None})
    assert limits._open_files(limits.PROC)["used"] == 12
