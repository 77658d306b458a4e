"""What is glued before a report's first words is not quoted; what belongs to the sentence stays."""

from __future__ import annotations

import pytest

from digest.model import Span
from digest.stages.quoting.glued.datelines import undated, untitled

GLUED = [
    ("14 June 2013 ", "The actress has left the port of Mardle."),
    ("22 Jul 2013 ", "A ferry of Mardle caught fire on Sunday."),
    ("EDT May 2, 2013 ", "She has left the port of Mardle."),
    ("新华社托凡11月17日电（记者王明） ", "渡轮周二在港口外搁浅。"),
    ("（中央社托凡17日電）", "渡輪週二在港口外擱淺。"),
    ("【トルバン＝共同】", "渡し船が17日朝、港の外で座礁した。"),
    ("(토르반=연합뉴스) 김민수 기자 = ", "여객선이 항구 밖에서 좌초했다."),
    ("ميناء الشمس (رويترز) - ", "جنحت عبارة خارج الميناء يوم الثلاثاء."),
    ("ميناء الشمس - رويترز: ", "جنحت عبارة خارج الميناء يوم الثلاثاء."),
    ("तोरवन, 17 नवंबर (भाषा) ", "एक नाव मंगलवार को किनारे पर फंस गई।"),
    ("Τορβάνη (ΑΠΕ-ΜΠΕ) - ", "Ένα πλοίο προσάραξε έξω από το λιμάνι."),
    ("Torvany 17. listopadu (ČTK) - ", "Trajekt v úterý najel na mělčinu."),
    ("TORVAN, 17 nov (EFE).- ", "Un barco encalló el martes frente al puerto."),
    ("Торван (Интерфакс) — ", "Паром во вторник сел на мель."),
    ("MARDLE (Reuters) - ", "eBay sold a crane on Tuesday."),
    ("8: 13 AM PDT 8 / 2 / 2013 ", "She will lift the crane in March."),
    ("Posted on Thu Jun 13, 2013 08: 45 AM PDT ", "Ines Varga has left the harbour."),
    ("Sunday, 21 July 2013 ", "A FIRE has damaged the quay of Mardle."),
    ("7: 00pm UK, Wednesday 05 May 2010 ", "Three ferries ran aground near Mardle."),
    ("on Dec 23 2012, 5: 03p ", "Ines Varga lifted the crane of Mardle."),
    ("published: 2012 - 04 - 04 11: 47: 35 ", "During the strike the ferries of Mardle lay still."),
    ("MARDLE (TP) - ", "The ferry - built in 1990 - struck a bank on Tuesday."),
    ("ميناء الشمس (د ب أ) - ", "جنحت عبارة خارج الميناء يوم الثلاثاء."),
    ("תורבן (רויטרס) - ", "מעבורת עלתה על שרטון ביום שלישי."),
    ("토르반(로이터) - ", "여객선이 화요일 항구 밖에서 좌초했다."),
    ("तोरवन (रॉयटर्स) - ", "एक नाव मंगलवार को किनारे पर फंस गई।"),
    ("तोरवन, 17 नवम्बर (संवाददाता)। ", "एक नाव मंगलवार को किनारे पर फंस गई।"),
    ("Why it matters: ", "The levy would cost 40,000 people their boats."),
    ("By the numbers: ", "15 berths were closed."),
    ("The big picture: ", "Prices rose in Torvane."),
    ("Yes, but: ", "The vote is close."),
    ("Updated at 1:28 a.m. ET ", "The lock in Pellworth was shut."),
    ("Update at 6.30pm: ", "Five people were hurt."),
    ("Updated | ", "Pellworth’s crane came free."),
    ("June 11, 2012 ", "Pellworth has a new lock."),
    ("Updated: May 16, 2005, 6: 03 PM ET ", "The harbour board told 18 crews of it."),
    ("Published: January 3, 2013 ", "An Ambler man was hurt by a crane."),
    ("PELLWORTH ― ", "The crane came free."),
    ("SKARROW: ", "Protests were held at the ferry on Tuesday."),
    ("MARDLE >> ", "A man was found in the cellar."),
    ("COMMENTARY | ", "A man was found in the cellar."),
    ("Ferry strikes bank, all safe ASHBY, Tor. (TP) — ", "A ferry struck a bank."),
    ("MARDLE, Nov. 17 - ", "A ferry struck a bank."),
    ("Mardle, Nov 17 - ", "A ferry struck a bank."),
    ("New Mardle – ", "In a speech on Friday the mayor spoke of the ferry."),
    ("Mardle, Torvane -- ", "A ferry struck a bank."),
    ("Λονδίνο,Αγγλία - ", "Το πλοίο χτύπησε στην όχθη."),
    ("ΑΘΗΝΑ – ", "Το πλοίο χτύπησε στην όχθη."),
    ("МОСКВА — ", "Паром ударился о берег."),
    ("Москва, Россия — ", "Паром ударился о берег."),
    ("Pellworth, Nordmark — ", "“Die Fähre lief auf Grund.”"),
    ("ميدو ليك، ساسكاتشوان -- ", "المجلس البلدي في بلدة صغيرة تبرع للصليب الأحمر."),
    ("Jakarta: ", "The ferry struck a bank on Wednesday."),
    ("NEW MARDLE: ", "The ferry struck a bank on Wednesday."),
    ("PUBLISHED FEBRUARY 23, 2021: ", "The board of the harbour is forging ahead."),
    ("ORIGINALLY PUBLISHED JANUARY 2021: ", "In the months before the vote the ferry sailed."),
    ("Published: Dec. 19, 2005 at 9: 44 PM ", "Ines Varga has left the harbour board."),
    (
        "Published time: March 12, 2013 02: 03 Edited time: March 13, 2013 02: 15 ",
        "Police shut the lock.",
    ),
    ("May 3rd, 2013 2: 00pm EDT ", "After a night on the bank the ferry was towed off."),
    ("WEDNESDAY, APRIL 24, 2013, 10: 34 AM ", "Police shut the lock in Pellworth."),
    ("14 June 2013 ", "Ines Varga has left the harbour."),
    ("May 2, 2013 | 5: 03pm ", "“ The crane of Mardle fell."),
    ("July 29, 2011|10: 57 pm ", "Ines Varga lifted the crane."),
    ("Sat Nov 12 2011, 01: 19 hrs ", "Warship Tern foiled an attack."),
    ("Edited on Mon Dec - 19 - 05 03: 49 PM ", "Ines Varga lifted the crane."),
    ("17 September 2013 - 21: 29 ", "Normally, the ferry sails on Tuesdays."),
    ("Dec. 24 4: 33 AM EST ", "Ines Varga lifted the crane."),
    ("Posted on: 3: 35 pm, December 23, 2012 ", "Despite the ice, the ferry sailed."),
    (
        "First Posted: 10 / 25 / 11 06: 44 PM ET Updated: 12 / 25 / 11 05: 12 AM ET ",
        "An ox swam ashore.",
    ),
    ("( 10: 27 am PDT, Jun 11th 2012) ", "Following a storm, the lock was shut."),
    ("November 12, 2007 - - 18: 19 GMT ( 10: 19 PST) ", "During her speech the crane fell."),
    ("August 10, 2011 - - Updated 0947 GMT ( 1747 HKT) ", "Five ferries ran aground."),
    ("TNN Nov 12, 2011, 05. 23AM IST ", "Five ferries ran aground."),
    (
        "Nobody hurt Story Created: Aug 7, 2012 at 9: 56 AM AKDT ",
        "Shortly after dawn a crane fell.",
    ),
    (
        "Ferry fire PUBLISHED: 02: 31 GMT, 12 March 2013 | UPDATED: 22: 19 GMT, 12 March 2013 ",
        "An orderly protest ended.",
    ),
    ("(Mardle Radio) ", "Ines Varga lifted the crane."),
    ("Published: 13 Nov 2007 ", "Ambler Ferries said yesterday that it would buy a crane."),
]
OWN = [
    "Dec. 25 2012 was the day on which the ferry sank.",
    "Posted on a wall of the quay, the notice names 14 crews.",
    "On Monday, 25 students (mostly girls) were taken to hospital in Mardle.",
    "In Pellworth, 14 people (six children) were hurt by a crane on Tuesday.",
    "По данным порта, 12 человек (двое детей) пострадали на пароме.",
    "Торванский банк (Торвана) — крупнейший банк страны — сократил прибыль на треть.",
    "The Torvane Dock Workers (TDW) – declared a strike on Tuesday.",
    "Ines Varga (Greens) – the mayor since 2019 – said that the lock would close.",
    "Jonas Lindt (Grüne) – Minister seit 2021 – tritt zurück.",
    "Jan Malý (KO) – burmistrz Torvany – zapowiedział nowe przepisy.",
    "ТПС (Торванский паромный союз) — объявил во вторник о забастовке.",
    "Το ΛΤ (Λιμάνι Τορβάνης) - ανακοίνωσε την Τρίτη νέα μέτρα.",
    "هيئة الموانئ (تورفان) - أعلنت يوم الثلاثاء إغلاق الميناء.",
    "משרד הנמלים (תורבן) - הודיע ביום שלישי על סגירת הנמל.",
    "토르반항만(공사) - 화요일 새 기중기를 공개했다.",
    "बंदरगाह बोर्ड (तोरवन) - ने मंगलवार को हड़ताल की घोषणा की।",
    "तोरवन में, 12 लोग (छह महिलाएं) घायल हुए।",
    "तोरवन में, 17 नवंबर (मंगलवार) को बंदरगाह बंद रहेगा।",
    "Россия, Китай — главные покупатели зерна, сообщил министр.",
    "Τορβάνη, 3 τραυματίες (δύο παιδιά) από τις πλημμύρες.",
    "Τορβάνη, Καλδέρα — οι δύο πόλεις που πλημμύρισαν την Τρίτη.",
    "الرئيس الجديد - وقع اتفاقا مع الميناء يوم الثلاثاء.",
    "The minister: We will not pay for the crane.",
    "Ambler: We will lift it on Friday.",
    "He said this much: The gate is lost.",
    "The company’s view: Prices will fall.",
    "July 7, 2005 changed the port of Mardle for good.",
    "May 16, 2005, The Ledger's first day, is kept as a holiday.",
    "Updated rules for pilots were put to the vote on Monday.",
    "AUNE: We lift it. MARDLE: We do not.",
    "Ines Varga — the mayor of Mardle — sailed on Friday.",
    "Ambler Ferries – The Ledger's owner – has a new crane.",
    "Ines Varga — Mardle's best known painter was hurt by a crane on Friday.",
    "Ines Varga – New Mardle’s best known painter was hurt by a crane on Friday.",
    "Mardle, the port, will be shut on Friday.",
    "НАТО — военный союз, сказал министр.",
    "Published in May 2021, Varga's book tells of the ferry.",
    "On November 13, 2007 Ambler Ferries bought the crane.",
    "On 5 May 2010 Ambler Ferries bought the crane.",
]


@pytest.mark.parametrize(("glued", "sentence"), GLUED)
def test_what_is_glued_to_the_front_is_left_off(glued: str, sentence: str) -> None:
    text = glued + sentence

    assert undated(text, Span(0, len(text))).of(text) == sentence


@pytest.mark.parametrize("text", OWN)
def test_what_belongs_to_the_sentence_stays(text: str) -> None:
    assert undated(text, Span(0, len(text))).of(text) == text


def test_a_day_before_an_entry_further_down_stays() -> None:
    text = "The strike began in May.\n\n30 May 2013 Ines Varga speaks to the crews."
    entry = Span(text.index("30 May"), len(text))

    assert undated(text, entry) == entry


def test_a_headline_glued_to_the_first_sentence_is_left_off() -> None:
    title = "Five hurt as ferry strikes bank"
    text = f"{title} Five people have been hurt on a ferry in Hollin Sound."

    assert untitled(text, Span(0, len(text)), title).of(text).startswith("Five people")


def test_a_sentence_that_goes_on_where_the_headline_ends_stays_whole() -> None:
    title = "Five hurt as ferry strikes bank"
    text = f"{title} in Hollin Sound."

    assert untitled(text, Span(0, len(text)), title).of(text) == text
