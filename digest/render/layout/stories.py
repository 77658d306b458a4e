"""Puts the stories of an edition into finished words: quotes with their marks, who speaks, what else there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.model import (
    Archive,
    Brief,
    Citation,
    Correction,
    Coverage,
    Difference,
    Edition,
    Quote,
    Since,
    SourceLine,
    Status,
    Voices,
)
from digest.render.hostile import clip, direction, language_code, shown, web_address
from digest.render.layout.chart import draw, per_day
from digest.render.layout.view import (
    Account,
    Amendment,
    Dispute,
    Link,
    Listed,
    Mark,
    Reason,
    Sentence,
    StoryView,
    VoicesView,
)
from digest.render.paths import Root, edition_path, story_path
from digest.render.wording.dates import Dates
from digest.render.wording.languages import words_of
from digest.render.wording.words import Words
from digest.writing.moments import retold
from digest.writing.quotation import DOUBLE

TITLE_LIMIT = 180
"""Characters of a title that are shown."""
NAME_LIMIT = 60
"""Characters of a name."""
COVERAGE_SHOWN = 4
"""Further reports that stand in sight."""
COVERAGE_LIMIT = 40
"""Further reports that unfold behind them; the rest are counted."""
DOTS_LIMIT = 24
"""Dots, one for each voice."""
ENDS = (".", "!", "?", "…", "。", "؟")


@dataclass(frozen=True)
class Layout:
    """Lays out one edition as seen from one page: `root` leads from there to the archive."""

    edition: Edition
    archive: Archive
    root: Root

    @cached_property
    def words(self) -> Words:
        """The words of the page."""
        return words_of(self.edition.language)

    @cached_property
    def dates(self) -> Dates:
        """Moments as the reader of this edition sees them."""
        return Dates(self.words, self.edition.timezone, self.edition.day)

    @cached_property
    def changed(self) -> dict[str, Correction]:
        """What this edition quoted and its source has changed since, by the quoted words."""
        return {c.before: c for c in self.archive.corrections if c.edition == self.edition.id}

    # -- stories -------------------------------------------------------------------------

    def story(self, brief: Brief) -> StoryView:
        """Return a story in finished words."""
        words = self.words
        shown_first, rest = brief.coverage[:COVERAGE_SHOWN], brief.coverage[COVERAGE_SHOWN:]
        hidden = max(0, len(rest) - COVERAGE_LIMIT)
        return StoryView(
            id=brief.slug,
            status=words(f"status_{brief.status.name.lower()}"),
            status_kind=status_key(brief.status),
            headline=self.title(brief.headline.text, None, brief.language),
            page=self.root.to(story_path(brief.slug)),
            headline_source=self.headline_source(brief),
            voices=self.voices(brief),
            topic=clip(shown(brief.topic or ""), NAME_LIMIT),
            day=words("day", n=words.number(brief.day)) if _goes_on(brief) else "",
            sentences=self.sentences(brief, brief.quotes),
            unchanged=self.sentences(brief, brief.unchanged),
            disputes=tuple(self.dispute(brief, d) for d in brief.differences),
            amendments=tuple(map(self.amendment, brief.corrections)),
            since_label=words("since", when=self.dates.since(brief.since.at))
            if brief.since
            else "",
            since=self.since(brief.since) if brief.since else "",
            sources=tuple(self.source(brief, line) for line in brief.sources),
            coverage=tuple(map(self.coverage, shown_first)),
            coverage_rest=tuple(map(self.coverage, rest[:COVERAGE_LIMIT])),
            coverage_more=words("and_more", n=words.number(hidden)) if hidden else "",
            nothing_new=self.nothing_new(brief),
            coverage_hidden=words("and_more", n=words.number(len(rest))) if rest else "",
            chart=draw(brief.bars, self.dates, brief.since.articles if brief.since else 0),
            per_day=per_day(brief.bars, self.dates) if brief.articles > 1 else "",
            reasons=tuple(Reason(name=shown(n), points=words.points(p)) for n, p in brief.because),
            score=words.points(brief.score).lstrip("+"),
        )

    def voices(self, brief: Brief) -> VoicesView:
        """Return who is speaking, as counts, dots and names."""
        words, voices = self.words, brief.voices
        alone, copied = voices.own, len(voices.copied)
        single = alone == 1 and not copied
        # Texts that nobody put a name to may come from one hand: no dot vouches for them but a lone one.
        named = len(voices.independent) or min(alone, 1)
        pairs = [
            words("pair", outlet=self.name(outlet), original=self.name(original))
            for outlet, original in (*voices.carried, *voices.copied)
        ]
        independent = self.own(voices, "independent_outlets", "unnamed_texts")
        if brief.day > 1:
            independent = words("in_days", voices=independent, days=words.number(brief.day))
        return VoicesView(
            independent=independent,
            short=words("one_source") if alone == 1 else self.own(voices, "independent", "unnamed"),
            copied=words.count("copied", copied) if copied else "",
            copied_from=words("copied_from", pairs=words.listed(pairs, 12)) if pairs else "",
            filled=min(named, DOTS_LIMIT),
            hollow=min(copied, max(0, DOTS_LIMIT - named)),
            single=words("one_source") if single else "",
            who=self.who(brief, alone + copied - 1),
        )

    def own(self, voices: Voices, named: str, unnamed: str) -> str:
        """Return how many independent outlets tell a story, and how many texts of unknown ones."""
        counts = ((named, len(voices.independent)), (unnamed, voices.unnamed))
        return self.words.joined([self.words.count(key, n) for key, n in counts if n])

    def who(self, brief: Brief, others: int) -> str:
        """Return "Skyward and 2 others": whose headline it is, and how many more report.

        Where nobody is known, the name of one file says less than how many texts there are.
        """
        if not brief.voices.independent and brief.voices.unnamed > 1:
            return self.words.count("unnamed_texts", brief.voices.unnamed)
        outlet = self.name(brief.headline.outlet)
        if others < 1:
            return outlet
        return self.words("and_others", outlet=outlet, others=self.words.count("others", others))

    def headline_source(self, brief: Brief) -> Link:
        """Return who wrote the headline, and where."""
        headline = brief.headline
        kept = next((s.evidence for s in brief.sources if s.article == headline.article), "")
        return Link(
            text=self.words("headline_of", outlet=self.name(headline.outlet)),
            href=web_address(headline.url) or self.root.to(kept),
        )

    def title(self, text: str, href: str | None, language: str) -> Link:
        """Return a title as a link, cut when it is too long to be one."""
        whole = shown(text) or self.words("untitled")
        cut = clip(whole, TITLE_LIMIT)
        code, turn = self.foreign(language)
        return Link(
            text=cut,
            href=href,
            full=whole if cut != whole else "",
            language=code,
            direction=turn,
        )

    def foreign(self, language: str) -> tuple[str | None, str | None]:
        """Return language and direction of words that are not in the page's language."""
        code = language_code(language)
        if code == "und" or code.split("-")[0] == self.words.language:
            return None, None
        return code, direction(code)

    def name(self, outlet: str) -> str:
        """Return an outlet's name."""
        return clip(shown(outlet), NAME_LIMIT)

    def message(self, text: str) -> str:
        """Return what went wrong; the moments in it are told on the edition's clock."""
        return shown(retold(text, self.dates.since))

    # -- sentences -----------------------------------------------------------------------

    def sentences(self, brief: Brief, quotes: Sequence[Quote]) -> tuple[Sentence, ...]:
        """Return quotes with their marks; new ones are told apart where not all are new."""
        mixed = len({quote.is_new for quote in quotes}) > 1
        return tuple(self.sentence(brief, quote, mixed) for quote in quotes)

    def sentence(self, brief: Brief, quote: Quote, mixed: bool = False) -> Sentence:
        """Return one quote with its mark."""
        line = _line(brief, quote.citation)
        code, turn = self.foreign(line.language if line else brief.language)
        change = self.changed.get(quote.text)
        return Sentence(
            text=shown(quote.text),
            mark=self.mark(brief, quote.citation),
            language=code,
            direction=turn,
            also=tuple(
                sorted((self.mark(brief, s) for s in quote.supported_by), key=lambda m: m.number)
            ),
            notes=tuple(self.dates.note(shown(note)) for note in quote.notes),
            is_new=mixed and quote.is_new,
            changed=self._change(change) if change else "",
        )

    def _change(self, change: Correction) -> str:
        if change.after is None:
            return self.words("gone_since")
        return self.words("changed_since", after=shown(change.after))

    def mark(self, brief: Brief, citation: Citation) -> Mark:
        """Return what stands behind a sentence."""
        line = _line(brief, citation)
        outlet = self.name(line.outlet) if line else self._outlet_of(citation)
        number = line.number if line else 0
        fragment = web_address(citation.fragment)
        stored = self.root.to(citation.evidence)
        href = fragment or stored or web_address(citation.url)
        key = "open_source" if fragment or stored else "open_page" if href else "plain_source"
        return Mark(
            number=number,
            outlet=outlet,
            when=self.dates.short(line.published) if line and line.dated else "",
            label=self.words(key, number=number, outlet=outlet),
            href=href,
            stored=stored if stored != href else None,
            stored_label=self.words("open_stored", number=number, outlet=outlet),
        )

    def _outlet_of(self, citation: Citation) -> str:
        return next(
            (self.name(f.outlet) for f in self.edition.fates if f.article == citation.article), "?"
        )

    def dispute(self, brief: Brief, difference: Difference) -> Dispute:
        """Return figures side by side."""
        return Dispute(
            kind=difference.kind.value,
            title=self.words(difference.kind.value),
            accounts=tuple(self.account(brief, quote) for quote in difference.quotes),
        )

    def account(self, brief: Brief, quote: Quote) -> Account:
        """Return one outlet's figure."""
        sentence = self.sentence(brief, quote)
        marked = sentence.text
        if not any(mark in marked for mark in DOUBLE):
            marked = self.words("quoted", text=marked)
        return Account(
            outlet=sentence.mark.outlet, when=sentence.mark.when, quoted=marked, sentence=sentence
        )

    def amendment(self, correction: Correction) -> Amendment:
        """Return a correction in the words before and after."""
        words, after = self.words, correction.after
        return Amendment(
            quoted=words(
                "was_quoted",
                number=words.number(correction.edition_number),
                before=shown(correction.before),
                outlet=self.name(correction.outlet),
            ),
            now=words("is_gone") if after is None else self._now_says(shown(after)),
            href=web_address(correction.url),
            stored=self.root.to(correction.evidence or edition_path(correction.edition)),
        )

    def _now_says(self, after: str) -> str:
        # A quoted sentence brings its own stop, which stands for ours as well.
        return self.words("now_says", after=after) + ("" if after.endswith(ENDS) else ".")

    # -- lists ---------------------------------------------------------------------------

    def source(self, brief: Brief, line: SourceLine) -> Listed:
        """Return one numbered source."""
        stored = self.root.to(line.evidence)
        href = web_address(line.url) or stored
        is_headline = line.article == brief.headline.article and line.title == brief.headline.text
        return Listed(
            number=line.number,
            outlet=self.name(line.outlet),
            title=self.title(line.title, href, line.language),
            when=self.dates.short(line.published) if line.dated else self.words("undated"),
            machine=self.dates.machine(line.published) if line.dated else "",
            stored=stored if stored != href else None,
            byline=clip(shown(line.byline or ""), NAME_LIMIT),
            is_headline=is_headline,
            note=self.words("opinion") if line.opinion else "",
        )

    def coverage(self, other: Coverage) -> Listed:
        """Return one more report of the story."""
        words = self.words
        note = words("copy_of", outlet=self.name(other.copy_of)) if other.copy_of else ""
        return Listed(
            outlet=self.name(other.outlet),
            title=self.title(
                other.title, web_address(other.url) or self.root.to(other.evidence), "und"
            ),
            when=self.dates.short(other.published),
            machine=self.dates.machine(other.published),
            note=note or self.standing(other),
        )

    def standing(self, other: Coverage) -> str:
        """Return why a report that was to be had is not quoted, where something tells."""
        if other.headline_only:
            return self.words("headline_only")
        return self.words("opinion") if other.opinion else ""

    def since(self, since: Since) -> str:
        """Return what has come since then; counts and names only."""
        words = self.words
        facts = [words.count("more_articles", since.articles)]
        if since.copies:
            alike = since.copies == since.articles
            facts[0] = words(
                "clause",
                first=facts[0],
                second=words.count("all_copies" if alike else "copies_among", since.copies),
            )
        if since.outlets:
            names = words.listed([self.name(outlet) for outlet in since.outlets])
            facts.append(words.count("now_covers", len(since.outlets), names=names))
        if since.sentences:
            facts.append(self.newness(since.new_sentences, since.sentences))
        return "; ".join(facts) + "."

    def nothing_new(self, brief: Brief) -> str:
        """Return "no new reporting (4 more outlets)"; empty where something new came."""
        if brief.status is not Status.NOTHING_NEW:
            return ""
        more = len(brief.since.outlets) if brief.since else 0
        return self.words.count("nothing_new_from", more) if more else self.words("nothing_new")

    def newness(self, new: int, total: int) -> str:
        """Return how many of the sentences above are new."""
        words = self.words
        if total == 1:
            return words("sentence_new" if new else "sentence_old")
        if new == 0:
            return words("none_new")
        if new == total:
            return words("both_new") if total == 2 else words("all_new", total=words.number(total))
        return words.count("some_new", new, total=words.number(total))


def _goes_on(brief: Brief) -> bool:
    """Say whether a story is told on a later day than its first, to those who may have met it."""
    return brief.day > 1 and brief.status is not Status.NEW


def status_key(status: Status) -> str:
    """Return the class by which a style sheet knows a status."""
    return status.name.lower().replace("_", "-")


def _line(brief: Brief, citation: Citation) -> SourceLine | None:
    return next((line for line in brief.sources if line.article == citation.article), None)
