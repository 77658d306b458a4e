"""Captions and what a site says for itself are told from sentences, in capitals or not."""

from __future__ import annotations

import pytest

from digest.stages.quoting.furniture import is_caption, is_furniture
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report


@pytest.mark.parametrize(
    "text",
    [
        "The quay at dawn (Photo: Jane Doe).",
        "A crane is lifted in Calder. FILE PHOTO",
        "The quay of Calder. Getty Images.",
        "The quay of Calder on Monday/Reuters.",
        "In this undated handout image a crane is lifted by two tugs.",
        "Mira Holt, left, and Ines Varga leave the council of Calder.",
        "Mira Holt (L) leaves the council of Calder on Monday.",
        "A ferry lies at the quay in Calder March 3, 2024.",
        "The Courier’s Mira Holt Varga reports from the quay.",
        "(c) 2024 The Courier",
        "Am image from a video apparently shows the crane of Calder.",
        "Coach Mira Holt is hugged by keeper Jonas Orme (5) after the match in Calder.",
    ],
)
def test_a_caption_tells_of_a_picture(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holt took a photo of the quay before the crane fell.",
        "Mira Holt (R) of Calder voted against the new quay.",
        "A suspect is seen on video at the quay of Calder.",
        "Ines Varga is seen as a likely mayor of Calder.",
        "The council saw the video on Monday and closed the quay.",
        "The ferry left, and the crane was lifted by two tugs.",
        "Ines Varga is survived by her husband Jonas Orme (71) and two sons.",
    ],
)
def test_a_sentence_about_a_picture_is_no_caption(text: str) -> None:
    assert not is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "CLICK HERE to see how the quay was built.",
        "Discover the best ferries of Calder for your summer by the sea.",
        "Learn how the ferries of Calder save fuel in seven steps.",
        "This page may contain affiliate links on some articles.",
        "Terms apply to the offers below.",
        "The quay is closed. Subscribe to the Courier.",
        "To subscribe, write to the Courier.",
        "Read more about the quay of Calder.",
        "The quay is closed. Read also what the master says.",
        "Read the original article in the Courier.",
        "The views and opinions expressed here are the writer's own.",
        "Opinions expressed in this commentary are hers.",
        "All rights reserved by the Courier of Calder.",
        "More at https://example.com on Monday.",
        "Home > Harbour > Quay",
        "Welcome to the Courier of Calder.",
        "Watch: how the crane of Calder was lifted.",
        "You can read more about the quay on Monday.",
        "To see the quay, read more on our harbour page.",
        "Mira Holt in Calder contributed to this report.",
        "The crane was lifted (Reporting by Mira Holt; editing by Ines Varga).",
        "Thanks to our readers in Calder, the Courier is a hundred years old.",
        "Okay, so the crane of Calder is not the tallest of all.",
        "Dear readers, the Courier of Calder is a hundred years old.",
        "Hello and welcome to the quay of Calder on this Monday.",
        "Hi, this is the Courier of Calder with the news of the day.",
        "Hover over the picture and click the Following button to unfollow any account.",
        "The data on the berths of Calder can be found on harbours.example.gov.",
        "Cookies help us, see our policy.",
        "Additional reporting by Mira Holt in Calder.",
        "External links are provided for reference purposes.",
        "The Courier is not responsible for the content of external sites.",
        "Copyright 2018. Follow the Courier on Twitter.",
        "Follow Courier on Twitter for more of the quay.",
        "Look back at the history of the quay each day in 2017.",
        "Read her other columns on the harbour of Calder.",
        "Get push notifications with news of the quay and more.",
        "(See the top ten cranes of the past century.)",
        "View images of the crane that fell on the quay.",
        "Pro tip: Get more of the quay in our shop.",
        "Note: the ferry of Calder is mended now.",
        "Hinweis: Dieser Artikel wurde am Montag ergänzt.",
        "You can add location information to your Tweets, such as your city, from the web.",
        "ATENÇÃO: Comentários com insultos não serão aprovados pelo moderador.",
        "Editor’s note, Monday: the name of the master was changed.",
        "An earlier version of this article misstated the name of the master.",
        "The crane of Calder is old originally appeared on courier.com on Monday.",
        "The loads of all cranes can be found in the table below.",
        "The chart above shows how the quay sank.",
    ],
)
def test_what_a_site_says_for_itself_is_furniture(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        "Most of the berths read as empty on Monday.",
        "The treaty was signed up to by two of five ports.",
        "Smoking contributed to the death of the master, the coroner said.",
        "Thanks to the new crane, accidents at the quay fell by half.",
        "Hi-tech firms of Calder laid off 400 people on Monday.",
        "Wow Air has ceased to fly from Calder.",
        "Dear Harbour opened at the theatre of Calder on Friday.",
        "Hello Quay, a café in Calder, was shut on Monday.",
        "Reporting by the Courier shows that the crane was never lifted.",
        "Two masters contributed to the report on the lifted crane.",
        "Police want to read more of the messages that the master sent.",
        "Gene editing by two labs in Calder was halted.",
        "9/11 was remembered at the quay of Calder on Monday.",
        "The council thanks nobody for the new quay.",
        "They watch the quay by day: nobody comes.",
        "“Read the papers,” the master of the ferry said.",
        "Watch sales in Calder rose by half on Monday.",
        "Attention turned to the crane: nobody had looked at it.",
        "Apps of the port send push notifications to the police of Calder.",
        "The play originally appeared on the stage of Calder.",
        "Correction: an earlier report said that the quay was shut.",
        "Achtung: In Calder fallen am Freitag 40 Fähren aus.",
        "Remarque : le taux de chômage de Calder est tombé à 7 %.",
        "Attention: drivers must expect delays on the quay, the police said.",
        "Get the vaccine, the master of Calder told the crews.",
        "See how Mardle did it, Mira Holt told the council.",
        "Editor's note books from 1943 were sold in Calder.",
        "The photo above the altar of Calder was stolen on Monday.",
    ],
)
def test_a_sentence_with_such_a_word_is_none(text: str) -> None:
    assert not is_furniture(text)


