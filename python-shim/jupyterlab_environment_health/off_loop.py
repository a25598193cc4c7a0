"""What takes its time, in a thread; where none starts, it is done all the same."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Asked = TypeVar("Asked")
Found = TypeVar("Found")


async def off_loop(work: Callable[[Asked], Found], asked: Asked) -> Found:
    """Do some work beside the event loop."""
    try:
        return await asyncio.to_thread(work, asked)
    except RuntimeError:
        return work(asked)
