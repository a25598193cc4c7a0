"""What is in the packages, and what is not."""

import json
import tarfile
import zipfile
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

EXTENSION = "*.data/data/share/jupyter/labextensions/jupyterlab-environment-health"
IN_WHEEL = [
    f"{EXTENSION}/install.json",
    f"{EXTENSION}/package.json",
    f"{EXTENSION}/schemas/jupyterlab-environment-health/package.json.orig",
    f"{EXTENSION}/schemas/jupyterlab-environment-health/plugin.json",
    f"{EXTENSION}/static/remoteEntry.*.js",
    f"{EXTENSION}/static/style.js",
    "*.data/data/etc/jupyter/jupyter_server_config.d/jupyterlab_environment_health.json",
    "*.dist-info/licenses/LICENSE",
    "jupyterlab_environment_health/__init__.py",
    "jupyterlab_environment_health/_version.py",
    "jupyterlab_environment_health/probes/*.py",
]
IN_SDIST = [
    "*/package-lock.json",
    "*/schema/settings/plugin.json",
    "*/schema/wire/evidence.schema.json",
    "*/src/index.ts",
    "*/labextension/static/style.js",
]


@pytest.fixture(scope="module")
def in_wheel(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.fixture(scope="module")
def in_sdist(sdist: Path) -> list[str]:
    with tarfile.open(sdist) as archive:
        return archive.getnames()


@pytest.mark.parametrize("pattern", IN_WHEEL)
def test_wheel_has(in_wheel: list[str], pattern: str) -> None:
    assert [name for name in in_wheel if fnmatch(name, pattern)]


@pytest.mark.parametrize("pattern", IN_SDIST)
def test_sdist_has(in_sdist: list[str], pattern: str) -> None:
    assert [name for name in in_sdist if fnmatch(name, pattern)]


def test_wheel_has_no_sources_of_the_front_end(in_wheel: list[str]) -> None:
    assert not [name for name in in_wheel if name.endswith((".ts", ".tsx", ".map"))]


def test_wheel_loads_the_entry_it_has(wheel: Path, in_wheel: list[str]) -> None:
    package = next(name for name in in_wheel if fnmatch(name, f"{EXTENSION}/package.json"))
    with zipfile.ZipFile(wheel) as archive:
        load = json.loads(archive.read(package))["jupyterlab"]["_build"]["load"]
    assert str(Path(package).with_name(load.partition("/")[0]) / Path(load).name) in in_wheel


def test_bundle_is_made_of_our_code_and_one_library(wheel: Path, in_wheel: list[str]) -> None:
    """JupyterLab shares its packages; one in the bundle would be a second copy in the page."""
    licences = next(name for name in in_wheel if name.endswith("/third-party-licenses.json"))
    with zipfile.ZipFile(wheel) as archive:
        packages = json.loads(archive.read(licences))["packages"]
    ours = {package["name"] for package in packages}
    # On plain http a browser has no SHA-256 of its own.
    library = "@noble/hashes"
    assert ours <= {"css-loader", "style-loader", "jupyterlab-environment-health", library}


@pytest.mark.parametrize("secret", ["file:///", "/node_modules/", "/root/", f"{ROOT}/", f"{Path.home()}/"])
def test_wheel_names_no_place_of_the_machine_it_was_built_on(wheel: Path, secret: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.endswith((".js", ".json"))]
        assert not [name for name in names if secret.encode() in archive.read(name)]
