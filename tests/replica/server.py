"""Serve the replica over TLS (or plain HTTP, to look at it) on a free local port.

In tests a browser maps ``x.com:443`` to this server, so the page's origin is the real one.
"""

from __future__ import annotations

import argparse
import ssl
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Final, Self
from urllib.parse import unquote, urlsplit

HERE: Final = Path(__file__).resolve().parent
SITE: Final = HERE / "site"
CONTENT: Final = HERE / "content"
HOST_NAMES: Final = ("x.com", "www.x.com", "twitter.com", "localhost", "127.0.0.1")

MEDIA_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
}

# Like X's own policy: no inline script, no foreign origin; inline style attributes are allowed.
CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "media-src 'self' data: blob:",
        "connect-src 'self'",
        "font-src 'self'",
        "frame-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)


def static_file(path: str) -> Path | None:
    """Return the file behind a ``/replica/...`` path, or None when there is no such file."""
    name = unquote(path).removeprefix("/replica/")
    root = SITE
    if name.startswith("content/"):
        root, name = CONTENT, name.removeprefix("content/")
    file = (root / name).resolve()
    known = file.is_relative_to(root) and file.is_file() and file.suffix in MEDIA_TYPES
    return file if known else None


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30
    # Headers and body are two writes: otherwise the second waits 40 ms for the first's receipt.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        # Every route is the same page: the site routes on its own, as X does.
        file = static_file(path) if path.startswith("/replica/") else SITE / "index.html"
        if path == "/favicon.ico" or file is None:
            self._reply(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"not found\n")
        else:
            self._reply(HTTPStatus.OK, MEDIA_TYPES[file.suffix], file.read_bytes())

    def do_HEAD(self) -> None:
        self.do_GET()

    def _reply(self, status: HTTPStatus, media_type: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        # As X does it: the page comes anew each time, what it is made of stays.
        is_page = media_type.startswith("text/html")
        self.send_header("Cache-Control", "no-store" if is_page else "max-age=600")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Stay silent: the tests' own output is what matters."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Browsers drop connections (a closed tab, a refused certificate): not our failure."""


def _tls_context() -> ssl.SSLContext:
    import trustme  # only TLS needs it: ``--http`` works with the standard library alone

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(*HOST_NAMES).configure_cert(context)
    return context


class ReplicaServer:
    """The replica on 127.0.0.1 as a context manager.

    Args:
        port: the port to listen on; 0 takes a free one.
        tls: serve HTTPS with a certificate made at start; False serves plain HTTP.

    Raises:
        OSError: the port is taken.
    """

    def __init__(self, port: int = 0, *, tls: bool = True) -> None:
        self._server = _Server(("127.0.0.1", port), _Handler)
        if tls:
            # The handshake runs in the connection's own thread, not in accept().
            self._server.socket = _tls_context().wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self.port: int = self._server.server_address[1]
        self.origin = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description="Serve the replica of an X timeline.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free port")
    parser.add_argument("--http", action="store_true", help="plain HTTP, to look at it")
    options = parser.parse_args()
    with ReplicaServer(options.port, tls=not options.http) as server:
        print(f"{server.origin}/home", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print("stopped")


if __name__ == "__main__":
    main()
