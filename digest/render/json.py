"""The edition as JSON: all of it, each citation a W3C Web Annotation selector.

The form is fixed by `edition.schema.json` beside this module (JSON Schema, draft 2020-12).
Texts are as stored, nothing taken out: whoever shows them must escape them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from digest.model import (
    Archive,
    Brief,
    Citation,
    Correction,
    Difference,
    Edition,
    Fate,
    File,
    Headline,
    Quote,
    Since,
    SourceHealth,
    SourceLine,
    open_address,
)
from digest.render.paths import edition_path

FORMAT = 1
"""Raised when a reader of older files would misread a new one."""

Value = Mapping[str, object]
Texts = Mapping[tuple[str, int], str]


@dataclass(frozen=True, kw_only=True)
class Json:
    """Renders the edition as one JSON file, UTF-8, keys in a fixed order."""

    def __call__(self, edition: Edition, archive: Archive) -> tuple[File, ...]:
        """Return the one file."""
        texts = {(e.article.id, e.article.revision): e.article for e in archive.evidence}
        whole = _edition(edition, {key: article.text for key, article in texts.items()})
        text = json.dumps(whole, ensure_ascii=False, indent=1)
        # A lone surrogate is legal in a Python string and in no file.
        body = text.encode("utf-8", "replace") + b"\n"
        return (File(path=edition_path(edition.id, "json"), body=body),)


def _edition(edition: Edition, texts: Texts) -> Value:
    return {
        "format": FORMAT,
        "id": edition.id,
        "profile": edition.profile,
        "title": edition.title,
        "number": edition.number,
        "day": edition.day.isoformat(),
        "timezone": edition.timezone,
        "generated": _moment(edition.generated),
        "language": edition.language,
        "previous": edition.previous,
        "articles": edition.articles,
        "outlets": edition.outlets,
        "minutes": edition.minutes,
        "left": edition.left,
        "gave_way": [{"topic": topic, "stories": n} for topic, n in edition.gave_way],
        "stories": [_brief(brief, texts) for brief in edition.briefs],
        "in_brief": [_brief(brief, texts) for brief in edition.in_brief],
        "quiet": [{"slug": slug, "title": title} for slug, title in edition.quiet],
        "corrections": list(map(_correction, edition.corrections)),
        "fates": list(map(_fate, edition.came_in)),
        "problems": [
            {"stage": p.stage, "subject": p.subject, "message": p.message} for p in edition.problems
        ],
        "sources": list(map(_health, edition.sources)),
    }


def _brief(brief: Brief, texts: Texts) -> Value:
    return {
        "story": brief.story,
        "slug": brief.slug,
        "status": brief.status.value,
        "language": brief.language,
        "topic": brief.topic,
        "day": brief.day,
        "headline": _headline(brief.headline),
        "quotes": [_quote(quote, texts) for quote in brief.quotes],
        "unchanged": [_quote(quote, texts) for quote in brief.unchanged],
        "differences": [_difference(d, texts) for d in brief.differences],
        "since": _since(brief.since) if brief.since else None,
        "corrections": list(map(_correction, brief.corrections)),
        "sources": list(map(_source, brief.sources)),
        "coverage": [
            {
                "outlet": other.outlet,
                "title": other.title,
                "published": _moment(other.published),
                "url": other.url,
                "copy_of": other.copy_of,
                "headline_only": other.headline_only,
                "opinion": other.opinion,
            }
            for other in brief.coverage
        ],
        "independent": list(brief.voices.independent),
        "unnamed": brief.voices.unnamed,
        "copied": [{"outlet": o, "original": original} for o, original in brief.voices.copied],
        "carried": [{"outlet": o, "original": original} for o, original in brief.voices.carried],
        "bars": [
            {"start": _moment(b.start), "articles": b.articles, "is_new": b.is_new}
            for b in brief.bars
        ],
        "articles": brief.articles,
        "score": brief.score,
        "because": [{"reason": reason, "points": points} for reason, points in brief.because],
        "gave_way": brief.gave_way,
    }


def _headline(headline: Headline) -> Value:
    return {
        "text": headline.text,
        "article": headline.article,
        "outlet": headline.outlet,
        "url": headline.url,
    }


def _quote(quote: Quote, texts: Texts) -> Value:
    return {
        "text": quote.text,
        "is_new": quote.is_new,
        "notes": list(quote.notes),
        "citation": _citation(quote.citation, quote.text),
        "supported_by": [_citation(c, _exact(c, texts)) for c in quote.supported_by],
    }


def _exact(citation: Citation, texts: Texts) -> str | None:
    text = texts.get((citation.article, citation.revision))
    return None if text is None else citation.span.of(text)


def _citation(citation: Citation, exact: str | None) -> Value:
    """Return a SpecificResource: the stored text, where in it, and where that came from."""
    position = {
        "type": "TextPositionSelector",
        "start": citation.span.start,
        "end": citation.span.end,
    }
    words = {
        "type": "TextQuoteSelector",
        "exact": exact,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
    }
    return {
        "type": "SpecificResource",
        "source": {
            "id": f"urn:digest:article:{citation.article}:{citation.revision}",
            "type": "Text",
            "via": citation.url,
        },
        "selector": [words, position] if exact is not None else [position],
        "article": citation.article,
        "revision": citation.revision,
        "sha256": citation.digest,
        "link": citation.link,
        "evidence": citation.evidence,
    }


def _difference(difference: Difference, texts: Texts) -> Value:
    return {
        "kind": difference.kind.value,
        "quotes": [_quote(quote, texts) for quote in difference.quotes],
    }


def _since(since: Since) -> Value:
    return {
        "at": _moment(since.at),
        "articles": since.articles,
        "outlets": list(since.outlets),
        "new_sentences": since.new_sentences,
        "sentences": since.sentences,
        "copies": since.copies,
    }


def _source(line: SourceLine) -> Value:
    return {
        "number": line.number,
        "article": line.article,
        "outlet": line.outlet,
        "title": line.title,
        "byline": line.byline,
        "published": _moment(line.published) if line.dated else None,
        "url": line.url,
        "evidence": line.evidence,
        "language": line.language,
        "opinion": line.opinion,
    }


def _correction(correction: Correction) -> Value:
    return {
        "edition": correction.edition,
        "edition_number": correction.edition_number,
        "outlet": correction.outlet,
        "before": correction.before,
        "after": correction.after,
        "url": correction.url,
        "evidence": correction.evidence,
    }


def _fate(fate: Fate) -> Value:
    return {
        "article": fate.article,
        "title": fate.title,
        "outlet": fate.outlet,
        "kind": fate.kind.value,
        "why": fate.why,
        "url": fate.url,
        "story": fate.story,
    }


def _health(source: SourceHealth) -> Value:
    return {
        "name": source.name,
        # Editions kept by earlier versions may hold a password here.
        "url": open_address(source.url) if source.url else None,
        "kind": source.kind,
        "items": source.items,
        "last_success": _moment(source.last_success),
        "failures": source.failures,
        "failing_since": _moment(source.failing_since),
        "message": source.message,
        "retired": source.is_retired,
    }


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
