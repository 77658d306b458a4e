"""What feeds and articles hand over, made fit to be shown: text, addresses, language codes.

Escaping is each template's own, last of all; this is what escaping does not catch.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

ADDRESS_LIMIT = 4096
"""Longest address that becomes a link, in characters."""

# Overrides and embeddings turn the words around them; isolates left open do the same. The plain
# marks (U+200E, U+200F, U+061C) stay: right-to-left prose needs them and they turn nothing else.
_TURNING = "\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_NEVER = re.compile(f"[{_TURNING}{_UNSEEN}\ud800-\udfff\ufffe\uffff]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"})
_BREAKS_A_LINK = {ord(c): f"%{ord(c):02X}" for c in " <>\"'`\\^{|}"}


def shown(text: str) -> str:
    """Return the text on one line, without characters that turn, hide or break what is around it."""
    return " ".join(unturned(text).split())


def unturned(text: str) -> str:
    """Return the text without such characters, its spaces as they are."""
    return _CONTROL.sub(" ", _NEVER.sub("", text))


def clip(text: str, limit: int) -> str:
    """Return the text, cut at a word and ended with an ellipsis when it is longer than the limit."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    cut = head.rpartition(" ")[0]
    return (cut if len(cut) > limit // 2 else head).rstrip(" ,;:–—-") + "…"


def web_address(url: str | None) -> str | None:
    """Return the address of a page on the web, fit for a link; None when it is anything else.

    Addresses with credentials are refused: what stands before the `@` is made to be misread.
    """
    if not url or len(url) > ADDRESS_LIMIT or _CONTROL.search(url) or _NEVER.search(url):
        return None
    try:
        parts = urlsplit(url.strip())
        host, secret = parts.hostname, parts.username
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host or secret is not None:
        return None
    return url.strip().translate(_BREAKS_A_LINK)


def language_code(code: str) -> str:
    """Return a language code fit for `lang`; `und` when it is not one."""
    return code if _LANGUAGE.fullmatch(code) else "und"


def direction(code: str) -> str:
    """Return `rtl` or `ltr`."""
    return "rtl" if code.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
