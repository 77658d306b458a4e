"""What leads up to the news opens no story."""

from __future__ import annotations

import pytest

from digest.stages.quoting.readable.scenes import opens_quoted, sets_scene


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Last July 4, many were hunkering down in their backyards.", "en"),
        ("TWO YEARS ago, a cellist told a reporter that he was a humble musician.", "en"),
        ("Over the past year, reporters across the world have been sifting through files.", "en"),
        ("Over the centuries, the church of Calder has suffered fires and floods.", "en"),
        ("For 12 years, a satellite of the port authority was lost.", "en"),
        ("For more than two decades, the quarry fed the town.", "en"),
        ("For nearly a century, the lock was worked by hand.", "en"),
        ("In 1987, the bridge was the longest in the country.", "en"),
        ("Heading into his show on Sunday night, the singer wasn’t having a good week.", "en"),
        ("There is a story about a man who was working on an oil platform.", "en"),
        ("A Friday evening of dinner and cocktails was shattered at the harbour.", "en"),
        ("Two of the biggest names in the party have split over the harbour.", "en"),
        ("Today’s example: a lock keeper of Calder.", "en"),
        ("Even for a council known to quarrel, the vote was close.", "en"),
        ("While the findings were reassuring, the ministry warned of floods.", "en"),
        ("Football fans, get ready to rock.", "en"),
        ("Unfortunately, the lock of Mardle was shut at noon.", "en"),
        ("Needless to say, the crews of the ferries cheered.", "en"),
        ("Considering where it was held, the festival owed Calder a song.", "en"),
        ("Il y a deux ans, un musicien disait à un journaliste qu’il était pauvre.", "fr"),
        ("Vor zwei Jahren sagte ein Musiker, er sei arm.", "de"),
        ("Hace dos años, un músico dijo que era pobre.", "es"),
    ],
)
def test_a_look_back_or_a_scene_leads_up_to_something(text: str, language: str) -> None:
    assert sets_scene(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Two people were injured when a barge caught fire.", "en"),
        ("Speaking at her ministry, the minister said the lock would open.", "en"),
        ("For the first time in a decade, the lock of Calder is dry.", "en"),
        ("For five hours, firefighters fought a blaze in the port of Calder.", "en"),
        ("Over the weekend, two barges sank off Calder.", "en"),
        ("Over 100 people were moved out of their homes.", "en"),
        ("In a vote on Monday, the council kept the library open.", "en"),
        ("Police arrested two men who had fled two years ago.", "en"),
        ("There was an explosion at the port on Monday.", "en"),
        ("Last May was the warmest on record, the weather service said.", "en"),
        ("A day of mourning was declared in Calder.", "en"),
        ("A night of violence left twelve dead in Calder.", "en"),
        ("One of the country's best-known stars, Mira Holt, died on Monday.", "en"),
        ("While ministers met, the lock was closed.", "en"),
        ("Hiring rose in July at its fastest pace in a year, the ministry said.", "en"),
        ("Vor dem Hafen ist ein Schiff gesunken.", "de"),
        ("昨日、橋が閉鎖された。", "ja"),
    ],
)
def test_news_does_not(text: str, language: str) -> None:
    assert not sets_scene(text, language)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Infinite War” has kept its place at the box office.", False),
        ('"Irreparable damage" will be done by the plans, the house said.', False),
        ("“Nobody was in danger,” said Ines Varga.", True),
        ("“Nobody was in danger” said Ines Varga.", True),
        ("“The bridge over the Kell is closed for good” is all the mayor said.", True),
        ("`` The bridge is closed, '' the mayor said.", True),
        ("The mayor called it “a mess” on Monday.", False),
    ],
)
def test_a_title_in_quotation_marks_is_no_quotation(text: str, quoted: bool) -> None:
    assert opens_quoted(text) is quoted
