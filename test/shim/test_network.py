"""A network of one's own is told from that of the host."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jupyterlab_environment_health.network import own_network

if TYPE_CHECKING:
    from pathlib import Path

Interface = tuple[str, str, str, str]

LOOPBACK: Interface = ("lo", "1", "1", "unknown")


@pytest.mark.parametrize(
    ("interfaces", "expected"),
    [
        ([LOOPBACK, ("eth0", "2", "37", "up")], True),
        ([LOOPBACK, ("eth0", "2", "37", "up"), ("eth1", "4", "41", "up")], True),
        # Kernels put fallback devices into every new network; they are down, and linked to nothing.
        ([LOOPBACK, ("eth0", "2", "37", "up"), ("tunl0", "3", "0", "down")], True),
        # The host's: its own card, a bridge, and the ends of other containers' pairs.
        ([LOOPBACK, ("ens3", "2", "2", "up"), ("docker0", "3", "3", "up"), ("veth1", "37", "2", "up")], False),
        ([LOOPBACK, ("tap0", "2", "2", "unknown")], False),
        ([LOOPBACK], None),
        ([], None),
    ],
)
def test_is_told_by_where_the_other_end_is(tmp_path: Path, interfaces: list[Interface], expected: bool | None) -> None:
    """Every way out of a container's own network leads to an interface that is not in it."""
    for name, index, link, state in interfaces:
        folder = tmp_path / name
        folder.mkdir()
        (folder / "ifindex").write_text(f"{index}\n")
        (folder / "iflink").write_text(f"{link}\n")
        (folder / "operstate").write_text(f"{state}\n")
    assert own_network(tmp_path) is expected


def test_is_not_known_where_the_system_does_not_tell(tmp_path: Path) -> None:
    """Such as on macOS, or where /sys is hidden."""
    assert own_network(tmp_path / "missing") is None
    (tmp_path / "eth0").mkdir()
    assert own_network(tmp_path) is None
