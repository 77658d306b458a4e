"""A text that names no encoding is read by what its letters are; or it is said that nobody can tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.sources.alphabets import is_garbled, likeliest
from digest.sources.decoding import decode, is_misread
from digest.sources.folders.files import Here, read_file
from digest.sources.mails.mail import mail_items
from tests.unit.sources.feedfiles.samples import NOW

TEXTS = {
    "Russian": "Паром сел на мель у входа в гавань в среду утром, сообщил начальник порта. Пассажиров "
    "сняли катером, никто не пострадал. Рейсы возобновят в четверг, когда закончат осмотр дна.",
    "Ukrainian": "Пором сів на мілину біля входу до гавані в середу вранці, повідомив начальник порту. "
    "Пасажирів зняли катером, ніхто не постраждав. Рейси відновлять у четвер після огляду.",
    "Greek": "Το πλοίο προσάραξε στην είσοδο του λιμανιού το πρωί της Τετάρτης, είπε ο λιμενάρχης. "
    "Οι επιβάτες μεταφέρθηκαν με βάρκα και κανείς δεν τραυματίστηκε. Τα δρομολόγια συνεχίζονται.",
    "Hebrew": "המעבורת עלתה על שרטון בכניסה לנמל ביום רביעי בבוקר, אמר מנהל הנמל. הנוסעים הועברו "
    "בסירה ואיש לא נפגע. ההפלגות יתחדשו ביום חמישי לאחר בדיקת הקרקעית.",
    "Arabic": "جنحت العبارة عند مدخل الميناء صباح الأربعاء، وفق ما قال مدير الميناء. ونقل الركاب بقارب "
    "ولم يصب أحد بأذى. وستستأنف الرحلات يوم الخميس بعد فحص القاع.",
    "Thai": "เรือข้ามฟากเกยตื้นที่ปากอ่าวเมื่อเช้าวันพุธ ผู้อำนวยการท่าเรือกล่าว ผู้โดยสารถูกย้ายไปยังเรือเล็ก "
    "และไม่มีผู้ใดได้รับบาดเจ็บ เที่ยวเรือจะเริ่มอีกครั้งในวันพฤหัสบดี",
    "Polish": "Prom osiadł na mieliźnie przy wejściu do portu w środę rano, powiedział kapitan portu. "
    "Pasażerów zabrała łódź, nikt nie został ranny. Rejsy mają być wznowione, gdy nurkowie zbadają dno.",
    "Czech": "Přívoz najel ve středu ráno na mělčinu u vjezdu do přístavu, řekl jeho správce. Cestující "
    "převezl člun a nikdo nebyl zraněn. Plavby začnou znovu ve čtvrtek, až potápěči prohlédnou dno.",
    "Hungarian": "A komp szerda reggel zátonyra futott a kikötő bejáratánál, mondta a kikötő vezetője. "
    "Az utasokat csónak vitte partra, senki sem sérült meg. A járatok később indulnak, ha a búvárok végeztek.",
    "Turkish": "Feribot çarşamba sabahı limanın girişinde karaya oturdu, dedi liman başkanı. Yolcular küçük "
    "bir tekneyle alındı, yaralanan olmadı. Dalgıçlar dibi inceledikten sonra seferler yeniden başlayacak.",
    "Lithuanian": "Keltas trečiadienio rytą užplaukė ant seklumos prie uosto vartų, sakė uosto viršininkas. "
    "Keleivius perkėlė valtis, niekas nenukentėjo. Reisai bus atnaujinti, kai narai apžiūrės dugną.",
    "French": "Le bac s'est échoué mercredi matin à l'entrée du port, a déclaré le capitaine. Les passagers "
    "ont été évacués, personne n'a été blessé. Les traversées reprendront après une inspection complète.",
    "Icelandic": "Ferjan strandaði við hafnarmynnið á miðvikudagsmorgun, sagði hafnarstjórinn. Farþegarnir "
    "voru fluttir í land í báti og enginn særðist. Siglingar hefjast á ný þegar kafarar hafa skoðað botninn.",
    "Korean": "여객선이 수요일 아침 항구 입구에서 좌초했다고 항만 책임자가 말했다. 승객은 작은 배로 옮겨 탔고 "
    "다친 사람은 없었다. 운항은 목요일에 다시 시작된다.",
    "Chinese": "渡轮星期三早上在港口入口处搁浅，港务局长说。乘客已由小船接走，没有人受伤。航班将于星期四恢复。",
    "Japanese": "フェリーは水曜日の朝、港の入り口で座礁したと港長が述べた。乗客は小型船に移され、けが人はなかった。",
}  # fmt: skip
ENCODINGS = {
    "Russian": ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic"),
    "Ukrainian": ("cp1251", "koi8-u"),
    "Greek": ("cp1253", "iso8859-7", "cp737"),
    "Hebrew": ("cp1255", "iso8859-8", "cp862"),
    "Arabic": ("cp1256", "iso8859-6"),
    "Thai": ("cp874",),
    "Polish": ("cp1250", "iso8859-2", "cp852"),
    "Czech": ("cp1250", "iso8859-2", "cp852"),
    "Hungarian": ("cp1250", "iso8859-2"),
    "Turkish": ("cp1254", "cp857"),
    "Lithuanian": ("cp1257",),
    "French": ("cp1252", "iso8859-1", "cp850", "mac-roman"),
    "Icelandic": ("cp1252",),
    "Korean": ("euc-kr", "cp949"),
    "Chinese": ("gb18030",),
    "Japanese": ("shift-jis", "euc-jp"),
}
EVERY = [(language, table) for language, tables in ENCODINGS.items() for table in tables]


@pytest.mark.parametrize("table", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("language", TEXTS)
def test_wide_text_without_a_mark_is_read_whatever_its_script(language: str, table: str) -> None:
    text = f"1\n{TEXTS[language]}\n"

    assert decode(text.encode(table)) == text


@pytest.mark.parametrize(("language", "table"), EVERY)
def test_a_text_that_names_no_encoding_is_read_as_what_it_is(language: str, table: str) -> None:
    text = TEXTS[language] * (3 if language in ("Chinese", "Japanese") else 1)

    assert decode(text.encode(table)) == text


@pytest.mark.parametrize(("language", "table"), EVERY)
def test_a_text_that_names_its_encoding_is_read_in_it(language: str, table: str) -> None:
    assert decode(TEXTS[language].encode(table), (table,)) == TEXTS[language]
    page = f"<meta charset='{table}'><p>{TEXTS[language]}</p>"
    assert decode(page.encode(table)) == page


def test_chinese_in_seven_bits_is_read_where_it_says_so() -> None:
    assert decode(TEXTS["Chinese"].encode("hz"), ("hz-gb-2312",)) == TEXTS["Chinese"]


@pytest.mark.parametrize("language", TEXTS)
def test_a_sound_text_is_never_called_garbled(language: str) -> None:
    assert not is_garbled(TEXTS[language])
    assert not is_garbled(
        "Öl, Süßes, McDonald’s, 25 °C, l·l, naïve, „Größe“, €5, §9, m², 1ª, à 5 €. " * 5
    )


@pytest.mark.parametrize(
    ("language", "table"),
    [("Russian", "cp866"), ("Greek", "cp737"), ("Polish", "cp852"), ("Hebrew", "cp862"), ("Korean", "johab")],
)  # fmt: skip
def test_a_text_read_in_the_wrong_encoding_is_called_garbled(language: str, table: str) -> None:
    body = TEXTS[language].encode(table)

    assert is_garbled(body.decode("cp1252", "replace"))
    assert is_misread(body, body.decode("cp1252", "replace"))


def test_what_says_that_it_is_another_encoding_is_read_anew_where_that_is_sure() -> None:
    body = TEXTS["Russian"].encode("cp866")

    assert decode(body, ("windows-1251",)) == TEXTS["Russian"]
    assert decode(body, ("iso-8859-1",)) == TEXTS["Russian"]


@pytest.mark.parametrize("words", ["café", "Señor Müller", "Ørsted", "¿Qué?", "naïve façade"])
def test_a_few_accents_are_western(words: str) -> None:
    assert likeliest(f"The sign said {words} and no more.".encode("cp1252")) == "cp1252"


def test_a_file_that_nobody_can_tell_the_encoding_of_is_told(tmp_path: Path) -> None:
    body = TEXTS["Korean"].encode("johab")

    with pytest.raises(SourceError, match="an encoding that cannot be told") as told:
        list(read_file(Here(path=tmp_path / "a.txt", key="a.txt", source="s", now=NOW), body))

    assert told.value.hint == "save it as UTF-8"


@pytest.mark.parametrize("named", ["", "; charset=cp866", "; charset=iso-8859-1"])
def test_a_mail_in_an_old_encoding_is_read_whether_it_says_so_or_not(named: str) -> None:
    head = f"From: Port <a@port.example>\r\nContent-Type: text/plain{named}\r\n"
    head += "Content-Transfer-Encoding: 8bit\r\n\r\n"

    (item,) = mail_items(head.encode() + TEXTS["Russian"].encode("cp866"), source="s", now=NOW)

    assert item.body.decode() == TEXTS["Russian"]


def test_nothing_of_a_mail_that_nobody_can_tell_the_encoding_of_is_quoted() -> None:
    head = b"From: Port <a@port.example>\r\nContent-Type: text/plain\r\n\r\n"

    (item,) = mail_items(head + TEXTS["Korean"].encode("johab"), source="s", now=NOW)

    assert item.body == b""
