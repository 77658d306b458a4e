"""Reports made from one form are no copies of one another; their reprints are."""

from __future__ import annotations

import random

import pytest

from benchmarks import copies_forms
from tests.unit.stages.copies.press import mark, origin, report

FORMS = {
    "traffic": (
        "The {} between {} and {} will be closed from {} on {} for work on the bridge. Traffic is led "
        "over the {} in both directions. Drivers should allow {} minutes more for their way. The road "
        "authority asks everyone to drive with care and thanks drivers for their patience.",
        ("A7", "Nordhavn", "Lille Sund", "9 pm", "Tuesday", "B12", "15"),
        ("E20", "Vestby", "Holm", "6 am", "Friday", "B3", "25"),
    ),
    "weather": (
        "{} begins {} with {} winds from the {} along the coast. Temperatures reach {} degrees by noon "
        "and fall to {} degrees at night, the weather service said. The water at the town beach is {} "
        "degrees warm. A further report is given tomorrow at the usual time.",
        ("Monday", "cloudy", "strong", "west", "14", "6", "11"),
        ("Thursday", "sunny", "light", "south", "19", "9", "13"),
    ),
    "market": (
        "The index of the thirty largest companies closed {} percent {} at {} points on {}. Banks and "
        "builders {} most, with {} {} percent at {} crowns. On the bond market the yield of the ten-year "
        "loan {} to {} percent. The crown stood at {} to the euro in the evening.",
        ("0.8", "higher", "2,041", "Monday", "gained", "Havbank up", "3.1", "118", "rose", "2.41", "7.46"),
        ("1.2", "lower", "2,017", "Tuesday", "lost", "Stenbyg down", "2.4", "96", "fell", "2.38", "7.44"),
    ),
    "match": (
        "{} beat {} {} on {} evening to move up to {} in the table with {} points. {} scored the first "
        "goal in the {} minute before a crowd of {}. The next match day is played at the weekend, when "
        "all games start at the same time as usual.",
        ("Rovers", "Castle Town", "3-1", "Saturday", "fourth", "27", "Jens Friis", "12th", "4,120"),
        ("Harbour United", "Wanderers", "2-0", "Sunday", "second", "31", "Ole Dam", "54th", "6,870"),
    ),
    "Polizeimeldung": (
        "Bei einem Unfall auf der {} bei {} ist am {} gegen {} Uhr ein {} Jahre alter Mann verletzt "
        "worden. Nach Angaben der Polizei entstand ein Schaden von rund {} Euro. Die Strecke war für {} "
        "Stunden gesperrt. Zeugen werden gebeten, sich bei der Polizei zu melden.",
        ("B76", "Norderhafen", "Dienstag", "17", "54", "12.000", "zwei"),
        ("A210", "Felde", "Freitag", "8", "23", "30.000", "drei"),
    ),
    "résultats": (
        "Le chiffre d'affaires du groupe {} a atteint {} millions d'euros au {} trimestre, soit {} % de "
        "plus qu'un an plus tôt. Le bénéfice net ressort à {} millions d'euros. La direction confirme "
        "ses objectifs pour l'année et versera un dividende de {} euro par action le {} prochain.",
        ("Larive", "412", "premier", "3,2", "41", "0,80", "12 mai"),
        ("Monteil", "958", "troisième", "7,9", "102", "1,15", "4 novembre"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", copies_forms.FORMS)
def test_forms_filled_in_by_chance_are_no_copies_and_their_reprints_are(kind: str) -> None:
    chance = random.Random(kind)
    lines = [copies_forms.fill(copies_forms.FORMS[kind], chance).split(". ") for _ in range(12)]
    notes = [report("Gazette", *text, hours=at, name=f"{at}") for at, text in enumerate(lines)]

    marked = mark(*notes, report("Harbour Post", *lines[5], hours=20))

    assert origin(marked["Harbour Post"]) == "5:0"
    assert not any(marked[note.article.id].copied for note in notes)


@pytest.mark.parametrize("kind", FORMS)
@pytest.mark.parametrize("outlet", ["Gazette", "Harbour Post"])
def test_a_form_filled_in_twice_is_no_copy(kind: str, outlet: str) -> None:
    form, one, other = FORMS[kind]
    first = report("Gazette", *form.format(*one).split(". "))
    second = report(outlet, *form.format(*other).split(". "), hours=24, name="second")

    marked = mark(first, second)["second"]

    assert (marked.copy_of, marked.copied, marked.borrowed) == (None, (), ())


@pytest.mark.parametrize("kind", FORMS)
def test_a_reprint_of_a_form_as_it_was_filled_in_is_a_copy(kind: str) -> None:
    form, filled, _ = FORMS[kind]
    lines = form.format(*filled).split(". ")

    marked = mark(report("Gazette", *lines), report("Harbour Post", *lines, hours=2))

    assert origin(marked["Harbour Post"]) == "Gazette:0"


def test_a_template_with_other_figures_is_no_copy() -> None:
    wrap = "The index closed {} points higher at {} while {} shares rose and {} fell on {} trades."
    one = [
        wrap.format(11, 2041, 310, 122, 8800),
        "Banks led the way with a gain of 12 points on the day.",
    ]
    other = [
        wrap.format(47, 2107, 198, 240, 9317),
        "Banks led the way with a gain of 33 points on the day.",
    ]

    assert mark(report("A", *one), report("B", *other, hours=24))["B"].copy_of is None
