"""Forms filled in anew: weather notes, market wraps, match reports, results. Never copies.

Each form is filled in many times with chosen values; one filling in ten is printed by a second
outlet as it is. Those are the only copies.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import timedelta

from benchmarks.copies_plants import LATER, START, report_of
from digest.model import Report
from digest.stages.copies.mark import Reprints

FILLED = 40
"""Times each form is filled in."""

FORMS = {
    "weather": "{Day} will be {sky} along the {coast} coast with {wind} winds from the {quarter}. "
    "Temperatures climb to {deg} degrees in the afternoon and drop to {deg} degrees overnight. "
    "{Day2} brings {rain} and a high of {deg} degrees, forecasters said. The water temperature at the "
    "pier is {deg} degrees. High tide is at {clock}. The next forecast will be issued at {clock}.",
    "shipping": "Gale warning for {sea}: {quarter} winds force {n} increasing to {n} by {clock}, {sky} "
    "later. Sea state {n}. Visibility {n} miles, falling to {n} in {rain}. Small vessels are advised "
    "to stay in harbour until the warning is lifted by the service.",
    "market": "The benchmark index closed {points} points {way} at {level} on {Day}, as {sector} shares "
    "{moved}. {Firm} led the {side} with a move of {pct} percent, while {Firm} slipped {pct} percent. "
    "Volume on the main board came to {n} million shares, against {n} million the day before. The "
    "ten-year yield stood at {pct} percent and the currency traded at {pct} to the dollar.",
    "oil": "Crude futures settled {way} on {Day} after weekly figures showed stocks {moved} by {pct} "
    "million barrels. The contract for {Month} delivery ended {cents} cents {way} at ${n}.{n2} a barrel. "
    "Analysts had expected a change of {pct} million barrels. Petrol stocks {moved} by {pct} million "
    "barrels, the agency said in its regular report.",
    "match": "{Club} beat {Club} {score} on {Day} to move to {rank} place with {n} points. {Name} opened "
    "the scoring in minute {n} and {Name} added a second {when} the break. The hosts had a man sent off "
    "late in the game in front of {level} spectators. {Club} travel to {Club} next {Day2}, when they will "
    "be without the suspended {Name}.",
    "tennis": "{Name} reached the {round} of the {Town} Open with a {score}, {score} win over {Name} on "
    "{Day}. The {rank} seed hit {n} winners and saved {n} of {n} break points in a match that lasted {n} "
    "minutes. {Name} will face {Name} for a place in the next round, organisers said.",
    "results": "{Firm} said net profit for the {rank} quarter {moved} {pct} percent to ${n} million, or "
    "{cents} cents a share, from ${n} million a year earlier. Revenue {moved} to ${level} million. The "
    "company expects full-year earnings of between {cents} and {cents} cents a share. Its board declared "
    "a dividend of {cents} cents, payable in {Month} to holders of record.",
    "shares": "{Firm} has bought back {level} of its own shares at an average price of {n}.{n2} between "
    "{n} and {n} {Month} under the programme announced earlier. After the transactions the company "
    "holds {level} treasury shares, which is {pct} percent of its share capital. The programme runs "
    "until the end of {Month} and is carried out by {Firm}.",
    "quake": "An earthquake of magnitude {pct} struck {n} kilometres {quarter} of {Town} on {Day} at "
    "{clock} local time, the geological service said. Its centre lay at a depth of {n} kilometres. There "
    "were no immediate reports of damage or casualties, and no tsunami warning was issued. The region "
    "lies on a belt where such quakes are frequent.",
    "police": "A {n}-year-old {who} was taken to hospital after a crash on the {Road} near {Town} on "
    "{Day} at about {clock}. The {who}'s {car} left the road and struck a {thing}, police said. The "
    "road was closed for {n} hours. Officers ask anyone who saw the crash to call the {Town} station.",
    "lottery": "The winning numbers in {Day}'s draw are {n}, {n}, {n}, {n}, {n} and {n}; the bonus number "
    "is {n}. The jackpot of {n} million was won by one ticket sold in {Town}. {level} players had four "
    "right numbers and win {n} each. The next draw takes place on {Day2}, when {n} million is at stake.",
    "works": "The {Road} between {Town} and {Town} will be closed from {clock} on {Day} for resurfacing. "
    "Traffic is diverted over the {Road}. Drivers should allow {n} extra minutes. The road reopens on "
    "{Day2} at {clock}. The authority thanks everyone for their patience during the works.",
    "Wetter": "Am {Tag} ist es im {Gegend} {Himmel}, der Wind weht {Wind} aus {Richtung}. Die "
    "Temperaturen steigen auf {n} Grad und sinken in der Nacht auf {n} Grad. Am {Tag} wird es {Himmel} "
    "bei Höchstwerten um {n} Grad, wie der Wetterdienst mitteilte. Die Wassertemperatur beträgt {n} Grad.",
    "Börse": "Der Leitindex hat den Handel am {Tag} {pct} Prozent {Lage} bei {level} Punkten beendet. "
    "Gefragt waren Aktien von {Firm}, die um {pct} Prozent auf {n} Euro stiegen. Schlusslicht war {Firm} "
    "mit einem Abschlag von {pct} Prozent. Am Rentenmarkt lag die Umlaufrendite bei {pct} Prozent. Der "
    "Euro kostete am Abend {pct} Dollar.",
    "Polizei": "Bei einem Unfall auf der {Road} bei {Town} ist am {Tag} gegen {n} Uhr ein {n} Jahre alter "
    "Fahrer verletzt worden. Nach Angaben der Polizei kam sein Wagen von der Fahrbahn ab und prallte gegen "
    "{Ding}. Der Schaden beträgt rund {level} Euro. Die Strecke war für {n} Stunden gesperrt.",
    "bourse": "L'indice des grandes valeurs a terminé {jour} en {sens} de {pct} % à {level} points. "
    "{Firm} a gagné {pct} % à {n} euros, tandis que {Firm} a cédé {pct} %. Le volume d'échanges a atteint "
    "{pct} milliards d'euros. Sur le marché obligataire, le rendement à dix ans ressort à {pct} %. L'euro "
    "s'échangeait à {pct} dollar en fin de séance.",
    "résultats": "{Firm} a publié {jour} un bénéfice net de {n} millions d'euros pour le {rang} trimestre, "
    "contre {n} millions un an plus tôt. Le chiffre d'affaires a atteint {level} millions d'euros, soit une "
    "variation de {pct} %. La direction confirme ses objectifs annuels et proposera un dividende de {pct} "
    "euro par action à l'assemblée générale.",
    "partido": "El {Club} venció por {score} al {Club} el {dia} y sube al puesto {n} de la tabla con {n} "
    "puntos. {Name} abrió el marcador en el minuto {n} y {Name} sentenció en el {n}. El encuentro se "
    "jugó ante {level} espectadores. En la próxima jornada el equipo visita al {Club}.",
}
WORDS = {
    "Day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "Month": "January March April June July September November December",
    "sky": "sunny cloudy overcast bright hazy clear unsettled breezy",
    "coast": "north south east west lower upper",
    "wind": "light strong gusty gentle moderate fresh",
    "quarter": "north south east west north-east south-west north-west",
    "rain": "showers drizzle sleet fog sunshine thunderstorms",
    "sea": "Fairway Skerries Narrows Estuary Sound Banks",
    "way": "higher lower up down",
    "moved": "rose fell climbed dropped gained declined jumped slid",
    "sector": "bank mining retail energy utility telecoms insurance",
    "side": "winners losers gainers decliners",
    "Firm": "Havbank Stenbyg Nordlin Larive Monteil Castor Brandt Ostara Velux Quarrel Tamsin Orfeo",
    "Club": "Rovers Wanderers Harbour Castle Athletic Albion Rangers Olympic Dynamo Corinth",
    "Name": "Friis Dam Okafor Silva Novak Haddad Costa Lund Becker Moreau Ito Reyes Sato Klein",
    "Town": "Nordhavn Vestby Holm Lindau Marrow Sallis Petersund Brack Ostend Calder",
    "Road": "A7 B12 E20 A210 B76 N4 M11 L9",
    "rank": "first second third fourth fifth sixth",
    "round": "final semi-finals quarter-finals last sixteen",
    "when": "before after",
    "who": "cyclist driver rider pedestrian",
    "car": "van motorcycle lorry hatchback",
    "thing": "tree wall fence barrier lamp-post",
    "Tag": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "Gegend": "Norden Süden Westen Osten Binnenland Hochland",
    "Himmel": "sonnig bewölkt trüb heiter regnerisch neblig",
    "Wind": "schwach kräftig mäßig böig frisch",
    "Richtung": "Nord Süd West Ost Nordost Südwest",
    "Lage": "fester schwächer höher tiefer",
    "Ding": "einen Baum|eine Mauer|die Leitplanke|einen Zaun|ein Geländer",
    "jour": "lundi mardi mercredi jeudi vendredi",
    "sens": "hausse baisse repli progression",
    "rang": "premier deuxième troisième quatrième",
    "dia": "lunes martes sábado domingo viernes",
}
BLANK = re.compile(r"\{(\w+)\}")


def measure_forms() -> dict[str, float]:
    """Return how many reprints among filled-in forms are found, and how many marks are right."""
    reports = list(filled(random.Random(7)))
    marked = Reprints().mark(reports, ())
    planted = sum(_is_reprint(report) for report in marked)
    marks = [report for report in marked if report.copy_of or report.copied]
    right = sum(_is_reprint(r) and _origin(r) == r.id.removesuffix("+") for r in marks)
    return {
        "copies.forms.recall": right / planted,
        "copies.forms.precision": right / len(marks) if marks else 1.0,
    }


def filled(chance: random.Random) -> Iterator[Report]:
    """Yield every form filled in anew by one of three outlets, and reprints of some fillings."""
    for form, text in FORMS.items():
        for time in range(FILLED):
            name, at = f"{form} {time}", START + timedelta(hours=time)
            report = report_of(name, fill(text, chance), f"outlet {time % 3}", at)
            yield report
            if time % 10 == 0:
                yield report_of(f"{name}+", report.text, "reprinter", at + LATER)


def fill(form: str, chance: random.Random) -> str:
    """Return the form with a value in each blank."""
    return BLANK.sub(lambda match: _value(match[1], chance), form)


def _value(blank: str, chance: random.Random) -> str:
    written = {
        "n": lambda: str(chance.randint(3, 59)),
        "n2": lambda: f"{chance.randint(0, 99):02}",
        "deg": lambda: str(chance.randint(1, 31)),
        "pct": lambda: f"{chance.randint(0, 9)}.{chance.randint(1, 9)}",
        "cents": lambda: str(chance.randint(11, 99)),
        "points": lambda: str(chance.randint(3, 180)),
        "level": lambda: f"{chance.randint(1, 38)},{chance.randint(0, 999):03}",
        "clock": lambda: (
            f"{chance.randint(1, 12)}:{chance.randint(0, 59):02} {chance.choice('ap')}m"
        ),
        "score": lambda: f"{chance.randint(2, 7)}-{chance.randint(0, 6)}",
    }
    if blank in written:
        return written[blank]()
    words = WORDS[blank.rstrip("2")]
    return chance.choice(words.split("|") if "|" in words else words.split())


def _is_reprint(report: Report) -> bool:
    return report.id.endswith("+")


def _origin(report: Report) -> str | None:
    return report.copy_of.report if report.copy_of else None
