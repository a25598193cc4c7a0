"""Signs by which a container and a platform are recognised: two that do not depend on each other, or nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from .mounts import mount_of, read
from .text import clip

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NEEDED = 2
"""A file or a variable alone proves nothing: there is a /.dockerenv on machines that never saw Docker."""


@dataclass(frozen=True)
class Surroundings:
    """What this process can see of where it is; of variables only the names are looked at."""

    variables: frozenset[str]
    paths: frozenset[str]
    uid: int
    gid: int
    cgroup: str
    root_type: str

    @classmethod
    def of(cls, env: Mapping[str, str], proc: Path, paths: Iterable[str]) -> Surroundings:
        """Look around; the paths were looked for by somebody who may wait for them."""
        mount = mount_of("/", read(proc / "mountinfo"))
        return cls(
            variables=frozenset(env),
            paths=frozenset(paths),
            uid=os.geteuid(),
            gid=os.getegid(),
            cgroup=_text(proc / "cgroup"),
            root_type=mount.fs_type if mount else "",
        )

    def shows(self, sign: str) -> bool:
        """Whether a sign is there: a path, `cgroup:…`, `rootfs:…`, `uid:…`, or a variable, also `PREFIX_*`."""
        kind, _, value = sign.partition(":")
        if sign.startswith("/"):
            return sign in self.paths
        if kind == "cgroup":
            return value in self.cgroup
        if kind == "rootfs":
            return self.root_type == value
        if kind in ("uid", "gid"):
            return str(self.uid if kind == "uid" else self.gid) == value
        if sign.endswith("*"):
            return any(name.startswith(sign[:-1]) for name in self.variables)
        return sign in self.variables


Signs = tuple[tuple[str, tuple[str, ...]], ...]

CONTAINERS: Signs = (
    ("kubernetes", ("KUBERNETES_SERVICE_HOST", "/var/run/secrets/kubernetes.io", "cgroup:kubepods")),
    ("apptainer", ("APPTAINER_CONTAINER", "SINGULARITY_NAME", "/.singularity.d")),
    ("podman", ("/run/.containerenv", "cgroup:libpod", "rootfs:overlay", "rootfs:fuse.fuse-overlayfs")),
    ("docker", ("/.dockerenv", "cgroup:docker", "rootfs:overlay")),
)

PLATFORMS: Signs = (
    ("RunPod", ("RUNPOD_POD_ID", "RUNPOD_POD_HOSTNAME", "RUNPOD_DC_ID", "RUNPOD_PUBLIC_IP")),
    ("Vast.ai", ("VAST_CONTAINERLABEL", "VAST_TCP_PORT_*", "PUBLIC_IPADDR")),
    ("OVHcloud", ("uid:42420", "gid:42420")),
    (
        "SageMaker",
        (
            *("/opt/ml/metadata/resource-metadata.json", "SAGEMAKER_SPACE_NAME"),
            *("SAGEMAKER_APP_TYPE", "SAGEMAKER_INTERNAL_IMAGE_URI"),
        ),
    ),
    ("Colab", ("COLAB_RELEASE_TAG", "COLAB_GPU", "/content")),
    ("Vertex AI Workbench", ("VERTEX_PRODUCT", "/opt/deeplearning", "/home/jupyter")),
    ("Kaggle", ("KAGGLE_KERNEL_RUN_TYPE", "KAGGLE_DATA_PROXY_URL", "/kaggle/working")),
    ("Databricks", ("DATABRICKS_RUNTIME_VERSION", "/databricks", "/Volumes")),
    ("Azure ML", ("/mnt/batch/tasks/shared/LS_root", "AZUREML_*", "/mnt/azureml")),
    ("Paperspace", ("PAPERSPACE_NOTEBOOK_REPO_ID", "PAPERSPACE_CLUSTER_ID", "/notebooks")),
    (
        "Lightning",
        ("LIGHTNING_CLOUDSPACE_HOST", "LIGHTNING_CLOUD_SPACE_ID", "LIGHTNING_RESOURCE_TYPE", "/teamspace"),
    ),
    ("GitHub Codespaces", ("CODESPACES", "CODESPACE_NAME", "/workspaces")),
    ("Deepnote", ("DEEPNOTE_PROJECT_ID", "DEEPNOTE_PROJECT_OWNER_ID", "/work")),
    ("CoCalc", ("COCALC_PROJECT_ID", "COCALC_USERNAME")),
    ("Saturn Cloud", ("SATURN_RESOURCE_ID", "/home/jovyan")),
    ("Modal", ("MODAL_TASK_ID", "MODAL_IMAGE_ID")),
    ("Coder", ("CODER_WORKSPACE_NAME", "CODER_AGENT_URL")),
    ("Gitpod", ("GITPOD_WORKSPACE_ID", "GITPOD_*", "/workspace")),
    ("Hugging Face Spaces", ("SPACE_ID", "SPACE_AUTHOR_NAME", "SPACE_REPO_NAME")),
    ("Binder", ("BINDER_REPO_URL", "BINDER_LAUNCH_HOST", "BINDER_REQUEST", "BINDER_REF_URL")),
    # Each pod shows the other one: it takes both.
    ("Kubeflow", ("NB_PREFIX", "KUBERNETES_SERVICE_HOST")),
    ("JupyterHub", ("JUPYTERHUB_SERVICE_PREFIX", "JUPYTERHUB_USER", "JUPYTERHUB_SERVER_NAME")),
)
"""Special ones before those that others are built on."""


PATHS = tuple(sign for _, signs in (*CONTAINERS, *PLATFORMS) for sign in signs if sign.startswith("/"))
"""Many of them are network volumes, which may hang: they are never touched here."""

FAMILIES = (
    *(
        "RUNPOD_*",
        "VAST_*",
        "OVH_*",
        "SAGEMAKER_*",
        "COLAB_*",
        "KAGGLE_*",
        "DATABRICKS_*",
        "PAPERSPACE_*",
        "GRADIENT_*",
    ),
    *("LIGHTNING_*", "DOMINO_*", "COCALC_*", "GITPOD_*", "BINDER_*", "JUPYTERHUB_*", "CODESPACE_*"),
    *("VSCODE_*", "SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"),
)
"""Variables by which platforms and tunnels are known besides those."""

VARIABLES = tuple(
    sign
    for sign in (*(sign for _, signs in (*CONTAINERS, *PLATFORMS) for sign in signs), *FAMILIES)
    if not (sign.startswith("/") or ":" in sign)
)

NAMED = 64
"""Names that are told: some platforms set a variable for each port."""


def named(variables: Iterable[str]) -> list[str]:
    """Name the variables that platforms are known by; what they hold is nobody's business."""
    found = (name for name in variables if any(fnmatchcase(name, sign) for sign in VARIABLES))
    return [clip(name, 80) for name in sorted(found)[:NAMED]]


def recognise(known: Signs, surroundings: Surroundings) -> str | None:
    """Name what shows enough signs."""
    for name, signs in known:
        if sum(map(surroundings.shows, signs)) >= NEEDED:
            return name
    return None


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
