"""Who and where, from recorded files."""

from __future__ import annotations

import os
import pwd
from typing import TYPE_CHECKING, Any

import pytest

from jupyterlab_environment_health.child.home import home
from jupyterlab_environment_health.child.owner import capabilities
from jupyterlab_environment_health.privileges import asked_of, capability_names, id_map
from jupyterlab_environment_health.probes import identity as probes_identity
from jupyterlab_environment_health.probes.identity import identity
from jupyterlab_environment_health.signs import CONTAINERS, NAMED, PLATFORMS, Surroundings, named, recognise

if TYPE_CHECKING:
    from pathlib import Path

STATUS = "Name:\tpython\nUmask:\t0027\nUid:\t1000\t1000\t1000\t1000\nCapEff:\t0000000000000002\n"


def surroundings(*paths: str, **known: Any) -> Surroundings:
    nothing = {"variables": frozenset(), "uid": 1000, "gid": 100, "cgroup": "0::/", "root_type": "ext4"}
    return Surroundings(paths=frozenset(paths), **{**nothing, **known})


def test_what_the_kernel_says_of_this_process(tmp_path: Path) -> None:
    (tmp_path / "status").write_text(STATUS)
    seen = identity(tmp_path, ())
    assert (seen["umask"], seen["overridesPermissions"]) == ("0027", True)
    (tmp_path / "status").write_text(STATUS.replace("02\n", "01\n"))
    assert identity(tmp_path, ())["overridesPermissions"] is False


def test_without_a_proc_nothing_is_claimed(tmp_path: Path) -> None:
    seen = identity(tmp_path, ())
    assert (seen["umask"], seen["overridesPermissions"], seen["container"]) == ("", False, None)
    assert capabilities("") == 0


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ({"variables": {"RUNPOD_POD_ID"}}, None),
        ({"variables": {"RUNPOD_POD_ID", "RUNPOD_DC_ID"}}, "RunPod"),
        ({"variables": {"JUPYTERHUB_USER", "JUPYTERHUB_SERVICE_PREFIX"}}, "JupyterHub"),
        ({"variables": {"BINDER_REPO_URL", "BINDER_REQUEST", "JUPYTERHUB_USER", "JUPYTERHUB_SERVER_NAME"}}, "Binder"),
        ({"uid": 42420, "gid": 42420}, "OVHcloud"),
        ({"uid": 42420}, None),
        ({"variables": {"NB_PREFIX", "KUBERNETES_SERVICE_HOST"}}, "Kubeflow"),
        ({"variables": {"DEEPNOTE_PROJECT_ID"}}, None),
        ({"variables": {"DEEPNOTE_PROJECT_ID", "DEEPNOTE_PROJECT_OWNER_ID"}}, "Deepnote"),
        ({"variables": {"CODER_WORKSPACE_NAME", "CODER_AGENT_URL"}}, "Coder"),
        ({}, None),
    ],
)
def test_a_platform_needs_two_signs(known: dict[str, Any], name: str | None) -> None:
    assert recognise(PLATFORMS, surroundings(**known)) == name


def test_a_pod_of_kubernetes_is_no_kubeflow() -> None:
    pod = surroundings("/var/run/secrets/kubernetes.io", variables={"KUBERNETES_SERVICE_HOST"})
    assert (recognise(PLATFORMS, pod), recognise(CONTAINERS, pod)) == (None, "kubernetes")


@pytest.mark.parametrize(
    ("files", "known", "name"),
    [
        (["/.dockerenv"], {}, None),
        (["/.dockerenv"], {"root_type": "overlay"}, "docker"),
        (["/run/.containerenv"], {"cgroup": "0::/machine.slice/libpod-1"}, "podman"),
        (["/.dockerenv", "/var/run/secrets/kubernetes.io"], {"cgroup": "0::/kubepods/x"}, "kubernetes"),
        (["/.singularity.d"], {"variables": {"APPTAINER_CONTAINER"}}, "apptainer"),
    ],
)
def test_a_container_needs_two_signs(files: list[str], known: dict[str, Any], name: str | None) -> None:
    assert recognise(CONTAINERS, surroundings(*files, **known)) == name


def test_variables_are_named_and_never_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        monkeypatch.delenv(name)
    known = ("NB_PREFIX", "RUNPOD_POD_ID", "VAST_TCP_PORT_70022", "CODESPACES", "SSH_CONNECTION")
    for name in (*known, "RUNPODX", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "PLANTED")
    seen = identity(tmp_path, ())
    assert seen["signs"] == sorted(known)
    assert "PLANTED" not in str(seen)
    assert len(named(f"VAST_TCP_PORT_{port}" for port in range(999))) == NAMED


async def test_what_is_there_is_looked_for_by_a_child_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shim: Any
) -> None:
    there, missing = tmp_path / "there", tmp_path / "missing"
    there.mkdir()
    touched: list[str] = []
    exists = os.path.exists
    monkeypatch.setattr(os.path, "exists", lambda path: touched.append(str(path)) or exists(path))
    monkeypatch.setattr(probes_identity, "PATHS", (str(there), str(missing)))
    known = (("here", (str(there), "uid:0")), ("nowhere", (str(missing), "uid:0")))
    monkeypatch.setattr(probes_identity, "CONTAINERS", known)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert (await shim.probe("identity"))["container"] == "here"
    assert not [path for path in touched if path in map(str, (there, missing))]


