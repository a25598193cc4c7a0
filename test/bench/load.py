"""Print the milliseconds it takes a server to import and load an extension."""

import importlib
import sys
import time

from jupyter_server.serverapp import ServerApp


def main(name: str) -> None:
    app = ServerApp()
    app.initialize(["--allow-root", "--ServerApp.port=0"], find_extensions=False)
    before = time.perf_counter()
    module = importlib.import_module(name)
    importlib.import_module(f"{name}.routes")
    module._load_jupyter_server_extension(app)
    print((time.perf_counter() - before) * 1000)


if __name__ == "__main__":
    main(sys.argv[1])
