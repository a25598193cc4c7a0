"""Foreign text made safe to keep and to show."""

from __future__ import annotations

from urllib.parse import urlsplit

LENGTH = 200


def clip(text: str, length: int = LENGTH) -> str:
    """Text on one line, without control characters and no longer than needed."""
    return "".join(c if c.isprintable() else "�" for c in text[:length])


def maybe_clip(text: str | None, length: int = LENGTH) -> str | None:
    """Clip a text that may be missing."""
    return None if text is None else clip(text, length)


def without_user(text: str | None) -> str | None:
    """Take an address without the user and password that some put before the host."""
    if text is None or "@" not in text:
        return maybe_clip(text)
    scheme, separator, rest = text.rpartition("//")
    return clip(f"{scheme}{separator}{rest.rpartition('@')[2]}")


def host_of(address: str | None) -> str | None:
    """Take the host and port of an address; None where it has none or is no address."""
    try:
        netloc = urlsplit(address or "").netloc
    except ValueError:
        return None
    return without_user(netloc) or None
