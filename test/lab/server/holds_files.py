"""A server extension that never closes what it opens."""

from __future__ import annotations

import os
import resource
from typing import Any

LEFT = 60
"""Files that are left to everybody else."""

_held: list[int] = []


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "holds_files"}]


def _load_jupyter_server_extension(_app: Any) -> None:
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    while len(os.listdir("/proc/self/fd")) < soft - LEFT:
        _held.append(os.open(os.devnull, os.O_RDONLY))
