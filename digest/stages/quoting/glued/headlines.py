"""Headlines glued to the sentence behind them, told by how that sentence begins.

`Strong earthquake hits Aceh A strong earthquake struck …`: scraping has lost the line's end between them.
"""

from __future__ import annotations

import re

from digest.stages.language.function_words import content_words
from digest.stages.language.words import stem, words

ARTICLE = re.compile(
    r"\s(?=(?P<article>The|An?)\s(?P<named>[A-Z][\w’'-]*\s)?(?P<small>[a-z][\w’'-]*\s)?)"
)
"""An article with a capital and a small word behind it begins a sentence, wherever it stands; one before a name may be a name's."""

FEWEST, MOST = 3, 16
LONGEST = 200
"""Words that a headline has at least and at most, and characters at most."""

MOST_STANDING, LONGEST_STANDING = 30, 260
"""The same of a standfirst at the head of a text."""

SURELY = 5
"""Words that a headline in capitals throughout has at least for a name to come behind the article that ends it."""

ENDS = re.compile(r"[.!?;“”\"]|[:,—–`’'-]$")
"""What no such headline has in it, or at its end."""

CAPITALS = 4
"""Words that a headline in capitals throughout has at least: fewer may be a name."""

SMALL = 3
"""Letters that a word has at most which stands in small letters in such a headline."""

AGAIN = 2
"""Words of a headline in small letters that the sentence behind it has again."""

LEADS_ON = re.compile(
    r"(?:^|(?<!\d)\s)(?:[a-z]{1,3}|with|from|into|over|told|than|that|[\w-]+['’]s?)$"
)
"""A last word behind which a name may come: `in The new York`, `Varga’s A`."""

LETTER = re.compile(
    r"(?:[b-z]|a|is|was|has|had|and|or|in|on|at|to|from|for|by|of|when|who|whose|which|that|as|if|with|can|could|will|would|may"
    r"|might|must|should|did|does|said|told|paid|made|took|got|went|came|ran|met|left|lost|won|held|gave|saw|knew|stole|fell|rose|fled|shot"
    r"|hit|hurt|cut|let|put|set|sat|stood|thought|felt|heard|kept|sold|sent|brought|bought|began|broke|drove|drew|flew|grew|hid|led"
    r"|spent|spoke|threw|wore|wrote|never|now|also|then|not|[\w’'-]+n['’]t|[\w-]+(?:ed|ly)"
    r"|(?![\w-]+ous\s)[\w’'-]*[^s\W]s|[\w’'-]+\s(?:an?|the|his|her|its|their|him|them|it|that|no))\s"
)
"""What stands behind an A that is a letter and no article: `Company A paid`, `Vitamin A is`, `from A to`."""

CLOCK = re.compile(r"\d: ?\d\d")
"""An hour, that no A is the letter of."""

OTHER_LETTER = re.compile(r"\s[B-HJ-Z]\b(?![.’'])")
"""A second such letter: `Company B`."""

NO_SPACE = re.compile(
    r"[^.!?;“”\"\n]{15,160}?[a-z]{2}(?=(?:The|After|When)\s[\w’'“‘]|(?<!Linked)(?:In|On)\sth(?:is|ese)\s)"
)
CAPITAL_INSIDE = re.compile(r"[TAIOW](?<=[a-z]{2}[TAIOW])")
"""A sentence begun right behind a small letter: `in PlymouthThe ferry`; and its capital, which is soon looked for."""

LETTER_GLUED = re.compile(
    r"(?:[A-Z0-9][^\s.!?;“”\"]*\s|[a-z]{1,4}\s|&\s){3,20}?[A-Z][\w’'-]*[a-z]{2}(?=A\s[a-z0-9])"
)
"""The same behind a headline with capitals all through: `Bill At Troy SteakhouseA party of six`."""

SHORTEST = 4
"""Letters of the word that a headline opens with, where the sentence behind it opens with the same."""

TITLED = r"(?:[A-Z0-9][\w’'&.-]*|[a-z]{1,3})"
"""A word of a headline that has capitals all through; short ones may be small."""

NAMED_AGAIN = re.compile(
    rf"(?P<first>[A-Z][\w’'-]{{3,}})\s(?:{TITLED}\s){{4,20}}?(?=(?P=first)\s(?:[A-Z][\w’'-]+\s){{0,2}}[a-z])"
)
"""Who opens such a headline opens the sentence behind it."""

FAMILY = re.compile(
    r"(?P<first>[A-Z][\w’'-]{3,})\s(?:[\w’'.-]+\s){4,20}?(?:[A-Z][\w’'-]+\s(?P<last>[A-Z][\w’'-]+))\s(?=(?P=first)\s(?P=last),\s)"
)
"""A headline that ends on a name, and a sentence that begins with its first word and that name."""


