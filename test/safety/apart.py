"""A mount and process namespace of its own, in which nothing but one folder can be written to, by nobody."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jupyterlab_environment_health.mounts import PSEUDO, forget, read

if TYPE_CHECKING:
    from collections.abc import Iterator

FLAGS = ("--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc")


def possible() -> bool:
    """Whether this machine and user can."""
    return os.geteuid() == 0 and all(map(shutil.which, ("unshare", "setpriv", "mount")))


def begin(program: list[str]) -> int:
    """Run a program there, with a new folder as its last argument; it is removed from outside once all have ended."""
    with folder() as base:
        inside = ["unshare", *FLAGS] if possible() else []
        return subprocess.run([*inside, sys.executable, *program, str(base)], check=False).returncode


@contextmanager
def folder() -> Iterator[Path]:
    """Have a folder that others may enter, and remove it; never through a mount."""
    base = Path(tempfile.mkdtemp(prefix="environment-health-safety-"))
    base.chmod(0o755)
    try:
        yield base
    finally:
        forget()
        if not any(Path(point).is_relative_to(base) for point in read()):
            shutil.rmtree(base)


def written(base: Path) -> Path:
    """Name the folder in which everything is that was changed among the packages."""
    folder = base / "packages"
    folder.mkdir(exist_ok=True)
    return folder


def close(base: Path) -> None:
    """Make everything else read-only, and let any user reach the interpreter and a copy of the packages."""
    if not possible():
        return
    library = Path(sysconfig.get_path("purelib")).resolve()
    _mount("--bind", str(base), str(base))
    forget()
    for point, mount in read().items():
        if mount.fs_type not in PSEUDO and point != str(base):
            _mount("-o", "remount,bind,ro", point)
    _reveal(base)
    (base / "work").mkdir()
    layers = f"lowerdir={library},upperdir={written(base)},workdir={base / 'work'}"
    _mount("-t", "overlay", "-o", layers, "overlay", str(library))


def _reveal(base: Path) -> None:
    """Lay an open folder over each home that only its owner may enter, and bind what is needed back into it."""
    needed = {path.resolve() for path in (Path(sys.base_prefix), Path(sys.prefix), Path(__file__).parents[2])}
    closed: dict[Path, list[Path]] = {}
    for path in sorted(needed):
        above = next((above for above in reversed(path.parents) if not above.stat().st_mode & 1), None)
        if above:
            closed.setdefault(above, []).append(path)
    for above, paths in closed.items():
        kept = {path: base / f"kept-{path.stat().st_ino}" for path in paths}
        for path, place in kept.items():
            place.mkdir()
            _mount("--bind", str(path), str(place))
        _mount("-t", "tmpfs", "-o", "mode=755", "tmpfs", str(above))
        for path, place in kept.items():
            path.mkdir(parents=True)
            _mount("--bind", str(place), str(path))
            subprocess.run(["umount", str(place)], check=True)
            place.rmdir()


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)
