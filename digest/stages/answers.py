"""Whether a text is what a server answers where an article should be: that there is none, or that somebody should log in.

Servers send such pages as they send articles, and two of them look like one story. A short text is one that says so
in its headline or at its beginning and reports nothing that anybody said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from digest.stages.language.sentences import split
from digest.stages.pages.access import asks_for_consent, asks_for_scripts
from digest.stages.quoting.leanings.words import words_of

LONGEST = 900
"""Characters of the longest such text."""

BEGINNING = 2
"""Sentences at whose beginning it is said."""

ARTICLE = r"(?:page|article|story|post|content|url|link|file|document|item)"
SEITE = r"(?:seite|artikel|beitrag|inhalt|dokument)"
PAGINA = r"(?:página|pagina|artículo|artigo|articolo|contenido|conteúdo|artikel)"
GONE = re.compile(
    r"^\W*(?:error\W+|http\W+)?(?:40[34]|410)(?=\W*$|\W+(?:not|error|page|forbidden|gone|file)\b|\s*[|:–—-])"
    rf"|\b{ARTICLE}\b[^.!?]{{0,70}}\b(?:(?:could|can) ?not be (?:found|displayed)|(?:was|is|were)(?: not|n['’]t) found|not found"
    r"|(?:is |are )?(?:not|no|n['’]t)(?: any)? longer (?:available|here|exists?|online)|(?:is|was) not available|is unavailable"
    rf"|(?:has|have) (?:expired|been (?:removed|deleted))|(?:does|do)(?: not|n['’]t) exist)|\b{ARTICLE} (?:has )?expired\b"
    rf"|\b{SEITE}\b[^.!?]{{0,60}}\b(?:nicht (?:gefunden|verfügbar|vorhanden|mehr)|existiert nicht|gelöscht|abgelaufen)"
    r"|\b(?:page|article|contenu)\b[^.!?]{0,60}(?:introuvable|non trouvée?|n['’]existe (?:pas|plus)|n['’]est (?:pas|plus) (?:disponible|accessible)|a expiré)"
    rf"|\b{PAGINA}\b[^.!?]{{0,60}}(?:no (?:existe|encontrad[ao]|se (?:encuentra|encontró|ha encontrado)|está disponible)|ya no (?:existe|está)"
    r"|não (?:existe|encontrad[ao]|foi encontrad[ao]|está disponível)|non (?:trovat[ao]|esiste|è (?:stat[ao] trovat[ao]|(?:più )?disponibile))|niet (?:gevonden|meer|beschikbaar))",
    re.IGNORECASE,
)
"""That an article is not there, or no longer."""

LOG_IN = re.compile(
    r"\W*(?:please )?(?:log|sign)[ -]?in\b|\W*(?:anmelden|einloggen|anmeldung|connexion|se connecter|connectez-vous|identifiez-vous"
    r"|inici(?:a|ar|e) sesión|acced[ei]|fazer login|inloggen|logga in|logg inn|log ind|zaloguj|войти|вход)\b",
    re.IGNORECASE,
)
PASSWORD = re.compile(
    r"\b(?:password|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|lösenord|passord|adgangskode|hasło|пароль)",
    re.IGNORECASE,
)
"""The headline of a page that asks to log in, and what it asks for."""


class Answer(StrEnum):
    """What stands where an article should."""

    GONE = "the page says that the article is not there"
    LOG_IN = "the page asks to log in"
    CONSENT = "the page asks for consent"
    SHELL = "the page asks for its scripts to be run"


def answer_of(title: str, paragraphs: Sequence[str], language: str) -> Answer | None:
    """Return what a short text answers instead of being an article; None where it is one."""
    text = "\n".join(paragraphs)
    if len(text) > LONGEST or reports(text, language):
        return None
    spans = [span.of(part) for part in paragraphs[:BEGINNING] for span in split(part, language)]
    if any(map(GONE.search, (title, *spans[:BEGINNING]))):
        return Answer.GONE
    if LOG_IN.match(title or text) and PASSWORD.search(text):
        return Answer.LOG_IN
    if any(map(asks_for_scripts, (title, *spans[:BEGINNING]))):
        return Answer.SHELL
    return Answer.CONSENT if paragraphs and all(map(asks_for_consent, paragraphs)) else None


def reports(text: str, language: str) -> bool:
    """Say whether somebody is said to have said something, as in news and in no such answer."""
    speaks = words_of(language, "speaks")
    return speaks is not None and speaks.search(text) is not None
