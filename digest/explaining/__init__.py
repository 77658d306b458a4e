"""Say why: what tied a report to its story, what became of an article, how a score came about."""

from digest.explaining.finding import why
from digest.explaining.wording import in_words

__all__ = ["in_words", "why"]
