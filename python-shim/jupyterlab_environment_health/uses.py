"""What each place is used for, and so which operations are tried there; places on one mount share what was seen."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .children import Said

Step = dict[str, Any]

OPERATIONS = (
    *("append", "overwrite", "replace", "link", "symlink", "chmod", "lock", "flock", "database", "database-wal"),
    *("execute", "map", "name-case", "name-unicode", "name-colon", "name-long", "watch", "clock", "large"),
)
"""In the order in which they are tried and told."""

AROUND = ("make-folder", "remove-folder")
"""Of the folder in which they are tried."""

HANGS = 1.5
"""Seconds after which an operation that was begun hangs, where those before it took less than one together."""

THOROUGH = frozenset(("large",))
"""What takes long, and much of what is left: only where it was asked for."""

EVERYTHING = frozenset((*OPERATIONS, *AROUND))

SAVED = frozenset(("append", "replace", "chmod", "lock"))

USES: dict[str, frozenset[str]] = {
    **dict.fromkeys(("root", "folder", "home"), EVERYTHING),
    **dict.fromkeys(("config", "settings", "workspaces", "cache"), SAVED),
    "data": SAVED | {"database", "database-wal"},
    "runtime": frozenset(("chmod", "lock", "database")),
    "temp": frozenset(name for name in EVERYTHING - THOROUGH if not name.startswith("name-")),
    **dict.fromkeys(("packages", "user-packages"), frozenset(("execute", "map"))),
    "logs": frozenset(("append",)),
}
"""The trash is only moved to, which the canary tries."""


def wanted_of(places: Iterable[tuple[str, str]], *, thorough: bool = False) -> dict[str, list[str]]:
    """List by path what is to be tried there, for all that it is used for."""
    left_out = frozenset() if thorough else THOROUGH
    uses: defaultdict[str, set[str]] = defaultdict(set)
    for place, path in places:
        uses[path] |= USES.get(place, frozenset()) - left_out
    return {path: [name for name in OPERATIONS if name in wanted] for path, wanted in uses.items()}


class Tried:
    """What came of the operations, by mount: each is tried in one of the places on it."""

    def __init__(self, answers: Mapping[str, Said | None], deadline: float) -> None:
        """Sort what was said in time."""
        self._on: dict[str, str] = {}
        self._steps: defaultdict[str, dict[str, Step]] = defaultdict(dict)
        self._own: dict[str, dict[str, Step]] = {}
        for path, said in answers.items():
            for answer in said or ():
                if "on" in answer:
                    self._on[path] = answer["on"]
                    own = {step["step"]: step for step in _steps(said, deadline)}
                    self._own[path] = own
                    self._steps[answer["on"]] |= own

    def at(self, place: str, path: str) -> dict[str, list[Step]]:
        """Give what concerns a place, or nothing where its canary did not live."""
        if path not in self._on:
            return {}
        steps = {**self._steps[self._on[path]], **self._own[path]}
        uses = USES.get(place, frozenset())
        told = (name for name in (AROUND[0], *OPERATIONS, AROUND[1]) if name in steps and name in uses)
        return {"operations": [steps[name] for name in told]}


def _steps(said: Said | None, deadline: float) -> list[Step]:
    answers = [answer for answer in said or () if "at" in answer]
    steps = [answer["did"] for answer in answers if "did" in answer]
    if said is None or said.ended:
        return steps
    known = {*(step["step"] for step in steps), *(answer.get("skipped") for answer in answers)}
    rest = [name for answer in answers for name in (AROUND[0], *answer.get("todo", ())) if name not in known]
    left = deadline - max(answer["at"] for answer in answers)
    if rest and left >= HANGS and answers[0]["todo"]:
        steps.append({"step": rest[0], "ok": False, "errno": "ETIMEDOUT", "ms": round(1000 * left, 2)})
    return steps
