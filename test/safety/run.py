"""`run.py --runs 1000 --seed 7 --uid 4242`: nothing but canaries is touched, whoever is killed, and when.

Before and after each run every file is looked at, and in most of them the child process, the server or both are killed
at any moment. At the end one run that nobody disturbs removes what is left.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2] / "python-shim"))

import apart
import snapshot
from adversary import Adversary
from server import Server, end
from tree import age, build

from browser import contents

PROBES = ("storage", "limits", "kernels", "packages")

VICTIMS = (*("nobody",) * 3, *("child",) * 7, "server", "both")

LATEST = 0.25
"""Seconds after which somebody is killed: a run takes about as long."""

if TYPE_CHECKING:
    from server import Answer
    from tree import Tree

EVERY = 50
"""Runs after which somebody who waits is told."""

Disturbed = tuple[list[Path], list[str]]


class Runs:
    """One run after the other, on one tree."""

    def __init__(self, tree: Tree, server: Server, chance: Random) -> None:
        """Begin without one; what is written among the packages is in a layer beside the tree."""
        self.tree = tree
        self.server = server
        self.chance = chance
        self.beside = [apart.written(tree.base.parent)]
        self.pool = ThreadPoolExecutor(24)
        self.counts: Counter[str] = Counter()
        self.first: snapshot.Snapshot = {}
        self.last: snapshot.Snapshot = {}
        self.left: set[Path] = set()
        self.places = {*tree.places, *self.beside}

    def disturbed(self) -> Disturbed:
        """Run, kill, and tell what is left and what is wrong."""
        server, chance = self.server, self.chance
        before = self.last
        victim = chance.choice(VICTIMS)
        folders = chance.sample([*self.tree.folders, *self.tree.refused], 2)
        with Adversary(self.tree, chance):
            opened = server.ask("environment-health/run")
            run = opened[1]["run"] if opened else ""
            asked = [self.pool.submit(server.ask, path) for path in self._paths(run, folders)]
            writing = self.pool.submit(contents, server, chance.choice(self.tree.folders), self.pool)
            if victim != "nobody":
                time.sleep(chance.uniform(0, LATEST))
                self._kill(victim)
            for one in (*asked, writing):
                one.result()
            if server.process and chance.random() < 0.8:
                server.ask(f"environment-health/close?run={run}")
            left = server.settle()
        self.counts[victim] += 1
        if server.process is None:
            server.start()
        self.last = after = self._look()
        canaries, strange = snapshot.added(before, after, self.places)
        self.counts["left a canary"] += bool(canaries)
        wrong = snapshot.differences(before, after, self.left)
        self.left |= set(canaries)
        return canaries, [*wrong, *strange, *(f"stays: {pid}" for pid in left)]

    def sweeping(self) -> Disturbed:
        """Let all that is left become old, and run undisturbed."""
        found = snapshot.added(self.first, self._look(), self.places)[0]
        for path in sorted(found, reverse=True):
            age(path)
        server = self.server
        opened = server.ask("environment-health/run")
        assert opened
        run = opened[1]["run"]
        for folder in (*self.tree.folders, "swap"):
            assert server.ask(f"environment-health/probe/storage?run={run}&folder={folder}")
        assert server.ask(f"environment-health/close?run={run}")
        server.settle()
        after = self._look()
        canaries, strange = snapshot.added(self.first, after, self.places)
        # Jupyter makes one for whoever renames a file; whether a run made it, only the server knew that was killed.
        left = [path for path in canaries if path.name != snapshot.CHECKPOINTS]
        return left, [*snapshot.differences(self.first, after), *strange]

    def warm_up(self) -> None:
        """Have everything made that is made once, see that all works, and remember what is there then."""
        self.server.start()
        answers = self.calm()
        refused = [answer for answer in answers if answer is None or answer[0] not in (200, 201, 204)]
        assert not refused, refused
        self.first = self.last = self._look()

    def calm(self) -> list[Answer | None]:
        """Run, and nobody is disturbed."""
        opened = self.server.ask("environment-health/run")
        assert opened
        run = opened[1]["run"]
        folder = self.chance.choice(self.tree.folders)
        asked = [self.pool.submit(self.server.ask, path) for path in self._paths(run, [folder])]
        answers = contents(self.server, folder, self.pool) + [one.result() for one in asked]
        answers.append(self.server.ask(f"environment-health/close?run={run}"))
        self.server.settle()
        return answers

    def _paths(self, run: str, folders: list[str]) -> list[str]:
        probes = [*(f"storage?folder={folder}&" for folder in folders), *(f"{name}?" for name in PROBES[1:])]
        self.chance.shuffle(probes)
        return [f"environment-health/probe/{probe}run={run}" for probe in probes]

    def _kill(self, victim: str) -> None:
        if victim in ("server", "both"):
            # Those it has now: one that is killed later has tidied up.
            children = self.server.children()
            self.server.kill()
            for pid in children if victim == "both" else ():
                end(pid)
        else:
            for pid in self.server.children():
                end(pid)

    def _look(self) -> snapshot.Snapshot:
        return snapshot.take(self.tree, self.beside)


def main(options: argparse.Namespace) -> int:
    base = Path(options.base)
    apart.close(base)
    tree = build(base / "tree", options.uid)
    runs = Runs(tree, Server(tree, options.uid), Random(options.seed))
    print(f"{options.runs} runs as uid {options.uid}, seed {options.seed}", flush=True)
    try:
        runs.warm_up()
        began = time.monotonic()
        wrong = []
        for number in range(options.runs):
            for line in runs.disturbed()[1]:
                wrong.append(f"run {number}: {line}")
                print(wrong[-1], flush=True)
            if not (number + 1) % EVERY:
                print(f"{number + 1} runs, {time.monotonic() - began:.0f} s", flush=True)
        left, more = runs.sweeping()
        wrong += [*more, *(f"left: {path}" for path in left)]
        print(dict(runs.counts), f"{time.monotonic() - began:.0f} s, {len(runs.first)} files")
        print("\n".join(wrong) or "nothing else was touched, and nothing is left")
        return len(wrong) > 0
    finally:
        runs.server.kill()
        runs.pool.shutdown()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20_260_101)
    parser.add_argument("--uid", type=int, default=os.geteuid())
    parser.add_argument("--base", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    options = arguments()
    sys.exit(main(options) if options.base else apart.begin([*sys.argv, "--base"]))
