"""The style sheet: made small, named by its hash, and let in by the page's policy."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_ROOM = re.compile(r"\s*([{};,>])\s*|(?<=:)\s+")


@dataclass(frozen=True)
class StyleSheet:
    """One style sheet, as it was written."""

    source: str

    @cached_property
    def text(self) -> str:
        """The rules without comments and needless white space."""
        folded = " ".join(_COMMENT.sub("", self.source).split())
        return _ROOM.sub(lambda m: m.group(1) or "", folded).replace(";}", "}").replace("</", "")

    @cached_property
    def path(self) -> str:
        """Its file name under the archive's root, changed by every change of its rules."""
        return f"style-{hashlib.sha256(self.text.encode()).hexdigest()[:12]}.css"

    @property
    def policy(self) -> str:
        """The Content-Security-Policy of a page that links to the file."""
        return _policy("'self'")

    @property
    def policy_with_script(self) -> str:
        """The policy of the one page that runs a script: the archive's own, and no other."""
        return f"{self.policy}; script-src 'self'"

    @property
    def policy_inside(self) -> str:
        """The Content-Security-Policy of a page that carries the rules inside."""
        digest = base64.b64encode(hashlib.sha256(self.text.encode()).digest()).decode()
        return _policy(f"'sha256-{digest}'")


def _policy(style: str) -> str:
    return (
        f"default-src 'none'; style-src {style}; img-src data:; base-uri 'none'; form-action 'none'"
    )
