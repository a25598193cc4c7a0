"""Where packages of the server's Python are and go."""

from __future__ import annotations

import site
import sys
import sysconfig
from typing import TYPE_CHECKING, Any

from ..children import ask
from ..reason import because

if TYPE_CHECKING:
    from ..guard import Guarded
    from ..run import Run

DEADLINE = 2.0


def asked(_handler: Guarded) -> dict[str, str]:
    """Take no argument."""
    return {}


async def probe(_handler: Guarded, _run: Run) -> dict[str, Any]:
    """Ask Python where they are, and have a child look there."""
    library = sysconfig.get_path("purelib")
    path, enabled = site.getusersitepackages(), bool(site.ENABLE_USER_SITE)
    said = await ask([{"kind": "packages", "library": library, "user_site": path if enabled else None}], DEADLINE)
    if not said or not said[0]:
        return because("timed-out", "timed out after {} s", DEADLINE)
    seen = said[0][-1]
    return {
        "prefix": sys.prefix,
        "library": library,
        "writable": seen["writable"],
        "owner": seen["owner"],
        "userSite": {"path": path, "enabled": enabled, "shadows": seen["shadows"]},
    }
