"""A log for refusals that were only asked about: in the server's own they would mislead its reader."""

from __future__ import annotations

import logging

SILENT = logging.getLogger("jupyterlab_environment_health.silent")
SILENT.disabled = True
