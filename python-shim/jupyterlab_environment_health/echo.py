"""The echo over HTTP: it tells what arrived, and has no effect."""

from __future__ import annotations

from typing import Any

from jupyter_server.auth.decorator import authorized
from tornado import web

from .arrival import LIMIT, Body
from .recorded import READS, Recorded
from .refusal import Refusal


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
        """Measure what arrives, and let it be seen how far it came."""
        self.body.add(chunk)
        self.arrival["bodyLength"] = self.body.length

    def _echo(self) -> None:
        if self.failed is not None:
            raise self.failed
        run = self.asked_run()
        if self.body.length > LIMIT:
            raise Refusal(413, "body", f"at most {LIMIT} bytes")
        if self.body.length or self.request.method not in READS:
            self.arrival |= {"bodyLength": self.body.length, "bodyHash": self.body.hash}
        self.finish_json({"nonce": self.nonce, "sequence": run.sequence, "arrival": {**self.arrival, "status": 200}})

    @web.authenticated
    @authorized
    def get(self, **_ids: str) -> None:
        """Echo a GET."""
        self._echo()

    @web.authenticated
    @authorized
    def head(self, **_ids: str) -> None:
        """Echo a HEAD."""
        self._echo()

    @web.authenticated
    @authorized
    def post(self, **_ids: str) -> None:
        """Echo a POST."""
        self._echo()

    @web.authenticated
    @authorized
    def put(self, **_ids: str) -> None:
        """Echo a PUT."""
        self._echo()

    @web.authenticated
    @authorized
    def patch(self, **_ids: str) -> None:
        """Echo a PATCH."""
        self._echo()

    @web.authenticated
    @authorized
    def delete(self, **_ids: str) -> None:
        """Echo a DELETE."""
        self._echo()

    @web.authenticated
    @authorized
    def options(self, **_ids: str) -> None:
        """Echo an OPTIONS, with a login: no preflight of another site has one."""
        self._echo()
