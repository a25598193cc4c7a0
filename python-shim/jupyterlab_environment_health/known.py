"""Bytes that both sides know beforehand: text, which can be compressed on the way, and a block that cannot."""

from __future__ import annotations

from array import array
from functools import cache
from sys import byteorder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTENTS = {"text": "text/plain", "random": "application/octet-stream"}

MOST = 64 * 1024 * 1024
"""Bytes that are ever sent."""

LINE = b"environment-health\n"

SEED = 0x0E17A1DE
"""Where the random numbers begin: the front end knows it too."""

NUMBERS = 16384


def pieces(content: str, size: int) -> Iterator[bytes]:
    """Give so many bytes, a piece at a time."""
    pattern = block() if content == "random" else LINE * (NUMBERS * 4 // len(LINE))
    while size > 0:
        yield pattern[:size]
        size -= len(pattern)


@cache
def block() -> bytes:
    """Make the random block: xorshift32, little-endian whatever the machine is."""
    numbers = array("I", bytes(4 * NUMBERS))
    x = SEED
    for at in range(NUMBERS):
        x ^= x << 13 & 0xFFFFFFFF
        x ^= x >> 17
        x ^= x << 5 & 0xFFFFFFFF
        numbers[at] = x
    if byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
