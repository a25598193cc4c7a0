"""A build that would ship without its front end, or with an old one, fails or starts anew."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

BUILT = "python-shim/jupyterlab_environment_health/labextension"
NEEDED = [
    "package.json",
    "schemas/jupyterlab-environment-health/plugin.json",
    "static/remoteEntry.0.js",
    "static/style.js",
]


@pytest.fixture
def unpacked(sdist: Path, tmp_path: Path) -> Path:
    with tarfile.open(sdist) as archive:
        # Pythons of 2023 do not know it yet.
        archive.extractall(tmp_path, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    return next(tmp_path.iterdir())


@pytest.fixture
def checkout(unpacked: Path) -> Path:
    """The sources as they are cloned: nothing is built, and nothing says that this is a package."""
    shutil.rmtree(unpacked / BUILT)
    (unpacked / "PKG-INFO").unlink()
    return unpacked


def build(source: Path, npm: str | None, **more: str) -> subprocess.CompletedProcess[str]:
    """Build a wheel with a stand-in for npm, or with none at all."""
    programs = source / "programs"
    programs.mkdir()
    if npm:
        (programs / "npm").write_text(f"#!/bin/sh\n{npm}\n")
        (programs / "npm").chmod(0o755)
    env = {
        **{name: value for name, value in os.environ.items() if "npm" not in name},
        "PATH": f"{programs}:/bin" if npm else str(programs),
        **more,
    }
    return subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "out", "."],
        cwd=source,
        env={
            **{k: v for k, v in os.environ.items() if "npm" not in k},
            "PATH": f"{programs}:/bin",
            **env,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def wheels(source: Path) -> list[Path]:
    return list((source / "out").glob("*.whl"))


def writes(*names: str) -> str:
    folders = "\n".join(f"mkdir -p $(dirname {BUILT}/{name})" for name in names)
    return folders + "\n" + "\n".join(f"echo '{{}}' > {BUILT}/{name}" for name in names)


@pytest.mark.parametrize(
    "npm",
    ["exit 1", "exit 0", writes("package.json"), writes(*NEEDED[:1], *NEEDED[2:])],
    ids=["fails", "does nothing", "stops half-way", "forgets the settings"],
)
def test_fails_when_the_front_end_is_not_built(checkout: Path, npm: str) -> None:
    assert build(checkout, npm).returncode != 0
    assert wheels(checkout) == []


def test_fails_when_the_front_end_is_left_out(checkout: Path) -> None:
    ended = build(checkout, "exit 1", SKIP_JUPYTER_BUILDER="1")
    assert ended.returncode != 0
    assert "The front end is not whole" in ended.stdout + ended.stderr
    assert wheels(checkout) == []


def test_packs_nothing_an_earlier_build_left(checkout: Path) -> None:
    old = checkout / BUILT / "static/old.js"
    old.parent.mkdir(parents=True)
    old.write_text("old")
    (old.parent / "style.js").write_text("old")
    ended = build(checkout, writes(*NEEDED))
    assert ended.returncode == 0, ended.stdout + ended.stderr
    with zipfile.ZipFile(wheels(checkout)[0]) as wheel:
        assert not [name for name in wheel.namelist() if name.endswith("/old.js")]


def test_needs_no_npm_from_an_sdist(unpacked: Path) -> None:
    ended = build(unpacked, None)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert len(wheels(unpacked)) == 1
