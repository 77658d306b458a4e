"""Quotation marks, as they stand in patterns and tests of characters.

Which mark opens and which closes differs from language to language: “ opens in English and closes
in German. So these are sets of marks, and who needs pairs says which.
"""

from __future__ import annotations

DOUBLE = '“”„«»"'
"""Double marks of Latin, Greek and Cyrillic script."""

CORNERS = "「」『』"
"""Those of Chinese and Japanese."""

TYPED = ("``", "''", "’’")
"""Two single ones that stand for a double one."""

OPENING = "“\"«„‘'"
"""What may stand before the first word of a quotation, in either script of a pair."""

CLOSING = "\"'”’»"
"""What may stand behind the stop that ends a quoted sentence."""
