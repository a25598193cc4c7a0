"""The terminals that runs make: known by their names, and gone without holding up the server."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = re.compile(r"environmenthealth_[0-9a-f]{16}")

CLOSED = 0.001
"""Seconds in which the kernel takes note of what was closed."""


def own(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Give those of all runs that are there, by name; of users' none."""
    terminals = getattr(settings.get("terminal_manager"), "terminals", {})
    return {name: terminal for name, terminal in terminals.items() if NAME.fullmatch(name)}


def hasten(settings: Mapping[str, Any]) -> None:
    """Have them closed as fast as they can be.

    Upon closing one, ptyprocess sleeps for a tenth of a second where the event loop runs, and everybody waits:
    https://github.com/pexpect/ptyprocess/blob/0.7.0/ptyprocess/ptyprocess.py
    """
    for terminal in own(settings).values():
        process: Any = getattr(terminal, "ptyproc", None)
        if hasattr(process, "delayafterclose"):
            process.delayafterclose = CLOSED
