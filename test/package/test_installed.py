"""The wheel in environments of its own: after `pip install` alone, both halves are on."""

import subprocess
from pathlib import Path

import pytest

from .conftest import ROOT

NAME = "jupyterlab-environment-health"
MODULE = "jupyterlab_environment_health"


@pytest.fixture(params=["newest", "lab-4.2"])
def environment(request: pytest.FixtureRequest) -> Path:
    return ROOT / ".cache/environments" / request.param


def jupyter(environment: Path, home: Path, *args: str) -> str:
    ended = subprocess.run(
        [environment / "bin/jupyter", *args],
        env={"HOME": str(home), "PATH": f"{environment}/bin:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return ended.stdout + ended.stderr


def test_server_half_is_enabled(environment: Path, tmp_path: Path) -> None:
    lines = jupyter(environment, tmp_path, "server", "extension", "list").splitlines()
    assert [line for line in lines if MODULE in line and "enabled" in line]
    assert [line for line in lines if MODULE in line and "OK" in line]


def test_front_end_is_enabled(environment: Path, tmp_path: Path) -> None:
    lines = jupyter(environment, tmp_path, "labextension", "list").splitlines()
    ours = next(line for line in lines if NAME in line)
    assert "enabled" in ours
    assert "OK" in ours
    assert "(python, jupyterlab-environment-health)" in ours
