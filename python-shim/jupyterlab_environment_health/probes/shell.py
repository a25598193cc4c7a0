"""What a terminal needs, found without starting a shell."""

from __future__ import annotations

import os
import shlex
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..children import ask
from ..reason import because
from ..text import clip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..guard import Guarded
    from ..run import Run

EXTENSION = "jupyter_server_terminals"

PACKAGES = (EXTENSION, "terminado", "winpty" if os.name == "nt" else "ptyprocess")

DEADLINE = 2.5

SHELLS = Path("/etc/shells")


def asked(_handler: Guarded) -> dict[str, str]:
    """Take no argument."""
    return {}


async def probe(handler: Guarded, _run: Run) -> dict[str, Any]:
    """Look at what jupyter_server_terminals would look at."""
    app: Any = handler.serverapp
    command, origin = command_of(app, handler.settings.get("terminal_manager"), os.environ)
    job = {
        "kind": "shell",
        "command": command,
        "path": os.environ.get("PATH", os.defpath),
        "shells": shells(),
    }
    said = await ask([job], DEADLINE)
    if not said or not said[0]:
        return because("shell-slow", "looking for {} took more than {} s", clip(command), DEADLINE)
    return {
        "enabled": bool(app.terminals_enabled) and is_enabled(app.extension_manager.extensions),
        "available": bool(handler.settings.get("terminals_available", False)),
        "missing": [package for package in PACKAGES if find_spec(package) is None],
        "command": command,
        "from": origin,
        **said[0][0],
    }


def command_of(app: Any, manager: Any, env: Mapping[str, str]) -> tuple[str, str]:
    """Give the program a terminal starts, and who says so: the same steps as in jupyter_server_terminals."""
    configured = app.terminado_settings.get("shell_command")
    if configured is not None:
        words = shlex.split(configured) if isinstance(configured, str) else configured
        origin = "configuration"
    else:
        words = [env.get("SHELL") or ("powershell.exe" if os.name == "nt" else "sh")]
        origin = "SHELL" if env.get("SHELL") else "default"
    # What the manager has is in force, whatever the environment became since.
    live = getattr(manager, "shell_command", None) or words
    return (str(live[0]) if live else "", origin)


def is_enabled(extensions: Mapping[str, Any]) -> bool:
    """Whether the extension is there to be asked; one that is not installed is not switched off."""
    extension = extensions.get(EXTENSION)
    return extension is None or bool(extension.enabled)


def shells(path: Path = SHELLS) -> list[str]:
    """Read which programs are meant to be shells here."""
    try:
        lines = path.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [line.strip() for line in lines if line.startswith("/")][:32]
