"""An answer before it is written."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Answer:
    """An answer before it is written; `document` may still be changed by a fault."""

    status: int = 200
    document: Any = None
    headers: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    media_type: str = "application/json"
    joined_links: bool = False

    def body(self) -> bytes:
        return json.dumps(self.document, ensure_ascii=False, separators=(",", ":")).encode()

    def all_headers(self) -> list[tuple[str, str]]:
        links = [", ".join(self.links)] if self.joined_links and self.links else self.links
        return [
            ("Content-Type", self.media_type),
            *self.headers,
            *(("Link", link) for link in links),
        ]
