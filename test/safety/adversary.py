"""Puts a link in a folder's place and back, all the time."""

from __future__ import annotations

import ctypes
import os
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from tree import Tree

HERE = -100
EXCHANGE = 2
"""AT_FDCWD and RENAME_EXCHANGE."""


class Adversary:
    """Exchanges `swap` and `swap.link` while it is entered."""

    def __init__(self, tree: Tree, chance: Random) -> None:
        self.paths = [os.fsencode(tree.root / name) for name in ("swap", "swap.link")]
        self.seed = chance.random()
        self.exchanged = False
        self._library = ctypes.CDLL(None, use_errno=True)
        self._enough = threading.Event()
        self._thread = threading.Thread(target=self._play)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._enough.set()
        self._thread.join()
        if self.exchanged:
            self._exchange()

    def _play(self) -> None:
        while not self._enough.is_set():
            self._exchange()
            time.sleep(self.seed / 200)

    def _exchange(self) -> None:
        if self._library.renameat2(HERE, self.paths[0], HERE, self.paths[1], EXCHANGE):
            raise OSError(ctypes.get_errno(), "renameat2")
        self.exchanged = not self.exchanged
