"""The key by which the push services know this installation from others (VAPID, RFC 8292)."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from functools import cache
from typing import TYPE_CHECKING

from footwork.core.errors import FootworkError
from footwork.web.data_dir import data_folder, made_once

if TYPE_CHECKING:
    from py_vapid import Vapid


def public_key() -> str:
    """As browsers take it: the uncompressed point on P-256, in base64url without padding. Empty where the key could not
    be written, on a full disk say: then no browser can be told to be reminded."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    try:
        own = key()
    except FootworkError:
        return ""
    point = own.public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return urlsafe_b64encode(point).rstrip(b"=").decode()


@cache
def key() -> Vapid:
    """Made once for this installation. Raises FootworkError where the data directory cannot be written to."""
    from py_vapid import Vapid

    found: Vapid = Vapid.from_pem(made_once(data_folder(), "push-key.pem", _new, "-----END PRIVATE KEY-----").encode())
    return found


def _new() -> str:
    from py_vapid import Vapid

    fresh = Vapid()
    fresh.generate_keys()
    pem: bytes = fresh.private_pem()
    return pem.decode()
