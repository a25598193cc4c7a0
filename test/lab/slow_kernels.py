"""Kernels that take their time to start, as those do whose pod has to be made first."""

from __future__ import annotations

import asyncio
from typing import Any

from jupyter_server.services.kernels.kernelmanager import ServerKernelManager

SECONDS = 9


class SlowKernelManager(ServerKernelManager):
    """A kernel that is waited for."""

    async def _async_pre_start_kernel(self, **options: Any) -> Any:
        await asyncio.sleep(SECONDS)
        return await super()._async_pre_start_kernel(**options)

    pre_start_kernel = _async_pre_start_kernel
