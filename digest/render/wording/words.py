"""The fixed words of every page, a table per language. The system's locale is never asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

Phrase = str | tuple[str, str]
"""One form, or the form for one and the form for any other number."""


@dataclass(frozen=True, kw_only=True)
class Words:
    """One language's words. `phrases` hold `{placeholders}`; `weekdays` start on Monday."""

    language: str
    phrases: Mapping[str, Phrase]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    thousands: str = ","
    decimal: str = "."

    def __call__(self, key: str, **values: object) -> str:
        """Return a phrase with its places filled. Raise KeyError for an unknown one."""
        phrase = self.phrases[key]
        form = phrase if isinstance(phrase, str) else phrase[1]
        return form.format(**values)

    def count(self, key: str, n: int, **values: object) -> str:
        """Return the phrase for this number of things."""
        phrase = self.phrases[key]
        form = phrase if isinstance(phrase, str) else phrase[n != 1]
        return form.format(n=self.number(n), **values)

    def number(self, n: int) -> str:
        """Return a whole number with its thousands parted."""
        return f"{n:,}".replace(",", self.thousands)

    def points(self, value: float) -> str:
        """Return a number of points, signed, to two decimals."""
        return f"{value:+.2f}".replace(".", self.decimal).replace("-", "−")

    def listed(self, names: Sequence[str], limit: int = 3) -> str:
        """Return "A", "A and B", "A, B and C", "A, B and 4 others"."""
        if not names:
            return ""
        if len(names) > limit:
            kept = names[: limit - 1]
            last = self.count("others", len(names) - len(kept))
        else:
            kept, last = names[:-1], names[-1]
        return self("and", first=", ".join(kept), last=last) if kept else last

    def joined(self, clauses: Sequence[str]) -> str:
        """Return "A, B"; nothing for none."""
        if not clauses:
            return ""
        return reduce(lambda first, second: self("clause", first=first, second=second), clauses)

    def made_of(self, stories: int, briefs: int, articles: int, outlets: int) -> str:
        """Return "5 stories and 6 briefs from 214 articles, 38 outlets."; of no outlets nothing."""
        counts = (("stories", stories), ("briefs", briefs))
        what = self.listed([self.count(key, n) for key, n in counts if n])
        came = (("articles", articles), ("outlets", outlets))
        return self(
            "made_of",
            what=what or self("nothing"),
            articles=self.joined([self.count(key, n) for key, n in came if n or key == "articles"]),
        )
