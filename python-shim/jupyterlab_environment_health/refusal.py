"""What the shim does not do, said in words that name the field."""

from __future__ import annotations

from tornado import web


class Refusal(web.HTTPError):
    """A bad request: its field, and what is allowed there. It never repeats what was sent."""

    def __init__(self, status: int, field: str, allowed: str) -> None:
        """Say which field is refused, and what it may hold."""
        super().__init__(status, f"{field}: {allowed}")
        self.field = field

    @property
    def body(self) -> dict[str, str]:
        """What is answered."""
        return {"message": self.log_message or "", "field": self.field}
