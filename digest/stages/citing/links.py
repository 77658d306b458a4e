"""Citations: where a quote comes from, to the character, and the link that lands on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from digest.model import Article, Citation, Span, evidence_path
from digest.stages.citing.fragments import Visible, directive
from digest.stages.markup.visible import visible_text

AROUND = 32
"""Characters on either side of a quote that a W3C TextQuoteSelector carries."""


@dataclass(frozen=True, kw_only=True)
class CiteSpans:
    """Cites spans of articles; links to the page only where the sentence was found in it.

    `visible` returns the visible text of a page, block by block in reading order.
    """

    visible: Callable[[bytes], tuple[str, ...]] = visible_text

    def __call__(self, article: Article, span: Span, page: bytes | None) -> Citation:
        """Return the citation of a span; `page` is the HTML that was read, None without one."""
        before, after = surroundings(article.text, span)
        return Citation(
            article=article.id,
            revision=article.revision,
            span=span,
            digest=fingerprint(span.of(article.text)),
            prefix=before,
            suffix=after,
            url=article.url,
            fragment=self.fragment(article, span, page),
            evidence=evidence_path(article.id, article.revision, span),
        )

    def fragment(self, article: Article, span: Span, page: bytes | None) -> str | None:
        """Return the article's address with a text fragment, None when none surely lands."""
        if page is None or not article.url or not article.url.startswith(("http://", "https://")):
            return None
        nearby = surroundings(article.text, span)
        text = directive(span.of(article.text), nearby, Visible(self.visible(page)))
        return joined(article.url, text) if text else None


def surroundings(text: str, span: Span) -> tuple[str, str]:
    """Return the characters right before and right after a span."""
    return text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]


def fingerprint(words: str) -> str:
    """Return the SHA-256 of a text in UTF-8, hexadecimal."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def joined(url: str, text: str) -> str:
    """Return an address with a text directive; an anchor it has already stays."""
    return f"{url}{':~:' if '#' in url else '#:~:'}text={text}"