NEWS = "The crane of Calder fell on Monday."


def told(text: str) -> list[str]:
    return [sentence.text for sentence in quotable(development(report(text)))]


def test_what_stands_among_a_sites_own_words_is_its_own() -> None:
    notice = (
        "These crawls are part of an effort to keep pages as they are made. | The goal is to mend all links."
        " | Crawls of supported sites go on."
    )

    assert not any("goal" in text for text in told(f"{NEWS}\n{notice}"))


def test_what_stands_between_two_such_paragraphs_is_the_reports() -> None:
    beside = "Read more about the quay of Calder."

    assert told(f"{beside}\n{NEWS}\n{beside}") == [beside, NEWS]


def test_what_stands_under_the_pictures_of_a_gallery_is_not_told() -> None:
    gallery = (
        "1/9 The quay\nThe quay of Calder was built by monks.\n2/9 The lock\nThe lock is shut."
    )

    assert "The quay of Calder was built by monks." not in told(f"{NEWS}\n{gallery}")


def test_between_the_first_and_the_last_picture_of_a_gallery_nothing_is_told() -> None:
    between = "The quay of Calder was built by monks. | The monks came from Mardle. | They left it in spring. | They came in May. | Two fell ill."
    pictures = (
        f"1/3 The old quay. | {between} | 2/3 The new quay. | 3/3 The bridge. | The monks saw it."
    )

    assert not any("monks" in sentence for sentence in told(f"{NEWS}\n{pictures}"))


def test_ratings_in_a_text_are_no_gallery() -> None:
    between = "The quay of Calder was built by monks. | The monks came from Mardle. | They left it in spring. | They came in May. | Two fell ill."
    ratings = f"4/5 for the old quay. | {between} | 2/5 for the new quay. | 3/5 for the bridge."

    assert "The monks came from Mardle." in told(f"{NEWS}\n{ratings}")


def test_a_sentence_whose_beginning_is_gone_is_not_told() -> None:
    text = f"{NEWS} | Two men were hurt. | unfaithful master, Jonas Lindt, has left the port of Calder."

    assert told(text) == [NEWS, "Two men were hurt."]


@pytest.mark.parametrize(
    "name",
    ["eFerry", "al-Quay", "de Vries", "iCrane", "ferryco", "e-cranes", "quay, the list of ships,"],
)
def test_a_name_in_small_letters_begins_a_sentence(name: str) -> None:
    text = f"{name} has left the port of Calder."

    assert text in told(f"{NEWS} | {text} | Two men were hurt.")


def test_a_writer_without_capitals_is_told() -> None:
    text = "the crane of calder fell. | two men were hurt. | the port is shut until noon."

    assert len(told(text)) == 3
