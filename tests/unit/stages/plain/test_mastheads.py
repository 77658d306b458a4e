"""The outlet of a bare text is what its site calls itself, and nobody where that is not clear."""

from __future__ import annotations

import pytest

from digest.stages.furniture.judge import Kind
from digest.stages.furniture.lines.speaking import voice_of
from digest.stages.plain.identity import author_of
from digest.stages.plain.mastheads import outlet_of_lines


def outlet(*lines: str) -> str | None:
    return outlet_of_lines(lines, [Kind.FURNITURE] * len(lines), voice_of("en"))


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("About the Saltmarsh Gleaner", "© Copyright 2026 Saltmarsh Gleaner, Inc. All rights"),
         "Saltmarsh Gleaner"),
        (("Mail us: desk@saltmarshgleaner.example", "© 2026 Saltmarsh Gleaner"), "Saltmarsh Gleaner"),
        (("Saltmarsh Echo", "https://www.saltmarshecho.example/fog", "Read the Saltmarsh Echo"),
         "Saltmarsh Echo"),
        (("© 2026 Saltmarsh Media", "https://www.saltmarshmedia.example/"), "Saltmarsh Media"),
        (("We at The Saltmarsh Echo value you", "The Saltmarsh Echo"), "The Saltmarsh Echo"),
        (("Thousands read the Saltmarsh Echo, but few pay; our readers keep our reporting alive.",),
         "Saltmarsh Echo"),
    ],
)  # fmt: skip
def test_a_site_that_names_itself_is_known(lines: tuple[str, ...], name: str) -> None:
    assert outlet(*lines) == name


@pytest.mark.parametrize(
    "lines",
    [
        ("© Copyright 2026 Vale Media Services Northshire", "Home"),
        ("© 2026 Vale Interactive. All rights reserved.", "Visit Vale Interactive"),
        ("About Vale Media", "© 2026 Vale Media, LLC"),
        ("News", "Business", "News", "Business", "Sign up for your News"),
        ("Claim Your Business", "Claim Your Business", "You can Claim Your Business today"),
        ("© 2026 All rights reserved", "Copyright", "© Copyright"),
        ("Our shop sells Saltmarsh Echo mugs and shirts, and we send them to you in two days.",),
        ("Read the Saltmarsh Echo with us",),
        ("Capricorn Daily Horoscope Today", "What the stars hold for you"),
    ],
)
def test_nothing_else_is_taken_for_its_name(lines: tuple[str, ...]) -> None:
    assert outlet(*lines) is None


def test_the_size_of_letters_is_no_writer() -> None:
    assert author_of("Text Size") is None
    assert author_of("Text: Ann Vale") == author_of("Text Ann Vale") == "Ann Vale"
