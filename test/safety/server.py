"""A real Jupyter Server with the extension, as any user, that can be killed with the child processes it has."""

from __future__ import annotations

import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tree import Tree

SHIM = Path(__file__).parents[2] / "python-shim"

OTHERS = ("jupyterlab", "notebook", "notebook_shim", "jupyter_lsp", "nbclassic")

UNHEARD = (OSError, http.client.HTTPException, ValueError)
"""How it shows that the server has gone in the middle of an answer."""

START = 60
TRIES = 3

Answer = tuple[int, Any]


class Server:
    """Starts, is asked, and is killed."""

    def __init__(self, tree: Tree, uid: int) -> None:
        self.tree = tree
        self.uid = uid
        self.token = secrets.token_hex(16)
        self.mark = f"SAFETY={secrets.token_hex(16)}"
        self.port = 0
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self.process
        return self.process.pid

    def start(self) -> None:
        """Start it; another program may be faster to take its port."""
        for _ in range(TRIES):
            with socket.create_server(("127.0.0.1", 0)) as free:
                self.port = free.getsockname()[1]
            self.process = self._started()
            deadline = time.monotonic() + START
            while self.process.poll() is None and time.monotonic() < deadline:
                if (self.ask("api/status") or (0,))[0] == HTTPStatus.OK:
                    return
                time.sleep(0.05)
            self.kill()
        raise SystemExit("the server did not start")

    def _started(self) -> subprocess.Popen[bytes]:
        extensions = {"jupyterlab_environment_health": True, **dict.fromkeys(OTHERS, False)}
        options = {
            "ServerApp.port": self.port,
            "ServerApp.port_retries": 0,
            "ServerApp.open_browser": False,
            "ServerApp.root_dir": self.tree.root,
            "ServerApp.log_level": "CRITICAL",
            "ServerApp.jpserver_extensions": extensions,
            "IdentityProvider.token": self.token,
        }
        own = os.geteuid()
        become = ["setpriv", f"--reuid={self.uid}", f"--regid={self.uid}", "--clear-groups", "--bounding-set=-all"]
        return subprocess.Popen(
            [
                *(become if self.uid != own else []),
                *(sys.executable, "-m", "jupyter_server", "--allow-root"),
                *(f"--{name}={value}" for name, value in options.items()),
            ],
            env=self._environment(),
            cwd=self.tree.root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, path: str, method: str = "GET", body: object = None, timeout: float = 20) -> Answer | None:
        """Ask; None where no answer came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        headers = {"Authorization": f"token {self.token}", "X-Environment-Health": "run"}
        try:
            connection.request(method, f"/{path}", json.dumps(body) if body is not None else None, headers)
            response = connection.getresponse()
            text = response.read()
            return response.status, json.loads(text) if text[:1] in (b"{", b"[") else text
        except UNHEARD:
            return None
        finally:
            connection.close()

    def children(self) -> list[int]:
        """Find what it started, also where it has gone itself: all bear its mark."""
        return [pid for pid in _processes() if pid != (self.process and self.process.pid) and self._marks(pid)]

    def settle(self, seconds: float = 30) -> list[int]:
        """Wait until nothing is left of what it started; gives what stays."""
        deadline = time.monotonic() + seconds
        while (left := self.children()) and time.monotonic() < deadline:
            time.sleep(0.01)
        return left

    def kill(self) -> None:
        """End it as nothing ends by itself."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def _environment(self) -> dict[str, str]:
        tree = self.tree
        name, _, value = self.mark.partition("=")
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(tree.home),
            "TMPDIR": str(tree.temp),
            "JUPYTER_RUNTIME_DIR": str(tree.runtime),
            "PYTHONPATH": str(SHIM),
            "PYTHONDONTWRITEBYTECODE": "1",
            "LANG": "C.UTF-8",
            name: value,
        }

    def _marks(self, pid: int) -> bool:
        with suppress(OSError):
            return self.mark.encode() in Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
        return False


def end(pid: int) -> None:
    """Kill a process that may have ended by itself."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def _processes() -> list[int]:
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]
