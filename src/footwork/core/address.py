"""Addresses of web sites, as a person types them."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

EXAMPLE = "https://feet.example/"


def site_address(text: str) -> str:
    """The address with a slash at its end, to which a page's name can be added.

    Raises ValueError, which names what is expected, for what is no http or https address of a site.
    """
    try:
        parts = urlsplit(text)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        fits = False
    if not fits or any(sign in text for sign in "?#@\\\"'<>") or not text.isprintable() or " " in text:
        raise ValueError(f"an http or https address such as {EXAMPLE}")
    return text.rstrip("/") + "/"


def is_this_computer(address: str) -> bool:
    """Whether only the computer on which it is opened can answer there (RFC 6761, RFC 1122 and RFC 4291)."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        found = ip_address(host)
    except ValueError:
        return False
    return found.is_loopback or found.is_unspecified
