"""The names that outlets give to the place where somebody's view stands, by language."""

from __future__ import annotations

from digest.stages.language.folding import folded

OPINION = {
    "en": "opinion opinions op-ed op-eds oped editorial editorials commentary comment columnist"
    " columnists viewpoint viewpoints commentisfree",
    "de": "meinung meinungen kommentar kommentare leitartikel gastkommentar kolumne kolumnen",
    "fr": "opinion opinions édito éditos éditorial éditoriaux tribune tribunes chronique chroniques"
    " débats",
    "es": "opinión opiniones editorial editoriales columna columnas tribunas",
    "it": "opinione opinioni editoriale editoriali commento commenti",
    "pt": "opinião opiniões editorial editoriais coluna colunas colunistas",
    "nl": "opinie opinies commentaar column columns",
    "sv": "ledare debatt krönika krönikor åsikter",
    "da": "leder debat kommentarer synspunkt",
    "nb": "meninger kronikk kronikker debatt kommentar",
    "pl": "opinie komentarze felieton felietony",
    "cs": "názory názor komentář komentáře",
    "tr": "yazarlar görüş köşe",
    "ru": "мнение мнения колонка колонки mnenie mneniya kolonki",
    "uk": "думка думки колонки",
    "el": "γνώμη γνώμες άποψη απόψεις apopseis gnomes",
    "ar": "رأي آراء",
    "fa": "دیدگاه یادداشت",
    "hi": "विचार संपादकीय राय",
    "ja": "社説 オピニオン コラム",
    "ko": "사설 칼럼 오피니언",
    "zh": "社论 社評 观点 評論",
}
"""What sections of opinion are called: whole names, as they stand in menus and addresses."""

_NAMES = frozenset(folded(name) for listed in OPINION.values() for name in listed.split())


def names_opinion(name: str) -> bool:
    """Say whether this is a name, in any language listed, of the place where opinion stands."""
    return folded(" ".join(name.split())) in _NAMES
