"""The echo over HTTP: it tells what arrived, and has no effect."""

from __future__ import annotations

from typing import Any

from jupyter_server.auth.decorator import authorized
from tornado import web

from .arrival import Body
from .recorded import READS, Recorded
from .refusal import Refusal

LIMIT = 1024 * 1024
"""Bytes of a body; what is longer is read to its end, so that the refusal arrives, and forgotten."""


@web.stream_request_body
class EchoHandler(Recorded):
    """Any method over HTTP. The body is not kept, and a body that stalls does not hide the request."""

    def initialize(self) -> None:
        """Begin without a body."""
        super().initialize()
        self.body = Body()
        self.failed: web.HTTPError | None = None

    async def prepare(self, **kwargs: Any) -> None:
        """Refuse only once the body is there: whoever still sends would not hear it."""
        try:
            await super().prepare(**kwargs)
        except web.HTTPError as error:
            self.failed = error

    def data_received(self, chunk: bytes) -> None:
        """Measure what arrives."""
        if self.body.length <= LIMIT:
            self.body.add(chunk)

    async def _echo(self) -> None:
        self.asked_run()
        nonce = self.asked_nonce()
        if self.body.length > LIMIT:
            raise Refusal(413, "body", f"at most {LIMIT} bytes")
        if self.body.length or self.request.method not in READS:
            self.arrival |= {"bodyLength": self.body.length, "bodyHash": self.body.hash}
        self.finish_json({"nonce": nonce, "arrival": {**self.arrival, "status": 200}})

    async def _execute_verb(self) -> None:
        if self.failed is not None:
            raise self.failed
        await self._echo()

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Echo a GET."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def head(self) -> None:
        """Echo a HEAD."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Echo a POST."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def put(self) -> None:
        """Echo a PUT."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def patch(self) -> None:
        """Echo a PATCH."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def delete(self) -> None:
        """Echo a DELETE."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def options(self) -> None:
        """Echo an OPTIONS, with a login: no preflight of another site has one."""
        await self._execute_verb()
