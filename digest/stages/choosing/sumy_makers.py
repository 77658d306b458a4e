"""sumy's eight makers behind our own tokenizer; the only module that imports sumy.

Nothing is downloaded: sumy gets sentences already split. Its sentences equal one another by
wording and carry no offsets, so ours are kept by position. Importing this module takes sumy
and NLTK with it (seconds); nothing else in the package does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from digest.model import Budget, Development, Summary
from digest.stages.choosing.passages import Passage, Passages
from digest.stages.choosing.summarise import in_turn, tell
from digest.stages.language.sentences import Tokenizer
from digest.stages.language.words import words
from digest.stages.quoting.quotable import leading
from digest.stages.quoting.sentence import Sentence

NONE = frozenset({"·"})
"""sumy wants a word in every list; no sentence has this one."""


@dataclass(frozen=True, kw_only=True)
class SumyMaker:
    """Ranks a story's sentences as one of sumy's summarizers does; picks without repeating.

    `most` caps the sentences ranked: the leading ones of every report.
    """

    most: int = 400
    kind: ClassVar[Any]
    """The summarizer of sumy's."""

    def __call__(self, development: Development, budget: Budget) -> Summary:
        """Return the choice; no picks when nothing can be quoted."""
        return tell(development, self.choose, budget)

    def choose(self, passages: Passages, budget: Budget) -> list[Passage]:
        """Return the passages to tell, in the order of the summarizer's ranking."""
        return in_turn(self.rank(passages.sentences), passages, budget)

    def rank(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """Return the sentences, the best first."""
        reports = groupby(sentences, key=lambda s: s.report.id)
        ranked = leading([list(group) for _, group in reports], self.most)
        if len(ranked) < 2:
            return list(ranked)
        order: list[int] = []
        self.summarizer(ranked)(document(ranked), lambda infos: remember(infos, order))
        return [ranked[place] for place in order]

    def summarizer(self, sentences: Sequence[Sentence]) -> Any:  # noqa: ARG002
        """Return sumy's summarizer, made for these sentences."""
        return self.kind()


def remember(infos: Sequence[Any], order: list[int]) -> Sequence[Any]:
    """Note the places of all sentences as sumy hands them over, the best first."""
    order.extend(info.order for info in infos)
    return infos


def document(sentences: Sequence[Sentence]) -> ObjectDocumentModel:
    """Return sumy's document: a paragraph for each report, its headline as the heading."""
    reports = groupby(sentences, key=lambda s: s.report.id)
    return ObjectDocumentModel([paragraph(list(group)) for _, group in reports])


def paragraph(sentences: Sequence[Sentence]) -> Paragraph:
    """Return one report as sumy's paragraph."""
    report = sentences[0].report
    tokenizer = Tokenizer(report.article.language)
    title = SumySentence(report.title, tokenizer, is_heading=True)
    return Paragraph([title, *(SumySentence(s.text, tokenizer) for s in sentences)])


@dataclass(frozen=True, kw_only=True)
class LexRank(SumyMaker):
    """Centrality in the graph of similar sentences (Erkan and Radev 2004)."""

    kind = LexRankSummarizer


@dataclass(frozen=True, kw_only=True)
class TextRank(SumyMaker):
    """PageRank over shared words (Mihalcea and Tarau 2004)."""

    kind = TextRankSummarizer


@dataclass(frozen=True, kw_only=True)
class Lsa(SumyMaker):
    """Latent topics by singular values (Steinberger and Ježek 2004)."""

    kind = LsaSummarizer


@dataclass(frozen=True, kw_only=True)
class Luhn(SumyMaker):
    """Clusters of significant words (Luhn 1958)."""

    kind = LuhnSummarizer


@dataclass(frozen=True, kw_only=True)
class Kl(SumyMaker):
    """Greedy by divergence of word distributions (Haghighi and Vanderwende 2009)."""

    most: int = 150
    kind = KLSummarizer


@dataclass(frozen=True, kw_only=True)
class SumBasic(SumyMaker):
    """Word probabilities, lowered as they are used (Nenkova and Vanderwende 2005)."""

    kind = SumBasicSummarizer


@dataclass(frozen=True, kw_only=True)
class Reduction(SumyMaker):
    """Sum of edges in the graph of shared words."""

    kind = ReductionSummarizer


@dataclass(frozen=True, kw_only=True)
class Edmundson(SumyMaker):
    """Cue words, headlines and position (Edmundson 1969)."""

    kind = EdmundsonSummarizer

    def summarizer(self, sentences: Sequence[Sentence]) -> Any:
        """Return the summarizer with the words of the headlines as its bonus words."""
        made = self.kind()
        made.bonus_words = {w for s in sentences for w in words(s.report.title)} or NONE
        made.stigma_words = made.null_words = NONE
        return made