def test_what_the_kernel_lets_this_process_do(tmp_path: Path) -> None:
    more = "CapBnd:\t00000000a80425fb\nNoNewPrivs:\t1\nSeccomp:\t2\n"
    (tmp_path / "status").write_text(STATUS + more)
    (tmp_path / "uid_map").write_text("         0     100000      65536\n")
    (tmp_path / "attr").mkdir()
    (tmp_path / "attr" / "current").write_text("docker-default (enforce)\n")
    seen = identity(tmp_path, ())
    assert seen["capabilities"]["effective"] == ["CAP_DAC_OVERRIDE"]
    assert seen["capabilities"]["bounding"][0] == "CAP_CHOWN"
    assert seen["capabilities"]["bounding"][-1] == "CAP_SETFCAP"
    assert (seen["noNewPrivileges"], seen["seccomp"]) == (True, "filter")
    assert seen["uidMap"] == [{"inside": 0, "outside": 100000, "count": 65536}]
    assert (seen["gidMap"], seen["securityModule"]) == ([], "docker-default (enforce)")


def test_what_the_kernel_does_not_say_is_not_claimed(tmp_path: Path) -> None:
    seen = identity(tmp_path, ())
    assert (seen["noNewPrivileges"], seen["seccomp"], seen["securityModule"], seen["uidMap"]) == (None, None, None, [])


def test_capabilities_that_are_newer_than_this() -> None:
    assert capability_names("1ffffffffff")[-1] == "CAP_CHECKPOINT_RESTORE"
    assert capability_names("20000000000") == ["CAP_41"]
    assert id_map("") == []


def test_what_an_image_is_asked_for_is_told_where_it_is_no_secret() -> None:
    env = {"NB_UID": "1234", "NB_GID": "12a", "CHOWN_HOME": "yes", "CHOWN_EXTRA": "/srv/mine", "GRANT_SUDO": "PLANTED"}
    assert asked_of(env) == {"NB_UID": "1234", "CHOWN_HOME": "yes"}


def test_a_home_of_somebody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    *_, bare = home()
    assert (bare["path"], bare["set"], bare["skeleton"]) == (str(tmp_path), True, False)
    assert (bare["owner"]["uid"], bare["owner"]["path"]) == (os.geteuid(), str(tmp_path))
    (tmp_path / ".bashrc").symlink_to("nowhere")
    *_, made = home()
    assert made["skeleton"] is True
    monkeypatch.setenv("HOME", str(tmp_path / "missing"))
    *_, missing = home()
    assert (missing["owner"], missing["skeleton"]) == (None, None)
    assert "ownersHome" not in missing


def test_a_home_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME")
    *_, unset = home()
    assert unset["set"] is False


def test_whose_home_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = pwd.getpwuid(os.geteuid())
    monkeypatch.setenv("HOME", str(tmp_path))
    *_, other = home()
    assert (other["registered"], other["ownersHome"]) == (entry.pw_dir, False)
    monkeypatch.setattr(pwd, "getpwuid", lambda _: pwd.struct_passwd([*entry[:5], str(tmp_path), entry[6]]))
    *_, own = home()
    assert own["ownersHome"] is True

    def fail(_: int) -> None:
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", fail)
    *_, nobodys = home()
    assert (nobodys["registered"], nobodys["ownersHome"]) == (None, False)


async def test_whether_somebody_has_a_name(shim: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in probes_identity.NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    seen = await shim.probe("identity")
    assert (seen["entry"], seen["named"], seen["runtimeDir"]["path"]) == (True, False, str(tmp_path))
    monkeypatch.setenv("LOGNAME", "jo")
    monkeypatch.setattr(os, "geteuid", lambda: 4_000_000)
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    seen = await shim.probe("identity")
    assert (seen["user"], seen["entry"], seen["named"], seen["runtimeDir"]) == (None, False, True, None)


async def test_what_keeps_a_child_from_starting_keeps_nothing_else(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: Any) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(probes_identity, "ask", fail)
    monkeypatch.setattr("asyncio.to_thread", fail)
    seen = await shim.probe("identity")
    assert (seen["uid"], seen["entry"], seen["home"]) == (os.geteuid(), None, None)


def test_a_home_that_is_a_volume(tmp_path: Path) -> None:
    answer = {"path": "/home/jo", "real": "/data/jo", "set": True, "owner": None, "skeleton": None}
    assert probes_identity.home_of(answer, {"/data/jo": None})["mountPoint"] is True
    assert probes_identity.home_of(answer, {"/data": None})["mountPoint"] is False


async def test_the_home_is_told_with_the_names_of_its_owner(
    shim: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    seen = await shim.probe("identity")
    assert (seen["home"]["path"], seen["home"]["mountPoint"]) == (str(tmp_path), False)
    assert seen["home"]["owner"]["user"] == seen["user"]
