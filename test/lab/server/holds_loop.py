"""A server extension that works on the event loop what takes its time, as long as it is told to."""

from __future__ import annotations

import os
import tempfile
import time
from typing import Any

from tornado.ioloop import IOLoop

WORK = 0.8
PAUSE = 0.08


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "holds_loop"}]


def _load_jupyter_server_extension(_app: Any) -> None:
    IOLoop.current().call_later(PAUSE, _work)


def _work() -> None:
    if os.path.exists(os.path.join(tempfile.gettempdir(), "hold")):
        time.sleep(WORK)
    IOLoop.current().call_later(PAUSE, _work)
