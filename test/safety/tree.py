"""The folders a server writes to, with what is precious in them and what only looks like a canary."""

from __future__ import annotations

import os
import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEX = "0123456789abcdef" * 2

LONG = b"x" * (64 * 1024 + 1)


@dataclass(frozen=True)
class Tree:
    """Where everything is."""

    base: Path

    @property
    def root(self) -> Path:
        return self.base / "root"

    @property
    def home(self) -> Path:
        return self.base / "home"

    @property
    def temp(self) -> Path:
        return self.base / "temp"

    @property
    def runtime(self) -> Path:
        return self.base / "runtime"

    @property
    def treasure(self) -> Path:
        """No place: nothing may ever come here, and links lead to it."""
        return self.base / "treasure"

    @property
    def trash(self) -> Path:
        return self.home / ".local/share/Trash"

    @property
    def folders(self) -> list[str]:
        """What the file browser shows, below the root folder."""
        return ["", "sub", "deep/er", "link-in"]

    @property
    def refused(self) -> list[str]:
        """What leads out of it."""
        return ["link-out", "link-out/below", "swap"]

    @property
    def places(self) -> set[Path]:
        """Where canaries live, and so the folder's own time changes."""
        return {
            *(self.root / folder for folder in ("", "sub", "deep/er", "swap", "swap.link")),
            *(self.home / folder for folder in ("", ".jupyter", ".local/share/jupyter", ".cache", ".ipython")),
            *(self.home / ".config/matplotlib", self.temp, self.runtime),
            *(self.trash / folder for folder in ("", "files", "info")),
        }


def build(base: Path, uid: int) -> Tree:
    """Make it, and make it that user's."""
    tree = Tree(base)
    for folder in [*sorted(tree.places - {tree.root / "swap.link"}), tree.treasure / "below"]:
        folder.mkdir(parents=True, exist_ok=True)
        precious(folder)
    for folder in (tree.root, tree.root / "sub", tree.home, tree.temp, tree.trash / "files", tree.home / ".cache"):
        look_alikes(folder, tree.treasure)
    (tree.root / "link-in").symlink_to("sub")
    for link in ("link-out", "swap.link"):
        (tree.root / link).symlink_to(tree.treasure)
    base.chmod(0o755)
    for folder, _, files in os.walk(base):
        for path in (folder, *(os.path.join(folder, name) for name in files)):
            os.chown(path, uid, uid, follow_symlinks=False)
    # What is not ours to remove by its owner.
    with suppress(PermissionError):
        foreign = tree.temp / f".environment-health-{HEX[::-1]}"
        foreign.write_text("foreign")
        os.chown(foreign, uid + 1, uid + 1)
        age(foreign)
    return tree


def precious(folder: Path) -> None:
    """Put there what people have."""
    for name, mode in (("thesis.ipynb", 0o644), (".secret", 0o600), ("read-only.csv", 0o444)):
        path = folder / name
        path.write_text(f"{folder.name}/{name}")
        with suppress(OSError):
            os.setxattr(path, "user.precious", name.encode())
        path.chmod(mode)
    (folder / "second-name").hardlink_to(folder / "thesis.ipynb")


def look_alikes(folder: Path, treasure: Path) -> None:
    """Put there what is called nearly like a canary, or exactly like one and is something else; all of it is old."""
    hidden, visible = f".environment-health-{HEX}", f"environment-health-{HEX[:16]}"
    for name in (hidden[:-1], f"{hidden}0", hidden.upper(), visible[:-1], f"{visible}-a.ipynb", f"my-{visible}.pyo"):
        (folder / name).write_text("precious")
    (folder / f".environment-health-{HEX[1:]}a").write_bytes(LONG)
    (folder / f".environment-health-{HEX[2:]}aa").symlink_to(treasure / "thesis.ipynb")
    (folder / f".environment-health-{HEX[3:]}aaa").symlink_to(treasure)
    os.mkfifo(folder / f".environment-health-{HEX[4:]}aaaa")
    (folder / f".environment-health-{HEX[5:]}aaaaa").hardlink_to(folder / "thesis.ipynb")
    with_more = folder / f".environment-health-{HEX[6:]}aaaaaa"
    with_more.mkdir()
    (with_more / "precious").write_text("precious")
    (with_more / f".environment-health-{HEX}").write_text("beside it")
    (folder / f"{visible}-full.pyo").mkdir()
    (folder / f"{visible}-full.pyo" / "precious").write_text("precious")
    with socket.socket(socket.AF_UNIX) as bound:
        here = os.getcwd()
        os.chdir(folder)
        bound.bind(f".environment-health-{HEX[7:]}aaaaaaa")
        os.chdir(here)
    for path in folder.glob("*nvironment-*"):
        age(path)


def age(path: Path) -> None:
    """Make it older than any run."""
    old = time.time() - 3600
    os.utime(path, (old, old), follow_symlinks=False)
