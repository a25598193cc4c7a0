"""`counts.py --runs 1000`: after so many runs a server has no more memory, files, threads and processes than before."""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2] / "python-shim"))

import apart
from run import Runs
from server import Server
from tree import build

FIRST = 30
"""Runs after which what is kept is kept: the last requests, the threads of the event loop."""

GROWTH = 5 * 1024
"""KiB"""

POOL = min(32, (os.cpu_count() or 1) + 4)
"""Threads that asyncio keeps for what would hold it up: it starts them one by one, as they are needed."""

RESTING = 100
"""Times its processes are looked at when nothing is asked."""

Counts = dict[str, int]


def look(pid: int) -> Counts:
    """Count what it has, where it rests."""
    seen = [_now(pid) for _ in range(RESTING) if not time.sleep(0.01)]
    return {name: min(one[name] for one in seen) for name in seen[0]}


def _now(pid: int) -> Counts:
    proc = Path("/proc")
    lines = dict(line.split(":", 1) for line in (proc / str(pid) / "status").read_text().splitlines())
    children = (proc / str(pid) / "task" / str(pid) / "children").read_text().split()
    return {
        "KiB": int(lines["VmRSS"].split()[0]),
        "threads": int(lines["Threads"]),
        "files": len(os.listdir(proc / str(pid) / "fd")),
        "children": len(children),
    }


def main(options: argparse.Namespace) -> int:
    base = Path(options.base)
    apart.close(base)
    tree = build(base / "tree", os.geteuid())
    runs = Runs(tree, Server(tree, os.geteuid()), Random(options.seed))
    try:
        runs.warm_up()
        for _ in range(options.first):
            runs.calm()
        before = look(runs.server.pid)
        took = [timed(runs) for _ in range(options.runs)]
        after = look(runs.server.pid)
    finally:
        runs.server.kill()
        runs.pool.shutdown()
    print(f"{options.runs} runs, median {1000 * statistics.median(took):.0f} ms")
    print(f"before {before}\nafter  {after}")
    more = {name: after[name] - before[name] for name in before}
    return any(more[name] > most for name, most in {"KiB": GROWTH, "threads": POOL, "files": 0, "children": 0}.items())


def timed(runs: Runs) -> float:
    began = time.monotonic()
    runs.calm()
    return time.monotonic() - began


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20_260_101)
    parser.add_argument("--first", type=int, default=FIRST)
    parser.add_argument("--base", help=argparse.SUPPRESS)
    options = parser.parse_args()
    sys.exit(main(options) if options.base else apart.begin([*sys.argv, "--base"]))
