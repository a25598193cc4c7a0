from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import jsonschema
import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jupyter_server.serverapp import ServerApp

SCHEMA = Path(__file__).parents[2] / "schema" / "wire" / "evidence.schema.json"

NONCE = "0123456789abcdef"

XSRF = {"Cookie": "_xsrf=abcdef", "X-XSRFToken": "abcdef"}


def echo_path(run: str, nonce: str = NONCE, rest: str = "") -> str:
    return f"echo/{run}/{nonce}{rest}"


def socket_path(run: str, nonce: str = NONCE) -> str:
    return f"echo/websocket/{run}/{nonce}"


def kernel_path(nonce: str = NONCE) -> str:
    return f"/api/kernels/e17a1de5-{nonce[:4]}-4000-8000-{nonce[4:]}/channels"


def terminal_path(run: str, nonce: str = NONCE) -> str:
    return f"/terminals/websocket/environmenthealth_{nonce}_{run}"


@pytest.fixture
def jp_server_config() -> dict[str, Any]:
    return {"ServerApp": {"jpserver_extensions": {"jupyterlab_environment_health": True}}}


@cache
def _schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(SCHEMA.read_text())
    return schema


def check(evidence: Any, definition: str) -> Any:
    """Hold evidence against the contract; gives it back."""
    schema = {"$ref": f"#/definitions/{definition}", "definitions": _schema()["definitions"]}
    jsonschema.validate(evidence, schema)
    return evidence


@dataclass
class Answer:
    status: int
    headers: Any
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


@dataclass
class Shim:
    """Asks the shim of a running server: with the token, with the login cookie alone, or with no login."""

    app: ServerApp
    client: Any
    base_url: str
    port: int
    cookie: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def root(self) -> Path:
        return Path(self.app.root_dir)

    @property
    def token(self) -> str:
        return str(self.app.identity_provider.token)

    def url(self, path: str, query: dict[str, str]) -> str:
        """Below the shim's own address, or with a slash below Jupyter's."""
        below = path[1:] if path.startswith("/") else f"environment-health/{path}"
        return f"{self.base_url}{below}?{urlencode(query)}"

    async def ask(
        self,
        path: str,
        *,
        login: str | None = "token",
        method: str = "GET",
        headers: dict[str, str] | None = None,
        body: bytes | str | None = None,
        **query: str,
    ) -> Answer:
        response = await self.client.fetch(
            self.url(path, query),
            method=method,
            headers={**await self.login(login), **self.headers, **(headers or {})},
            body=body,
            raise_error=False,
            allow_nonstandard_methods=True,
            follow_redirects=False,
            request_timeout=20,
        )
        return Answer(response.code, response.headers, (response.body or b"").decode())

    async def login(self, how: str | None) -> dict[str, str]:
        if how is None:
            return {}
        if how == "token":
            return {"Authorization": f"token {self.token}"}
        if not self.cookie:
            answer = await self.ask("run")
            self.cookie = answer.headers["Set-Cookie"].partition(";")[0]
        return {"Cookie": self.cookie}

    async def run(self, login: str | None = "token") -> str:
        answer = await self.ask("run", login=login, headers={"X-Environment-Health": "run"})
        assert answer.status == 200, answer.text
        return str(answer.json["run"])

    async def echo(self, run: str, nonce: str = NONCE, *, rest: str = "", **options: Any) -> Answer:
        """Ask the echo as a browser does."""
        return await self.ask(echo_path(run, nonce, rest), nonce=nonce, **options)

    async def probe(self, name: str, run: str | None = None, **query: str) -> Any:
        answer = await self.ask(f"probe/{name}", run=run or await self.run(), **query)
        assert answer.status == 200, answer.text
        return check(answer.json, f"I{name.capitalize()}")

    async def arrivals(self, run: str, login: str = "token") -> Any:
        return check((await self.ask("arrivals", login=login, run=run)).json, "IArrivals")


@pytest.fixture
def shim(jp_serverapp: Any, http_server_client: Any, jp_base_url: str, jp_http_port: int) -> Shim:
    return Shim(jp_serverapp, http_server_client, jp_base_url, jp_http_port)


@pytest.fixture
def websocket(shim: Shim) -> Iterator[Callable[..., Any]]:
    """Opens the echo websocket, and closes it after the test."""

    async def connect(
        run: str,
        login: str | None = "token",
        subprotocol: str | None = None,
        path: str | None = None,
        query: dict[str, str] | None = None,
        **headers: str,
    ) -> Any:
        asked = shim.url(path or socket_path(run), {"nonce": NONCE} if query is None else query)
        url = f"ws://127.0.0.1:{shim.port}{asked}"
        request = HTTPRequest(url, headers={**await shim.login(login), **headers})
        sockets.append(await websocket_connect(request, subprotocols=[subprotocol] if subprotocol else None))
        return sockets[-1]

    sockets: list[Any] = []
    yield connect
    for socket in sockets:
        socket.close()
