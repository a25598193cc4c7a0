"""The shell a terminal would start, without starting it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from jupyterlab_environment_health.child.look import shell
from jupyterlab_environment_health.probes.shell import command_of, is_enabled


@pytest.mark.parametrize(
    ("configured", "env", "command"),
    [
        (None, {"SHELL": "/bin/zsh"}, ("/bin/zsh", "SHELL")),
        (None, {"SHELL": ""}, ("sh", "default")),
        (None, {}, ("sh", "default")),
        (["/opt/a shell", "-l"], {"SHELL": "/bin/zsh"}, ("/opt/a shell", "configuration")),
        ("bash --norc", {}, ("bash", "configuration")),
    ],
)
def test_who_says_which_program(configured: Any, env: dict[str, str], command: tuple[str, str]) -> None:
    settings = {} if configured is None else {"shell_command": configured}
    assert command_of(SimpleNamespace(terminado_settings=settings), None, env) == command


def test_what_is_in_force_wins_over_what_the_environment_became() -> None:
    manager = SimpleNamespace(shell_command=["/bin/bash", "-l"])
    assert command_of(SimpleNamespace(terminado_settings={}), manager, {"SHELL": "/bin/zsh"})[0] == "/bin/bash"


def test_what_is_not_installed_is_not_switched_off() -> None:
    assert is_enabled({})
    assert not is_enabled({"jupyter_server_terminals": SimpleNamespace(enabled=False)})


def test_programs_are_looked_for_as_the_system_does(tmp_path: Any) -> None:
    program = tmp_path / "myshell"
    program.write_text("#!/bin/sh\n")
    [missing] = shell("myshell", str(tmp_path), [])
    assert (missing["path"], missing["exists"], missing["refuses"]) == (None, False, False)
    [closed] = shell(str(program), "", [])
    assert (closed["path"], closed["exists"]) == (None, True)
    program.chmod(0o755)
    for command in ("myshell", str(program)):
        [found] = shell(command, f":/nowhere:{tmp_path}", [])
        assert found["path"] == str(program)
        assert found["alternatives"]


def test_programs_that_refuse(tmp_path: Any) -> None:
    for name in ("nologin", "false"):
        program = tmp_path / name
        program.write_text("")
        program.chmod(0o755)
        link = tmp_path / f"link-to-{name}"
        link.symlink_to(program)
        for path in (program, link):
            [found] = shell(str(path), "", [str(path)])
            assert found["refuses"] is True
            assert str(path) not in found["alternatives"]


async def test_terminals_that_are_switched_off(shim: Any) -> None:
    assert (await shim.probe("shell"))["enabled"] is True
    shim.app.terminals_enabled = False
    shim.app.web_app.settings["terminals_available"] = False
    evidence = await shim.probe("shell")
    assert (evidence["enabled"], evidence["available"]) == (False, False)
