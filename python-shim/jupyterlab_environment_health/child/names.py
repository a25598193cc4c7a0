"""Names that some file systems refuse, change or take for another."""

from __future__ import annotations

import os

from .canary import new_name
from .ground import new_file

LONG = 255
"""Bytes a name may have nearly everywhere."""

COMPOSED = "-\N{LATIN SMALL LETTER E WITH ACUTE}"


def name_case(ground: int) -> str | None:
    """Make a name, and look for it in lower case."""
    with new_file(ground, suffix="-Case") as (name, _):
        pass
    try:
        os.stat(name.lower(), dir_fd=ground, follow_symlinks=False)
    except FileNotFoundError:
        return None
    return "Case = case"


def name_unicode(ground: int) -> str | None:
    """Make a name with a letter that can be written in two ways."""
    return _kept(ground, COMPOSED)


def name_colon(ground: int) -> str | None:
    """Make a name as times and Windows' streams have."""
    return _kept(ground, "-12:30")


def name_long(ground: int) -> str | None:
    """Make a name that is as long as it may be."""
    return _kept(ground, "-" + "x" * (LONG - len(new_name()) - 1))


def _kept(ground: int, suffix: str) -> str | None:
    # In bytes: what they mean to this process depends on its language.
    name = new_name().encode()
    wanted = name + suffix.encode()
    os.close(os.open(wanted, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600, dir_fd=ground))
    found = [one for one in map(os.fsencode, os.listdir(ground)) if one.startswith(name)]
    if found == [wanted]:
        return None
    return ascii(found[0][len(name) + 1 :].decode("utf-8", "replace")) if found else "-"
