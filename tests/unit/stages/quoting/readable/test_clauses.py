"""A caption that ends in a full stop is no sentence: it has no verb."""

from __future__ import annotations

import pytest

from digest.stages.quoting.readable.clauses import lacks_verb
from digest.stages.quoting.readable.need import Need
from tests.unit.stages.newsroom import need

CAPTIONS = [
    ("Des ambulances devant la gare de Portclair après les deux explosions du 7 juillet.", "fr"),
    ("Le pont du vieux port de Portclair, fermé depuis lundi.", "fr"),
    ("Carte indiquant la force du séisme, avec les secteurs les plus touchés.", "fr"),
    ("Ασθενοφόρα στην πλατεία της πόλης, μετά τις βομβιστικές επιθέσεις της Τρίτης.", "el"),
    ("Το παλιό λιμάνι του νησιού μετά από το σεισμό και το τσουνάμι.", "el"),
    ("Ambulancias en la plaza mayor de Valdemar, tras las explosiones del martes.", "es"),
    ("Ambulanze nella piazza del mercato dopo le esplosioni di martedì.", "it"),
    ("Ambulâncias na praça do mercado, depois das explosões de terça-feira.", "pt"),
    ("Rettungswagen auf dem Marktplatz von Althafen nach der Explosion am Dienstag.", "de"),
    ("A red ferry with an old crane on the deck.", "en"),
    ("Dr. Jonas Lindt’s photo from a 1978 harbour application.", "en"),
    ("38 - caliber revolver in the hand of a man.", "en"),
    ("Old Mardle (1-0): Lindt 25 points.", "en"),
    (
        "Crane Yard clean up Remains of the Crane Yard of Mardle smoulder Tuesday morning in Pellworth.",
        "en",
    ),
]
SENTENCES = [
    ("Use a long rope to pull the ferry to the quay.", "en"),
    ("The ferry’s not the first red one.", "en"),
    (
        "The top 25 crews meet their match at the Old Crane Inn of Mardle at noon on the last day of May.",
        "en",
    ),
    ("In a large bowl, mix the flour and the water.", "en"),
    ("The voters of Mardle want the old crane.", "en"),
    ("A man from Calder drove the crane into the lock.", "en"),
    ("Ines Varga led the crew of the ferry to the lock.", "en"),
    ("El puerto baja las tasas a los barcos de Valdemar.", "es"),
    ("La alcaldesa dijo no al cierre del puerto viejo.", "es"),
    ("La banca taglia i tassi per la terza volta in un anno.", "it"),
    ("Il sindaco disse no alla chiusura del vecchio porto.", "it"),
    ("O banco corta os juros pela terceira vez em um ano.", "pt"),
    ("A prefeita disse não ao fechamento do porto velho.", "pt"),
    ("Damit reagieren die Wirte auf die schwache Saison.", "de"),
    ("Le gouvernement annonce un plan pour le vieux port de Portclair.", "fr"),
    ("Les pêcheurs bloquent le vieux port de Portclair depuis lundi matin.", "fr"),
    ("Des ambulances attendaient devant la gare de Portclair.", "fr"),
    ("Les survivants vivent dans des camps au bord de la rivière.", "fr"),
    ("Deux hommes ont été arrêtés devant la gare de Portclair.", "fr"),
    ("Το πλοίο συνετρίβη στα βράχια ανοιχτά του νησιού.", "el"),
    ("Οι πυροσβέστες έσωσαν όλους τους επιβάτες του πλοίου.", "el"),
    ("Η κυβέρνηση ανακοίνωσε νέα μέτρα για το λιμάνι.", "el"),
    ("Μια δεύτερη δόνηση συνέβη λίγο μετά τα μεσάνυχτα.", "el"),
    ("El gobierno anunció un plan para el viejo puerto de Valdemar.", "es"),
    ("La alcaldesa pide más dinero para el viejo puerto.", "es"),
    ("Dos hombres fueron detenidos en la plaza mayor de Valdemar.", "es"),
    ("Il governo annuncia un piano per il vecchio porto.", "it"),
    ("Due uomini sono stati arrestati nella piazza del mercato.", "it"),
    ("O governo anunciou um plano para o velho porto.", "pt"),
    ("Dois homens morreram na praça do mercado na terça-feira.", "pt"),
    ("Die Stadt sperrt die Brücke ab Montag für den Verkehr.", "de"),
    ("Der Senat berät am Dienstag über die Brücke.", "de"),
    ("Cranes on the quay at Calder.", "en"),
]


@pytest.mark.parametrize(("text", "language"), CAPTIONS)
def test_a_caption_has_no_verb(text: str, language: str) -> None:
    assert lacks_verb(text, language)
    assert need(text, language) is Need.NEVER


@pytest.mark.parametrize(("text", "language"), SENTENCES)
def test_a_sentence_has_one_and_a_language_unknown_is_not_judged(text: str, language: str) -> None:
    assert not lacks_verb(text, language)


def test_what_is_long_is_not_judged() -> None:
    assert not lacks_verb("Le pont du port " * 10 + ".", "fr")


def test_who_stands_left_in_a_picture_is_a_caption() -> None:
    told = "Joan Vale, left, hands Curtis Marsh a gold pan on Saturday."

    assert need(told, "en") is Need.NEVER
    assert need("Joan Vale, left alone, sued the shop on Saturday.", "en") is Need.NOTHING


def test_a_sentence_that_a_name_is_gone_from_is_not_quoted() -> None:
    assert (
        need("The ties between and Calder are strained, a teacher said on Sunday.", "en")
        is Need.NEVER
    )
