"""A log for refusals that were only asked about: in the server's own they would mislead its reader."""

from __future__ import annotations

import logging

SILENT = logging.getLogger("jupyterlab_environment_health.silent")
# Not `disabled`: traitlets switches all loggers on again when it configures its own.
SILENT.setLevel(logging.CRITICAL + 1)
