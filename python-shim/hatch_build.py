"""Keeps a package without its front end, or with an old one, from being built."""

from __future__ import annotations

import os
import shutil
import tarfile
import zipfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LABEXTENSION = "python-shim/jupyterlab_environment_health/labextension"
# How names end of which one must be in each package; a wheel and an sdist keep them elsewhere.
FRONT_END = (
    "/schemas/jupyterlab-environment-health/plugin.json",
    "/static/style.js",
    "/install.json",
    "/jupyterlab_environment_health.json",
)
SKIPS = ("HATCH_JUPYTER_BUILDER_SKIP_NPM", "SKIP_JUPYTER_BUILDER")


class FrontEndHook(BuildHookInterface[Any]):
    """Has the front end built anew in a checkout, and looks whether it is in what was built."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, _data: dict[str, Any]) -> None:
        """Remove what an earlier build left, which would be packed as it is."""
        is_checkout = not (Path(self.root) / "PKG-INFO").exists()
        is_prebuilt = any(os.environ.get(name) for name in SKIPS)
        if version == "standard" and is_checkout and not is_prebuilt:
            shutil.rmtree(Path(self.root) / LABEXTENSION, ignore_errors=True)

    def finalize(self, version: str, _data: dict[str, Any], artifact_path: str) -> None:
        """Fail, and leave nothing behind, when a part of the front end is missing."""
        if version != "standard":
            return
        names = _names(Path(artifact_path))
        missing = [end for end in FRONT_END if not any(name.endswith(end) for name in names)]
        if not any("/static/remoteEntry." in name for name in names):
            missing.append("/static/remoteEntry.*.js")
        if missing:
            Path(artifact_path).unlink()
            raise RuntimeError(f"The front end is not whole: {', '.join(missing)} missing")


def _names(artifact: Path) -> list[str]:
    if artifact.suffix == ".whl":
        with zipfile.ZipFile(artifact) as wheel:
            return wheel.namelist()
    with tarfile.open(artifact) as sdist:
        return sdist.getnames()