TWICE = re.compile(
    r"(?P<first>[A-Z0-9][\w’'-]*\s[a-z][\w’'-]+)\s(?:[^\s.!?;“”\"]+\s){2,16}?(?<!\s[a-z]{2}\s)(?<!\s[a-z]{3}\s)(?=(?P=first)\s)"
)
"""A headline and its sentence that begin with the same two words, the second of them no name."""

BEGINS_ANEW = re.compile(
    r"(?:[^\s.!?;“”\"]+\s){1,15}(?!(?:that|what|than)\s)(?-i:[a-z][a-z’'-]{3,})\s(?=(?:Almost|Nearly|Police|Officials|Authorities|Thousands|Hundreds|Dozens|Many|Most"
    r"|There|They|He|She|The|An|According|(?:When|If|After|Before|In|On|At|As|With|While|For|Although|Since|During|Despite|Following)"
    r"(?!\s(?:the|an?)\s[A-Z]))\s[a-z])"
)
"""Behind a small word, a word that no name begins with and yet has a capital: a sentence begins there."""

SCENE = re.compile(
    rf"(?:{TITLED}\s){{5,15}}?[A-Z][\w’'-]+\s(?=(?:In|On|After|At|For|During|Following|With)\s(?:the|an?)\s[a-z])"
)
"""A headline with capitals all through, and a sentence that begins with a time, a place or a circumstance."""

PICTURE = re.compile(
    r"\d+/\d+\s|(?:Photos?|Pictures?|Gallery|Images?)\b|\d+ of \d+\b", re.IGNORECASE
)
"""A picture's number or label: what stands behind its headline is a caption."""


def headline_end(text: str, start: int, end: int) -> int:
    """Return where the sentence begins whose headline is glued to its front; `start` where none is."""
    if PICTURE.match(text, start, end):
        return start
    glued = [NO_SPACE, LETTER_GLUED] if CAPITAL_INSIDE.search(text, start, end) else []
    glued.append(TWICE)
    if has_first_word_again(text, start, end):
        glued += [NAMED_AGAIN, FAMILY]
    for pattern in glued:
        if match := pattern.match(text, start, min(end, start + LONGEST)):
            return match.end()
    for pattern in (BEGINS_ANEW, SCENE):
        anew = pattern.match(text, start, min(end, start + LONGEST))
        if anew and told(anew[0]) & told(text[anew.end() : end]):
            return anew.end()
    return article_begins(text, start, end) or start


def is_fused(text: str) -> bool:
    """Say whether a sentence begins inside a text, where it is not sure that what stands before is its headline."""
    return BEGINS_ANEW.match(text[:LONGEST]) is not None


def has_first_word_again(text: str, start: int, end: int) -> bool:
    """Say whether the first word stands there a second time."""
    first = text[start : text.find(" ", start, end)]
    return len(first) >= SHORTEST and text.find(first, start + len(first), end) >= 0


def article_begins(text: str, start: int, end: int) -> int | None:
    """Return where an article begins a sentence behind a headline, None where none does.

    A headline is told by its capitals, or by words that the sentence has again. Where that is not sure
    nothing is cut: half a sentence may say what nobody said.
    """
    most, longest = (MOST, LONGEST) if start else (MOST_STANDING, LONGEST_STANDING)
    for space in ARTICLE.finditer(text, start, min(end, start + longest)):
        front, behind = text[start : space.start()], text[space.end() : end]
        if ENDS.search(front):
            return None
        before = front.split()
        if (
            FEWEST <= len(before) <= most
            and not LEADS_ON.search(front)
            and not (space["article"] == "A" and is_letter(behind) and not CLOCK.search(front))
            and begins_anew(space, before, len(told(front) & told(behind)))
        ):
            return space.end()
    return None


def begins_anew(article: re.Match[str], before: list[str], again: int) -> bool:
    """Say whether an article begins a sentence behind these words, of which that has so many again.

    Before a name the words have capitals throughout and a small word comes behind it, or they end on a name at the head of a text.
    """
    if not article["named"]:
        is_headline = len(before) <= MOST and is_capital(before)
        return bool(article["small"]) and (is_headline or again >= AGAIN)
    if article["small"] and len(before) >= SURELY and is_capital(before):
        return True
    at_head = article.string[: article.start()].split() == before
    return at_head and before[-1][0].isupper() and again >= AGAIN


def is_letter(behind: str) -> bool:
    """Say whether an A may be a letter, as what begins with it goes on."""
    return LETTER.match(behind, len("A ")) is not None or OTHER_LETTER.search(behind) is not None


def is_capital(front: list[str]) -> bool:
    """Say whether words have capitals throughout, as those of a headline."""
    return len(front) >= CAPITALS and not any(
        word[0].islower() and len(word) > SMALL for word in front
    )


def told(text: str) -> frozenset[str]:
    """Return the stems of the words that carry news."""
    return frozenset(map(stem, content_words(words(text), "en")))
