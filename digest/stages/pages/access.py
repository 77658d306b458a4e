"""Whether a page holds its article, or only a stub before a paywall, a consent wall or a script.

A page may call itself paid and yet hold its whole text: then it is read like any other. What is
told apart is a text that ends where paying begins, and words that are no article at all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import StrEnum
from itertools import pairwise

from digest.stages.markup.blocks import Piece
from digest.stages.metadata.facts import Metadata
from digest.stages.pages.features import is_prose

TEASER = 150
"""Words: what a paid page shows of its article when it shows fewer is a teaser."""
PREVIEW = 300
"""Words: with fewer, a request to subscribe right after the text says that there is more."""
HALF = 0.5
"""The share of its own count of words that a page must show to be taken for whole."""
SHELL = 80
"""Words of prose in a page that only asks for a script, or for proof of being human."""
SMALL = 700
"""Words of prose in the largest consent wall."""
NEAR = 8
"""Pieces after the last paragraph in which a paywall stands."""
_LONGEST_REQUEST = 60
"""Words of a request to pay, or to switch something on."""
_LONGEST_BUTTONS = 15
"""Words of a row of buttons."""

_READ_ON = re.compile(
    r"(?:continue|keep|go on|finish) reading|to (?:continue|read)\b|read (?:the (?:full|rest|whole|entire)|this)"
    r"|(?:full|unlimited|complete) (?:article|story|access|text)|unlock|rest of (?:this|the) (?:article|story)"
    r"|weiter ?(?:zu)?lesen|vollständigen? artikel|lire la suite|poursuivre (?:votre|la) lecture"
    r"|l'intégralité|(?:seguir|sigue|continuar|continúa) leyendo|continua(?:re)? a leggere"
    r"|continu(?:ar|e) (?:a ler|lendo)|verder ?lezen|lees verder|läs vidare|les videre|czytać dalej"
    r"|читать (?:дальше|полностью)|продолжить чтение|阅读全文|继续阅读|続きを読|계속 읽|لمتابعة القراءة",
    re.I,
)
"""What a reader gets: the rest of the article."""
_JOIN = re.compile(
    r"subscri|sign[ -]?(?:in|up)|log[ -]?in|regist|member|create (?:an|your|a free) account|free trial"
    r"|abonn|\babo\b|anmeld|inscri|connectez|suscr|inicia(?:r)? sesión|abbonat|accedi|assin|inlog"
    r"|prenumer|zaloguj|subskry|подпис|подпиш|зарегистр|войти|войдите|订阅|登录|购买|会員|購読|ログイン|구독|로그인|اشترك",
    re.I,
)
"""What he has to do for it: subscribe, register, log in."""
_FOR_PAYERS = re.compile(
    r"(?:for|to|by) (?:our |paid |paying |premium |registered )*(?:subscribers|members)\b(?: only)?"
    r"|(?:subscribers?|members?)[ -](?:only|exclusive)|premium (?:article|content|story)"
    r"|nur für abonnent|réservée? (?:à nos|aux) abonn|(?:para|solo) (?:los )?suscriptores"
    r"|riservat[oa] agli abbonati|exclusivo para assinantes|alleen voor abonnees|для подписчиков",
    re.I,
)
"""What says by itself that the text is for those who pay."""
_CONSENT = re.compile(
    r"cookie|consent|personal data|our partners|privacy|einwillig|datenschutz|personenbezogen"
    r"|consentement|données personnelles|vie privée|consentimiento|privacidad|consenso|согласи"
    r"|toestemming|persoonsgegevens|zgod[yęaą]|dan(?:e|ych) osobow|prywatno|samtyck|personuppgift|samtykk"
    r"|person(?:vern|oplysning)|suostum|eväste|tietosuoj|consentimento|dados pessoais|souhlas|osobní\w* údaj"
    r"|soukrom|sütik|hozzájár|adatvéd|consimț|confidențial|συναίνεσ|απόρρητ|çerez|kişisel veri|gizlilik"
    r"|файл\w* cookie|персональн|конфіденц|クッキー|個人情報|プライバシー|隐私|隱私|쿠키|개인정보|تعريف الارتباط|עוגיות",
    re.I,
)
"""What a consent wall is about."""
_TO_YOU = re.compile(
    r"\b(?:we|our|you|your|wir|unsere?|sie|ihrer?|nous|nos|vous|votre|nuestr[ao]s?|usted|noi|nostri"
    r"|wij|onze|uw|jouw|my|nas[iz]\w*|twoj\w*|vi|våra|våre|vores|din[ae]?|nós|nossos?|você|seus?|naši|vaš\w*"
    r"|biz|bizim|ortakları\w*|sizin|kumppani\w*|sinun|partnereink|ön|parteneri\w*|εμείς|συνεργάτες|σας"
    r"|мы|наши|вы|ваши?|ми|ваш\w*)\b|我们|我們|您|当社|弊社|私たち|お客様|귀하|당사|نحن|أنت|אנחנו|שלך",
    re.I,
)
"""Who speaks in it, and to whom."""
_AGREE = re.compile(
    r"(?:i )?(?:accept|agree|allow|reject|refuse|decline)(?: (?:and|&) \w+| all| cookies| all cookies)?"
    r"|(?:manage|more|cookie) (?:options|preferences|choices|settings)|(?:alle )?(?:akzeptieren|ablehnen)"
    r"|zustimmen|einverstanden|(?:tout )?(?:accepter|refuser)|aceptar(?: todo| todas)?|accetta(?: tutto)?"
    r"|(?:alles )?(?:accepteren|weigeren)|akkoord|(?:za)?akceptuj|odrzu[ćc]|zgadzam|godkänn|avvisa|acceptera"
    r"|godta|avslå|tillad|afvis|aceit(?:ar|o)|rejeitar|concordo|souhlasím|přijmout|odmítnout|povolit"
    r"|(?:tümünü )?(?:kabul et|reddet)|hyväksy|hylkää|elfogad|elutasít|accept[aă]|respinge|αποδοχή|συμφωνώ"
    r"|απόρριψη|принять(?: все)?|прийняти|погоджу|відхилити|(?:すべて)?(?:同意|許可|拒否)|接受|동의|수락|거부|قبول|موافق|אישור",
    re.I,
)
"""What its buttons say."""
_NEEDS = re.compile(
    r"(?:enable|requires?|without|turn on|activate) javascript|javascript (?:is )?(?:disabled|required)"
    r"|(?:checking|verify(?:ing)?) (?:if )?(?:your browser|(?:that )?you are (?:a )?human)|are you a robot"
    r"|unusual (?:traffic|activity)|access (?:is |has been )?denied|captcha|javascript (?:aktivieren|einschalten)"
    r"|activer javascript|habilit\w+ javascript|browser (?:is )?(?:not supported|out of date|unsupported)",
    re.I,
)
"""What a page without its scripts asks for, or a guard of it."""


class Stub(StrEnum):
    """What stands where an article should."""

    PAYWALL = "the page shows a teaser and asks for payment or a login"
    CONSENT = "a consent wall stands before the page"
    SHELL = "the page holds no text without its scripts"


def stub_of(pieces: Sequence[Piece], chosen: Collection[int], said: Metadata) -> Stub | None:
    """Return what kind of stub the page is; None when the chosen pieces are an article."""
    prose = [piece for piece in pieces if is_prose(piece)]
    if _size(prose) < SHELL and any(asks_for_scripts(p.text) for p in pieces if _is_short(p)):
        return Stub.SHELL
    if 0 < _size(prose) <= SMALL and _is_consent(pieces, prose):
        return Stub.CONSENT
    return Stub.PAYWALL if _is_teaser(pieces, chosen, said) else None


def asks_for_consent(text: str) -> bool:
    """Say whether a paragraph asks its reader to consent to what is done with his data."""
    return _CONSENT.search(text) is not None and _TO_YOU.search(text) is not None


def asks_for_scripts(text: str) -> bool:
    """Say whether a text asks for a script to be run, or for proof of being human."""
    return _NEEDS.search(text) is not None


def _is_teaser(pieces: Sequence[Piece], chosen: Collection[int], said: Metadata) -> bool:
    shown = _size([pieces[at] for at in chosen])
    if not said.is_free and (shown < TEASER or shown < HALF * (said.length or 0)):
        return True
    return shown < (TEASER if said.is_free else PREVIEW) and _asks_to_pay(pieces, chosen)


def _asks_to_pay(pieces: Sequence[Piece], chosen: Collection[int]) -> bool:
    """Say whether the text ends at a request to pay, subscribe or log in, to read on."""
    prose = [at for at in chosen if is_prose(pieces[at])]
    end = max(prose, default=-1)
    near = [p.text for p in pieces[max(0, end) : end + 1 + NEAR] if _is_short(p)]
    return any(_is_request(text) for text in (*near, *map(" ".join, pairwise(near))))


def _is_request(text: str) -> bool:
    return bool(_FOR_PAYERS.search(text) or (_READ_ON.search(text) and _JOIN.search(text)))


def _is_consent(pieces: Sequence[Piece], prose: Sequence[Piece]) -> bool:
    buttons = {p.text for p in pieces if len(p.words) <= _LONGEST_BUTTONS and _AGREE.match(p.text)}
    said = [p for p in prose if p.text not in buttons]
    about = _size([p for p in said if asks_for_consent(p.text)])
    return bool(buttons) and 0 < about >= HALF * _size(said)


def _is_short(piece: Piece) -> bool:
    return len(piece.words) <= _LONGEST_REQUEST


def _size(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.words) for piece in pieces)
