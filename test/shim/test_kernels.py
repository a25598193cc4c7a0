"""What kernels are started from, without starting one."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from jupyterlab_environment_health.child.kernelspecs import kernelspecs
from jupyterlab_environment_health.probes import kernels

if TYPE_CHECKING:
    from pathlib import Path

OWN = {"python": sys.executable, "python3": sys.executable}


def describe(folder: Path, name: str, program: str, **more: Any) -> Path:
    (folder / name).mkdir(parents=True)
    description = {"argv": [program, "-m", "kernel"], "display_name": f"The {name}", **more}
    (folder / name / "kernel.json").write_text(json.dumps(description))
    return folder / name


def found(*folders: Path, path: str = os.defpath) -> dict[str, Any]:
    return {spec["name"]: spec for spec in kernelspecs([str(folder) for folder in folders], path, OWN)}


def test_where_their_programs_are(tmp_path: Path) -> None:
    describe(tmp_path, "here", "/bin/sh")
    describe(tmp_path, "Gone", "/nowhere/envs/old/bin/python")
    describe(tmp_path, "own", "python3")
    describe(tmp_path, "searched", "sh")
    inside = describe(tmp_path, "inside", "{resource_dir}/start")
    seen = found(tmp_path)
    assert sorted(name for name, spec in seen.items() if spec["found"]) == ["here", "own", "searched"]
    assert sorted(name for name, spec in seen.items() if not spec["found"]) == ["gone", "inside"]
    assert (seen["own"]["program"], seen["own"]["found"]) == ("python3", sys.executable)
    assert (seen["gone"]["title"], seen["gone"]["program"]) == ("The Gone", "/nowhere/envs/old/bin/python")
    (inside / "start").write_text("#!/bin/sh\n")
    assert found(tmp_path)["inside"]["found"] is None
    (inside / "start").chmod(0o755)
    assert found(tmp_path)["inside"]["found"] == str(inside / "start")


def test_the_first_of_a_name_is_the_one_that_is_started(tmp_path: Path) -> None:
    first = describe(tmp_path / "1", "R", "/bin/sh")
    describe(tmp_path / "2", "r", "/nowhere")
    seen = found(tmp_path / "missing", tmp_path / "1", tmp_path / "2")
    assert seen["r"]["folder"] == str(first)


def test_variables_of_its_own_say_where_a_program_is(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "kernel"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    describe(tmp_path / "k", "own-path", "kernel", env={"PATH": f"{program.parent}:${{PATH}}"})
    describe(tmp_path / "k", "common", "kernel")
    seen = found(tmp_path / "k")
    assert (seen["own-path"]["found"], seen["common"]["found"]) == (str(program), None)


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"'])
def test_what_is_no_description_is_no_kernel(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "kernel.json").write_text(text)
    (tmp_path / "file").write_text("x")
    assert found(tmp_path) == {}


def test_nothing_is_said_of_those_that_are_started_elsewhere(tmp_path: Path) -> None:
    describe(tmp_path, "far", "/nowhere", metadata={"kernel_provisioner": {"provisioner_name": "ssh"}})
    describe(tmp_path, "near", "/bin/sh", metadata={"kernel_provisioner": {"provisioner_name": "local-provisioner"}})
    assert list(found(tmp_path)) == ["near"]
    assert kernels.is_elsewhere(SimpleNamespace(gateway_config=SimpleNamespace(gateway_enabled=True)))
    assert not kernels.is_elsewhere(SimpleNamespace())


async def test_a_port_like_that_of_a_kernel() -> None:
    assert await kernels.talk() is None
    # A documentation address is nobody's here.
    assert await kernels.talk("192.0.2.1") == "EADDRNOTAVAIL"


async def test_this_server(shim: Any, tmp_path: Path) -> None:
    describe(tmp_path, "old", "/nowhere/python")
    shim.app.kernel_spec_manager.kernel_dirs = [str(tmp_path)]
    seen = await shim.probe("kernels")
    assert [(spec["name"], spec["found"]) for spec in seen["specs"]] == [("old", None)]
    assert (seen["running"], seen["ids"], seen["loopback"]) == (0, [], None)


def test_kernels_that_ended_without_being_told_to() -> None:
    def kernel(restarts: int, state: str = "idle") -> SimpleNamespace:
        watch = SimpleNamespace(_restart_count=restarts, _last_dead=90.0)
        return SimpleNamespace(kernel_name="python3", execution_state=state, _restarter=watch)

    kernels_known = {
        "well": kernel(0),
        "again": kernel(1),
        "gone": kernel(0, "dead"),
        "unwatched": SimpleNamespace(kernel_name="r"),
    }
    manager = SimpleNamespace(get_kernel=kernels_known.__getitem__)
    assert kernels.deaths(manager, kernels_known, 100.0) == [
        {"id": "again", "name": "python3", "restarts": 1, "dead": False, "ago": 10.0},
        {"id": "gone", "name": "python3", "restarts": 0, "dead": True, "ago": 10.0},
    ]


async def test_a_kernel_that_was_killed(shim: Any) -> None:
    manager = shim.app.kernel_manager
    kernel_id = await manager.start_kernel()
    try:
        seen = await shim.probe("kernels")
        assert (seen["ids"], seen["deaths"], seen["defaultName"]) == ([kernel_id], [], "python3")
        kernel = manager.get_kernel(kernel_id)
        await kernel.signal_kernel(signal.SIGKILL)
        for _ in range(100):
            await asyncio.sleep(0.1)
            if kernels.deaths(manager, [kernel_id], time.time()):
                break
        (death,) = (await shim.probe("kernels"))["deaths"]
        assert (death["id"], death["restarts"], death["dead"]) == (kernel_id, 1, False)
        assert death["ago"] < 10
    finally:
        await manager.shutdown_all()


def test_kernels_that_use_no_ports() -> None:
    assert kernels.by_ports({})
    assert not kernels.by_ports({"KernelManager": {"transport": "ipc"}})
