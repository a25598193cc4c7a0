"""What is in the way of Jupyter in a folder that it serves."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jupyter_server.serverapp import ServerApp
from traitlets.config import Config

from jupyterlab_environment_health.child import files as child
from jupyterlab_environment_health.child import signatures as signing
from jupyterlab_environment_health.child import trash as trashes
from jupyterlab_environment_health.mounts import Mounts
from jupyterlab_environment_health.probes import files as probe

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to be somebody whom permissions bind")

SHIM = Path(__file__).parents[2] / "python-shim" / "jupyterlab_environment_health"


def found(folder: Path, **asked: Any) -> dict[str, Any]:
    options = {"checkpoints": ".ipynb_checkpoints", "instead": str(folder / "no"), "atomic": True, **asked}
    *_, last = child.files(str(folder), str(folder), **options)
    return last


def as_nobody(folder: Path, code: str) -> Any:
    """Do it as a user whom modes bind; the folder is made his way in."""
    way = [folder, *folder.parents][:-2]
    modes = {one: one.stat().st_mode for one in way}
    for one in way:
        one.chmod(modes[one] | 0o755)
    # Where Python is may be closed to him.
    script = f"import json, os, sys; sys.path.insert(0, {str(SHIM)!r}); from child import files, signatures, trash\n"
    script += f"os.setgroups([]); os.setgid(1234); os.setuid(1234); folder = {str(folder)!r}\nprint(json.dumps({code}))"
    try:
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    finally:
        for one, mode in modes.items():
            one.chmod(mode)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


LOOK = "list(files.files(folder, folder, '.ipynb_checkpoints', folder + '/tmp/a/b', atomic=True))[-1]"


def mine(path: Path, mode: int = 0o755) -> Path:
    os.chown(path, 1234, 1234)
    path.chmod(mode)
    return path


def test_a_folder_without_anything_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").touch()
    (tmp_path / ".~a.ipynb").touch()
    (tmp_path / "dead").symlink_to("nowhere")
    (tmp_path / ".ipynb_checkpoints").mkdir()
    seen = found(tmp_path)
    assert seen.pop("nameMax") == os.statvfs(tmp_path).f_namemax
    assert seen == {
        "checkpoints": None,
        "leftovers": [],
        "foreign": [],
        "writable": [],
        "longNames": [],
        "bad": [],
    }


def test_a_folder_that_a_link_leads_out_to_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "out").symlink_to(tmp_path)
    root = str(tmp_path / "root")
    assert not list(child.files(f"{root}/out", root, None, "", atomic=True))
    assert not list(trashes.trash_of(f"{root}/out", root, root, root))
    assert not list(child.files(f"{root}/none", root, None, "", atomic=True))


def test_names(tmp_path: Path) -> None:
    long = "x" * 239 + ".ipynb"
    for name in (b"caf\xe9.txt", b".hidden\xe9", long.encode(), b"y" * 245, b"z" * 244):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).touch()
    seen = found(tmp_path)
    assert seen["longNames"] == [long, "y" * 245]
    assert seen["bad"] == [{"name": "caf\\xe9.txt", "errno": None}]


def test_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Entry:
        def __init__(self, name: str, number: int) -> None:
            self.name, self.number = name, number

        def stat(self, **_: bool) -> os.stat_result:
            raise OSError(self.number, "")

    entries = [Entry("gone", 2), Entry("secret", 13), Entry("broken", 5), Entry(".broken", 5)]

    class Scan:
        def __enter__(self) -> Any:
            return iter(entries)

        def __exit__(self, *_: object) -> None:
            return None

    monkeypatch.setattr(os, "scandir", lambda _: Scan())
    assert found(tmp_path)["bad"] == [{"name": "broken", "errno": "EIO"}]


def test_what_is_mounted_in_it_is_not_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("hung", "deep"):
        (tmp_path / name).mkdir()
    looked: list[str] = []
    monkeypatch.setattr(child._Folder, "_look", lambda _, entry: looked.append(entry.name))
    found(tmp_path, mounts=[f"{tmp_path}/hung", f"{tmp_path}/deep/er", "/elsewhere/deep"])
    assert looked == ["deep"]


@as_root
def test_files_of_others(tmp_path: Path) -> None:
    mine(tmp_path)
    for name in ("b.csv", "a.ipynb", ".~c.ipynb", ".~alone.ipynb"):
        (tmp_path / name).touch(0o644)
    mine(tmp_path / "b.csv", 0o444)
    (tmp_path / "c.ipynb").touch()
    mine(tmp_path / "c.ipynb", 0o644)
    (tmp_path / ".ipynb_checkpoints").mkdir(0o755)
    seen = as_nobody(tmp_path, LOOK)
    names = {key: [Path(one["path"]).name for one in seen[key]] for key in ("foreign", "leftovers")}
    assert names == {"foreign": ["a.ipynb"], "leftovers": [".~c.ipynb"]}
    assert (seen["checkpoints"]["uid"], seen["checkpoints"]["user"]) == (0, "root")
    assert as_nobody(tmp_path, LOOK.replace("atomic=True", "atomic=False"))["leftovers"] == []


@as_root
def test_a_folder_that_is_closed_where_files_are_open(tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").touch()
    mine(tmp_path / "a.ipynb", 0o644)
    (tmp_path / "tmp").mkdir(0o755)
    seen = as_nobody(tmp_path, LOOK)
    assert seen["writable"] == ["a.ipynb"]
    assert seen["checkpoints"]["path"] == str(tmp_path / "tmp")
    mine(tmp_path / "tmp")
    assert as_nobody(tmp_path, LOOK)["checkpoints"] is None


def test_the_root_folder(tmp_path: Path) -> None:
    root, proc = tmp_path / "root", tmp_path / "proc"
    root.mkdir()
    proc.mkdir()
    (proc / "cwd").symlink_to(root)

    def seen() -> dict[str, Any]:
        *_, said = child.root(str(root), str(proc))
        return said

    assert seen() == {"gone": False, "replaced": False}
    root.rename(tmp_path / "old")
    assert seen() == {"gone": True, "replaced": False}
    root.touch()
    assert list(child.root(f"{root}/below", str(proc)))[-1]["gone"]


def test_a_root_folder_that_was_replaced_under_who_stands_in_it(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    code = (
        f"import os, sys; sys.path.insert(0, {str(SHIM)!r}); os.chdir({str(root)!r})\n"
        "from child.files import root\n"
        f"path = {str(root)!r}\n"
        "print(list(root(path, '/proc/self')))\n"
        "os.rmdir(path); print(list(root(path, '/proc/self')))\n"
        "os.mkdir(path); print(list(root(path, '/proc/self')))\n"
        "print(list(root(path, '/proc/self', steady=False)))\n"
        "os.chdir('/'); print(list(root(path, '/proc/self')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert [eval(line)[-1] for line in done.stdout.splitlines()] == [
        {"gone": False, "replaced": False},
        {"gone": True, "replaced": False},
        {"gone": False, "replaced": True},
        {"gone": False, "replaced": False},
        {"gone": False, "replaced": False},
    ]


def test_the_trash_of_the_home_folder(tmp_path: Path) -> None:
    trash = tmp_path / "share" / "Trash"
    [seen] = trashes.trash_of(str(tmp_path), str(tmp_path), str(tmp_path), str(trash))
    assert seen == {"where": str(trash), "usable": True, "errno": None, "bytes": None, "sameDevice": True}
    (trash / "files").mkdir(parents=True)
    (trash / "files" / "big").write_bytes(b"x" * 100_000)
    *_, seen = trashes.trash_of(str(tmp_path), str(tmp_path), str(tmp_path), str(trash))
    assert 100_000 <= seen["bytes"] < 200_000
    (trash / "info").touch()
    *_, seen = trashes.trash_of(str(tmp_path), str(tmp_path), str(tmp_path), str(trash))
    assert (seen["usable"], seen["errno"]) == (False, "ENOTDIR")


def test_the_trash_of_a_mount(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "ismount", lambda path: str(path) in {str(tmp_path), "/"})
    (tmp_path / "deep").mkdir()

    def where() -> str:
        *_, seen = trashes.trash_of(str(tmp_path / "deep"), str(tmp_path), "/proc", "/proc/Trash")
        return str(seen["where"])

    me = os.getuid()
    assert where() == f"{tmp_path}/.Trash-{me}"
    (tmp_path / ".Trash").mkdir()
    assert where() == f"{tmp_path}/.Trash-{me}"
    (tmp_path / ".Trash").chmod(0o1777)
    assert where() == f"{tmp_path}/.Trash/{me}"


@as_root
def test_a_trash_that_is_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    code = "list(trash.trash_of(folder, folder, folder, folder + '/share/Trash'))[-1]"
    seen = as_nobody(tmp_path, code)
    assert (seen["usable"], seen["errno"]) == (False, "EACCES")


def test_what_notebooks_are_signed_with(tmp_path: Path) -> None:
    key, database = tmp_path / "key", tmp_path / "db"
    for _ in range(2):
        assert list(signing.signatures(str(key), str(database))) == [{"path": str(key), "errno": None}]
        key.touch()
        database.write_text("filled")
    database.unlink()
    database.mkdir()
    assert list(signing.signatures(str(key), str(database))) == [{"path": str(database), "errno": "EISDIR"}]


@as_root
def test_signatures_of_another(tmp_path: Path) -> None:
    code = "list(signatures.signatures(folder + '/key', folder + '/db'))[-1]"
    mine(tmp_path)
    (tmp_path / "key").touch(0o644)
    (tmp_path / "db").touch(0o644)
    assert as_nobody(tmp_path, code)["errno"] is None
    (tmp_path / "db").write_text("filled")
    assert as_nobody(tmp_path, code) == {"path": str(tmp_path / "db"), "errno": "EACCES"}
    (tmp_path / "key").chmod(0o600)
    assert as_nobody(tmp_path, code) == {"path": str(tmp_path / "key"), "errno": "EACCES"}
    (tmp_path / "key").unlink()
    os.chown(tmp_path, 0, 0)
    assert as_nobody(tmp_path, code) == {"path": str(tmp_path), "errno": "EACCES"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, {"key": "/data/notebook_secret", "database": "/data/nbsignatures.db"}),
        ({"data_dir": "/d", "db_file": ":memory:"}, {"key": "/d/notebook_secret", "database": None}),
        ({"secret_file": "/k", "store_factory": print}, {"key": "/k", "database": None}),
        ({"secret": b"known"}, None),
    ],
)
def test_what_signs_is_read_from_the_configuration(told: dict[str, Any], expected: object) -> None:
    app = SimpleNamespace(config=Config({"NotebookNotary": told}), data_dir="/data", trait_has_value=bool)
    assert probe.signing_of(app) == expected


def test_the_folder_of_data_is_not_made_by_who_asks_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    signing = probe.signing_of(ServerApp(config=Config()))
    assert signing is not None
    assert signing["key"] == str(tmp_path / "data" / "notebook_secret")
    assert not (tmp_path / "data").exists()


def test_volumes_elsewhere(tmp_path: Path) -> None:
    lines = [
        "1 0 8:1 / / rw - ext4 /dev/a rw",
        "2 1 8:2 / /workspace rw - ext4 /dev/b rw",
        "3 1 8:3 / /data ro - ext4 /dev/c rw",
        "4 1 0:4 / /scratch rw - tmpfs tmpfs rw",
        "5 1 8:5 / /srv/root rw - ext4 /dev/d rw",
        "6 1 8:6 / /srv/root/below rw - ext4 /dev/e rw",
        "7 1 8:7 /x /etc/hosts rw - ext4 /dev/f rw",
    ]
    assert probe.elsewhere("/srv/root/mine", Mounts("\n".join(lines))) == ["/srv/root/below", "/workspace"]
    assert probe.elsewhere("/srv/root", Mounts("\n".join(lines))) == ["/workspace"]
    assert "/workspace" in probe.elsewhere("/", Mounts("\n".join(lines)))
    many = Mounts("\n".join(f"1 0 8:1 / /srv/{number} rw - ext4 /dev/a rw" for number in range(600)))
    assert len(probe.within("/work", Mounts("\n".join(lines)))) == len(lines)
    assert (len(probe.within("/srv", many)), probe.within("/work", many)) == (600, [])
    assert list(child.volume(str(tmp_path))) == [{"path": str(tmp_path)}]
    assert not list(child.volume(str(tmp_path / "no")))


async def test_a_real_server(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(shim.app.contents_manager.root_dir)
    monkeypatch.chdir(root)
    (root / "deep").mkdir()
    for query in ({}, {"folder": "deep"}):
        seen = await shim.probe("files", **query)
        assert seen["root"] == {"path": str(root), "gone": False, "replaced": False}
        assert (seen["hidden"], seen["atomic"], seen["trash"]["used"]) == (False, True, True)
        assert seen["trash"]["usable"] is True
        assert (seen["foreign"], seen["leftovers"], seen["bad"]) == ([], [], [])
        assert seen["signatures"]["errno"] is None
    shutil.rmtree(root)
    assert (await shim.probe("files"))["root"]["gone"] is True
    os.mkdir(root)
    assert (await shim.probe("files"))["root"] == {"path": str(root), "gone": False, "replaced": True}
