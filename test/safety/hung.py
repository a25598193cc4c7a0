"""`hung.py`: one mount hangs; prints who touched it, and how long each probe of a run took.

Also those that cannot be killed: what waits inside a file system's daemon waits until that ends.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2] / "python-shim"))

import apart
from server import Server
from tree import build

from jupyterlab_environment_health.probes import DEADLINES

if TYPE_CHECKING:
    from collections.abc import Callable

WITNESS = Path(__file__).with_name("witness.py")

QUERIES = {"storage": "&folder=hung/below", "files": "&folder=hung/below"}

AFTER = "the end"


def main(base: Path) -> None:
    apart.close(base)
    tree = build(base / "tree", os.geteuid())
    hung, log, hangs = tree.root / "hung", base / "log", base / "hangs"
    hung.mkdir()
    subprocess.run([sys.executable, WITNESS, hung, log, hangs], check=True)
    server = Server(tree, os.geteuid())
    try:
        server.start()
        # What is loaded once is loaded now.
        run(server)
        hangs.touch()
        log.write_bytes(b"")
        threads = watched(server.pid)
        took = run(server)
        own = threads()
        asked = [int(line) for line in log.read_text().splitlines()]
        print(json.dumps({"took": took, "asked": len(asked), "byServer": sum(pid in own for pid in asked)}))
    finally:
        hangs.unlink(missing_ok=True)
        server.kill()


def run(server: Server) -> dict[str, float]:
    """Ask all probes at the same time, as a run does, and end it; gives the seconds that each took."""
    opened = server.ask("environment-health/run")
    assert opened
    run = f"run={opened[1]['run']}"
    took: Counter[str] = Counter()

    def ask(name: str, path: str) -> None:
        began = time.monotonic()
        answer = server.ask(f"environment-health/{path}")
        took[name] = round(time.monotonic() - began, 3)
        assert answer, name

    with ThreadPoolExecutor(len(DEADLINES)) as pool:
        for name in DEADLINES:
            pool.submit(ask, name, f"probe/{name}?{run}{QUERIES.get(name, '')}")
    ask(AFTER, f"close?{run}")
    return dict(took)


def watched(pid: int) -> Callable[[], set[int]]:
    """Collect the threads that a process has from now on."""
    seen: set[int] = set()
    enough = threading.Event()

    def watch() -> None:
        while not enough.wait(0.005):
            seen.update(int(name) for name in os.listdir(f"/proc/{pid}/task"))

    watching = threading.Thread(target=watch)
    watching.start()

    def stop() -> set[int]:
        enough.set()
        watching.join()
        return seen

    return stop


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    sys.exit(main(options.base) if options.base else apart.begin([*sys.argv, "--base"]))
