"""What kernels are started from, found by looking at their folders; none is started."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from string import Template
from typing import TYPE_CHECKING, Any

from .look import find

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

MOST = 64
"""Kernels that are told."""

LARGE = 1024 * 1024
"""Bytes that no description of a kernel has."""

LOCAL = "local-provisioner"


def kernelspecs(folders: list[str], path: str, own: dict[str, str]) -> Generator[dict[str, Any], None, None]:
    """Look through the folders; some names of programs stand for the Python that Jupyter runs on itself."""
    known: set[str] = set()
    for name, folder in _folders(folders):
        # Of two of a name the first is the one that is started.
        if name not in known and len(known) < MOST:
            description = _description(os.path.join(folder, "kernel.json"))
            if description is not None:
                known.add(name)
                if _is_local(description):
                    yield _spec(name, folder, description, path, own)


def _folders(folders: list[str]) -> Iterator[tuple[str, str]]:
    for folder in folders:
        names: list[str] = []
        with suppress(OSError):
            names = sorted(os.listdir(folder))
        for name in names:
            yield name.lower(), os.path.join(folder, name)


def _description(file: str) -> dict[str, Any] | None:
    with suppress(OSError, ValueError), open(file, "rb") as opened:
        found = json.loads(opened.read(LARGE))
        if isinstance(found, dict):
            return found
    return None


def _is_local(description: dict[str, Any]) -> bool:
    """Whether its program is started on this machine: of others nothing can be seen here."""
    metadata = description.get("metadata")
    provisioner = metadata.get("kernel_provisioner") if isinstance(metadata, dict) else None
    return not isinstance(provisioner, dict) or provisioner.get("provisioner_name", LOCAL) == LOCAL


def _spec(name: str, folder: str, description: dict[str, Any], path: str, own: dict[str, str]) -> dict[str, Any]:
    argv = description.get("argv")
    program = str(argv[0]) if isinstance(argv, list) and argv else ""
    started = own.get(program, program.replace("{resource_dir}", folder))
    env = description.get("env")
    if isinstance(env, dict) and "PATH" in env:
        # Where the program is looked for is up to the kernel's own variables.
        path = Template(str(env["PATH"])).safe_substitute(os.environ)
    return {
        "name": name,
        "title": str(description.get("display_name", name)),
        "folder": folder,
        "program": program,
        "found": find(started, path) if started else None,
    }
