"""A push service of our own on loopback, with a browser that subscribes to it and can read what comes."""

from __future__ import annotations

import json
import ssl
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import http_ece
import trustme
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def coded(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass
class Browser:
    """What a browser keeps of its subscription, and what came for it: headers, and the message as it reads it."""

    endpoint: str = ""
    private: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    secret: bytes = b"0123456789abcdef"
    answer: int = 201
    came: list[tuple[dict[str, str], dict[str, Any]]] = field(default_factory=list)

    @property
    def subscription(self) -> dict[str, str]:
        point = self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"endpoint": self.endpoint, "p256dh": coded(point), "auth": coded(self.secret)}

    def read(self, body: bytes) -> dict[str, Any]:
        text = http_ece.decrypt(body, private_key=self.private, auth_secret=self.secret, version="aes128gcm")
        message: dict[str, Any] = json.loads(text)
        return message


@contextmanager
def push_service(folder: Path) -> Iterator[tuple[Browser, Path]]:
    """The browser, and the certificate of who vouches for the service."""
    browser, authority = Browser(), trustme.CA()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            browser.came.append(({name.lower(): value for name, value in self.headers.items()}, browser.read(body)))
            self.send_response(browser.answer)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    browser.endpoint = f"https://localhost:{server.server_port}/for/one"
    trusted = folder / "authority.pem"
    authority.cert_pem.write_to_path(trusted)
    Thread(target=server.serve_forever, daemon=True).start()
    yield browser, trusted
    server.shutdown()
    server.server_close()
