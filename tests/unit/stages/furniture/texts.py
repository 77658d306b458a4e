"""Lines of texts that tests of furniture look at."""

from __future__ import annotations

from digest.stages.furniture.lines.features import Document
from digest.stages.furniture.lines.line import measure
from digest.stages.furniture.lines.speaking import voice_of

PROSE = (
    "The harbour board will close the fish market in March after ninety years of trading.",
    "Traders on the north quay said the rent had doubled since the new lease was signed.",
    "The board offered them stalls in a hall behind the station, which stands empty today.",
    "Nobody has signed for one, and the traders will meet the board again on Tuesday evening.",
)
PLACES = ("Quay", "Harbour", "Market", "Station", "Hall")
COMMENTS = tuple(
    line
    for name in ("Ada Quist", "Ben Holm", "Carl Moe", "Dora Lind", "Edda Krag", "Finn Aas")
    for line in (name, "3 hours ago", f"I bought my first crab there, says {name}.", "Reply")
)
MARKET = (
    "Traders sold cod and crab from the stalls under the old hall.",
    "Prices for herring went up when the boats came back late.",
    "The fishmongers weigh their catch before the first customers come.",
)
FILM = "The actress won an award for the film in which she plays a detective."


def document(*lines: str) -> Document:
    return Document([measure(line, voice_of("en")) for line in lines])
