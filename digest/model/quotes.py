"""Words copied from an article, and the citation that leads back to them."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.articles import Span
from digest.model.choosing import DifferenceKind


def evidence_path(article: str, revision: int = 1, span: Span | None = None) -> str:
    """Return where the archive shows an article revision, relative to its root.

    With a span, the address lands on that sentence. Every revision keeps a page of its own, so
    that an old citation still lands on the words that were quoted.
    """
    page = f"evidence/{article}.html" if revision == 1 else f"evidence/{article}-{revision}.html"
    return page if span is None else f"{page}#s{span.start}-{span.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a quote comes from, exactly.

    `span` is into the text of the article revision `article`; `digest` is the SHA-256 of the
    quoted words in UTF-8, hexadecimal. `url` is the page; `fragment` is the URL with a text
    fragment, only when the sentence was found in the page that was read. `evidence` is the
    archive's own page with the sentence marked, relative to the archive's root.
    """

    article: str
    revision: int
    span: Span
    digest: str
    prefix: str = ""
    suffix: str = ""
    """Up to 32 characters on either side, as the W3C TextQuoteSelector wants them."""
    url: str | None = None
    fragment: str | None = None
    evidence: str = ""

    @property
    def link(self) -> str:
        """The best place to land: the sentence on its page, else the evidence page."""
        return self.fragment or self.evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence copied word for word: `text == article.text[span]`, always.

    `notes` are computed facts set outside the quoted words, such as the date that "on
    Thursday" means. `supported_by` cites other independent outlets that say the same.
    """

    text: str
    citation: Citation
    supported_by: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    is_new: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Sources giving different figures for the same thing: two to four quotes.

    A quote here may be a clause: still an exact span. In an update the newest comes last.
    """

    kind: DifferenceKind
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """A quoted sentence that the page it was cited to no longer carries."""

    article: str
    digest: str
    """The SHA-256 of the quoted words, as its citation gives it."""
    now: str | None = None
    """The words that stand there instead, None when nothing does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A quoted sentence that has changed or vanished at its source since it was quoted."""

    edition: str
    edition_number: int
    outlet: str
    before: str
    after: str | None = None
    """The new words, None when the sentence or page is gone."""
    url: str | None = None
    evidence: str = ""
