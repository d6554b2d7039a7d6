"""What the tests' servers on loopback answer with."""

import http.server


class Silent(http.server.SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass
