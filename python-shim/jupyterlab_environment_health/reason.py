"""Why evidence cannot be had: a value, and never an error."""

from __future__ import annotations

from typing import Any


def because(code: str, words: str, *values: str | float) -> dict[str, Any]:
    """Say it in English and by name: src/reasons.ts has the same words in the language of the user."""
    return {"unavailable": words.format(*values), "code": code, "values": list(values)}
