"""What the tests' servers on loopback answer with, and where programs listen that cannot choose for themselves."""

import contextlib
import functools
import http.server
import random
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

PORTS = range(15_000, 30_000)
"""Below those from which systems take ports for whoever asks for any: other tests do so all the time."""


class Silent(http.server.SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    """Connections that wait while the machine is busy: of more than the usual five, which a browser has at once, the
    system drops some, which come again after seconds."""


@contextlib.contextmanager
def serving(folder: Path, handler: type[Silent] = Silent) -> Iterator[str]:
    """Serve a folder; give its address."""
    with _Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        # how often it looks whether it shall end, in seconds: a test waits for that
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def free_port() -> int:
    """Return a port of loopback that nobody listens at, and that nobody is given by chance while a program starts."""
    chance = random.SystemRandom()  # the tests' own begins alike in each of several processes
    while True:
        port = chance.choice(PORTS)
        with socket.socket() as tried, contextlib.suppress(OSError):
            tried.bind(("127.0.0.1", port))
            return port
