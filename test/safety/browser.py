"""What the browser's contents probe does in a folder, in its order: see src/probes/contents.ts."""

from __future__ import annotations

import base64
import secrets
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from server import Answer, Server

UPLOAD = base64.b64encode((b"environment-health\n" * 3450)[: 64 * 1024]).decode()


def contents(server: Server, folder: str, pool: Executor) -> list[Answer | None]:
    """Make, change, rename, copy and remove; gives what was answered, in that order."""
    prefix = f"environment-health-{secrets.token_hex(8)}"

    def at(name: str) -> str:
        return f"{folder}/{prefix}-{name}.pyo".lstrip("/")

    def act(method: str, path: str, /, **body: Any) -> Future[Answer | None]:
        return pool.submit(server.ask, f"api/contents/{path}".rstrip("/"), method, body or None)

    def text(content: str) -> dict[str, str]:
        return {"type": "file", "format": "text", "content": content}

    made = _wait(
        act("PUT", at("text"), **text("1")),
        act("PUT", at("old"), **text("1")),
        act("PUT", at("upload"), type="file", format="base64", content=UPLOAD),
        act("PUT", at("folder"), type="directory"),
    )
    changed = _wait(
        act("PATCH", at("old"), path=at("renamed")),
        act("PUT", at("text"), **text("2")),
        act("POST", folder, copy_from=at("upload")),
        pool.submit(server.ask, f"files/{at('upload')}"),
    )
    names = ("text", "renamed", "upload", "upload-Copy1", "folder")
    return made + changed + _wait(*(act("DELETE", at(name)) for name in names))


def _wait(*futures: Future[Answer | None]) -> list[Answer | None]:
    return [future.result() for future in futures]
