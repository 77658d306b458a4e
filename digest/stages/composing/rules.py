"""A reader's own rules: what a preference looks at, and whether it fits a report."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from digest.model import Preference, Profile, Report

LOOKED_AT = 4000
"""Characters of a report that a word or a regular expression is looked for in."""


def muted(report: Report, profile: Profile) -> str | None:
    """Return the rule that keeps this report out, in words, None when none does."""
    for rule in profile.mute:
        if fits(rule, report):
            return f"mute {rule.by}: {rule.value}"
    return None


def fits(rule: Preference, report: Report) -> bool:
    """Say whether a rule is about this report."""
    return LOOKS[rule.by](report, rule.value)


def has_word(report: Report, value: str) -> bool:
    """Say whether the words stand in the headline or the text, whole and in any case."""
    return bool(whole_words(value).search(beginning(report)))


def has_match(report: Report, value: str) -> bool:
    """Say whether a regular expression matches the headline or the text, in any case."""
    return bool(pattern(value).search(beginning(report)))


def is_from(report: Report, value: str) -> bool:
    """Say whether it came from this source."""
    return report.article.source.casefold() == value.casefold()


def is_by(report: Report, value: str) -> bool:
    """Say whether this outlet, or one of its family, published it."""
    return value.casefold() in {report.outlet.name.casefold(), report.outlet.family.casefold()}


def is_tagged(report: Report, value: str) -> bool:
    """Say whether the source gave it this tag."""
    return value.casefold() in {tag.casefold() for tag in report.article.tags}


def is_written_in(report: Report, value: str) -> bool:
    """Say whether it is in this language, whatever the region."""
    return primary(report.article.language) == primary(value)


def is_in_section(report: Report, value: str) -> bool:
    """Say whether its tag or a folder of its address names this section of the outlet."""
    folders = re.split(r"[/?#]", (report.article.url or "").casefold())[3:]
    return value.casefold() in {*folders, *(tag.casefold() for tag in report.article.tags)}


LOOKS: dict[str, Callable[[Report, str], bool]] = {
    "word": has_word,
    "regex": has_match,
    "source": is_from,
    "outlet": is_by,
    "tag": is_tagged,
    "language": is_written_in,
    "section": is_in_section,
}


def preferences(reports: Sequence[Report], profile: Profile) -> tuple[tuple[str, float], ...]:
    """Return the preferences that fit any of the reports: (reason, points)."""
    return tuple(
        (f"prefer {rule.by}: {rule.value}", rule.points)
        for rule in profile.prefer
        if any(fits(rule, report) for report in reports)
    )


def beginning(report: Report) -> str:
    """Return the headline and the beginning of the text."""
    return f"{report.title}\n{report.text[:LOOKED_AT]}"


def primary(language: str) -> str:
    """Return the language without script and region."""
    return language.casefold().replace("_", "-").partition("-")[0]


@lru_cache(maxsize=256)
def whole_words(value: str) -> re.Pattern[str]:
    """Return a pattern that finds these words standing whole."""
    inside = r"\s+".join(re.escape(word) for word in value.split())
    return re.compile(rf"(?<!\w){inside}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=256)
def pattern(value: str) -> re.Pattern[str]:
    """Return a reader's regular expression; the configuration has checked that it is one."""
    return re.compile(value, re.IGNORECASE)
