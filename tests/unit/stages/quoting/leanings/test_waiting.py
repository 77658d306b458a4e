"""What tells what is still to come waits for news that may overtake it."""

from __future__ import annotations

import pytest

from digest.stages.quoting.leanings.words import waits


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said he was not aware of any plans to reopen the harbour.",
        "The ministry has no plans to reopen the harbour.",
        "The council has not yet voted on the reopening of the harbour.",
    ],
)
def test_what_has_not_happened_yet_waits_for_news(text: str) -> None:
    assert waits(text, "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le conseil du port est sur le point de voter la fermeture."),
        ("fr", "Le conseil du port se réunit la semaine prochaine à Portclair."),
        ("de", "Die Hafenkonferenz steht kurz vor dem Ende."),
        ("es", "El consejo del puerto está a punto de votar el cierre."),
        ("it", "Il consiglio del porto sta per votare la chiusura."),
        ("pt", "O conselho do porto está prestes a votar o fechamento."),
        ("nl", "De havenraad staat op het punt de sluiting goed te keuren."),
        ("cs", "Rada přístavu má být zvolena v pátek."),
        ("el", "Το συμβούλιο αναμένεται να ψηφίσει το κλείσιμο του λιμανιού."),
        ("hi", "बंदरगाह परिषद की बैठक अगले सप्ताह शुरू होगी।"),
        ("hi", "बंदरगाह परिषद की बैठक शुरू होने वाली है।"),
        ("fr", "La fermeture du port est prévue vendredi."),
        ("de", "Es heißt, dass beide Häfen kurz vor einer Einigung stehen."),
        ("es", "La votación está prevista en el Congreso el lunes."),
        ("it", "La chiusura è prevista dal 3 giugno."),
        ("pt", "O fechamento deve ser votado na sexta-feira."),
        ("nl", "De havenraad moet nog een besluit nemen."),
        ("ar", "ومن المتوقع أن يصوت مجلس الميناء على الإغلاق."),
    ],
)
def test_what_is_still_to_come_waits_for_news_in_any_language(language: str, text: str) -> None:
    assert waits(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le ferry était sur le point d’accoster quand il s’est échoué."),
        ("fr", "Une telle amende est prévue par la loi."),
        ("de", "Kurz vor dem Bahnhof stieß der Bus mit einem Auto zusammen."),
        ("de", "Der Zug hielt kurz vor der Stadt Mardle."),
        ("es", "El capitán estuvo a punto de morir en el accidente."),
        ("es", "La pena está prevista en el código penal."),
        ("it", "Le multe sono previste dal codice."),
        ("it", "La pena è prevista dall’articolo 12."),
        ("pt", "O crime está previsto no código penal."),
        ("pt", "O juiz deve ser independente."),
        ("nl", "De kapitein moet nog twee jaar in de cel."),
        ("nl", "Het schip liep vast op het punt waar de rivier smal is."),
        ("cs", "Soud má být nezávislý."),
        ("hi", "नावों से होने वाली मौतें बढ़ गईं।"),
        ("ar", "غرقت العبارة التي كانت على وشك الوصول."),
    ],
)
def test_what_was_about_to_happen_and_what_the_law_says_wait_for_nothing(
    language: str, text: str
) -> None:
    assert not waits(text, language)


def test_what_was_due_where_something_happened_first_does_not_wait() -> None:
    """A ship sank minutes before the president was due to speak."""
    assert not waits("غرقت السفينة قبل دقائق من كلمة الرئيس التي كان من المقرر أن يلقيها.", "ar")
