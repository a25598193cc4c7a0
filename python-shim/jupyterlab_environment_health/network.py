"""Whether this process has a network of its own, as containers have that are not given their host's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

UP = ("up", "unknown")
"""Some drivers do not tell; what is down is no way out."""


def own_network(interfaces: Path) -> bool | None:
    """Tell whether every way out is linked to an interface that is elsewhere: one end of a pair, or a part of another.

    None where there is no way out, or the system does not tell.
    """
    try:
        ways = [way for way in interfaces.iterdir() if way.name != "lo" and _text(way / "operstate") in UP]
        linked = [_text(way / "iflink") not in ("0", _text(way / "ifindex")) for way in ways]
    except OSError:
        return None
    return all(linked) if linked else None


def _text(path: Path) -> str:
    return path.read_text("ascii", errors="replace").strip()
