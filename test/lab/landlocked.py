"""`landlocked.py <folder>… -- <command>…`: starts a program that Landlock lets write below these folders alone."""

from __future__ import annotations

import ctypes
import os
import struct
import sys

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
"""The same numbers on all machines."""

PATH_BENEATH = 1
NO_NEW_PRIVILEGES = 38

WRITING = 0b111_1111_1111_0010
"""Of LANDLOCK_ACCESS_FS_*: write to files, remove, make anything, move between folders, shorten."""

libc = ctypes.CDLL(None, use_errno=True)


def call(number: int, *arguments: object) -> int:
    result: int = libc.syscall(number, *arguments)
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def main() -> None:
    at = sys.argv.index("--")
    folders, command = sys.argv[1:at], sys.argv[at + 1 :]
    handled = struct.pack("=Q", WRITING)
    rules = call(CREATE_RULESET, handled, ctypes.c_size_t(len(handled)), 0)
    for folder in folders:
        parent = os.open(folder, os.O_PATH | os.O_CLOEXEC)
        call(ADD_RULE, rules, PATH_BENEATH, struct.pack("=Qi", WRITING, parent), 0)
    libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    call(RESTRICT_SELF, rules, 0)
    os.execvp(command[0], command)


main()
