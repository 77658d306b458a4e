"""The names of months and time zones in texts, the one table that feeds, pages and articles are read with.

A name is here only if it means one month wherever it is written. `lip` and `lis` are not: a Pole and a
Croat mean other months by them. Months of other calendars (Persian, Islamic, Hebrew) are not either.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta

_MONTHS = """
1 january jan janvier janv januar jänner jän enero ene janeiro gennaio gen januari ianuarie ian januára
1 styczeń stycznia sty leden ledna január январь января янв січень січня січ ocak oca tammikuu tammikuuta
1 ιανουάριος ιανουαρίου ιαν siječanj siječnja jaanuar janvāris janvārī sausio јануар януари ян студзеня
1 يناير كانون_الثاني جانفي ژانویه جنوری जनवरी জানুয়ারি ינואר בינואר
2 february feb febr february février févr fév fevrier februar febrero fevereiro fev febbraio februari februarie
2 luty lutego lut únor února február február februára февраль февраля фев февр лютий лютого лют şubat şub
2 helmikuu helmikuuta φεβρουάριος φεβρουαρίου φεβ veljača veljače veebruar februāris februārī vasario
2 фебруар февруари лютага فبراير شباط فيفري فوریه فروری फ़रवरी फरवरी ফেব্রুয়ারি פברואר בפברואר
3 march mar mars märz mär mrz marzo março marco maart mrt martie marzec marca březen března марта март мар
3 березень березня бер mart maaliskuu maaliskuuta március márc μάρτιος μαρτίου μαρ μάρ ožujak ožujka märts
3 marts martā kovo сакавіка مارس آذار مارچ मार्च মার্চ מרץ במרץ maret
4 april apr avril avr abril abr aprile aprilie kwiecień kwietnia kwi duben dubna апрель апреля апр квітень
4 квітня квітня кві nisan nis huhtikuu huhtikuuta április ápr απρίλιος απριλίου απρ travanj travnja aprill
4 aprīlis aprīlī balandžio април красавіка apríl apríla أبريل ابريل نيسان أفريل آوریل اپریل अप्रैल এপ্রিল
4 אפריל באפריל
5 may mai mayo maio maggio mag mei maj maja květen května май мая травень травня тра mayıs toukokuu
5 toukokuuta május máj mája μάιος μαΐου μαι μάι μαϊ svibanj svibnja maijs maijā gegužės мај траўня
5 مايو أيار ماي مه می مئی मई মে מאי במאי
6 june jun juin juni junio junho giugno giu iunie czerwiec czerwca cze červen června июнь июня июн
6 червень червня чер haziran haz kesäkuu kesäkuuta június jún júna ιούνιος ιουνίου ιουν ιούν lipanj lipnja
6 juuni jūnijs jūnijā birželio јун юни чэрвеня يونيو حزيران جوان ژوئن جون जून জুন יוני ביוני
7 july jul juillet juil juli julio julho luglio lug iulie lipiec lipca červenec července июль июля июл
7 липень липня лип temmuz tem heinäkuu heinäkuuta július júl júla ιούλιος ιουλίου ιουλ ιούλ srpanj srpnja
7 juuli jūlijs jūlijā liepos јул юли ліпеня يوليو يوليوز تموز جويلية ژوئیه جولای جولائی जुलाई জুলাই יולי ביולי
8 august aug août aout agosto ago augustus augusti sierpień sierpnia sie srpen srpna август августа авг
8 серпень серпня сер ağustos ağu elokuu elokuuta augusztus augusta αύγουστος αυγούστου αυγ αύγ kolovoz kolovoza
8 augusts augustā rugpjūčio август жніўня أغسطس اغسطس آب غشت أوت اوت آگوست اگست अगस्त আগস্ট אוגוסט באוגוסט
9 september sep sept septembre septiembre setiembre setembro set settembre sett septembrie wrzesień września
9 wrz září zář сентябрь сентября сен сент вересень вересня вер eylül eyl syyskuu syyskuuta szeptember szept
9 septembra σεπτέμβριος σεπτεμβρίου σεπ rujan rujna septembris septembrī rugsėjo септембар септември верасня
9 سبتمبر أيلول شتنبر سپتامبر ستمبر सितंबर सितम्बर সেপ্টেম্বর ספטמבר בספטמבר
10 october oct octobre oktober okt octubre outubro out ottobre ott octombrie październik października paź
10 říjen října октябрь октября окт жовтень жовтня жов ekim eki lokakuu lokakuuta október októbra
10 οκτώβριος οκτωβρίου οκτ oktoober oktobris oktobrī spalio октобар октомври кастрычніка
10 أكتوبر اكتوبر تشرين_الأول تشرين_الاول اکتبر اکتوبر अक्टूबर अक्तूबर অক্টোবর אוקטובר באוקטובר
11 november nov novembre noviembre novembro noiembrie listopad listopada ноябрь ноября ноя нояб листопад
11 листопада лис kasım kas marraskuu marraskuuta novembra νοέμβριος νοεμβρίου νοε νοέ studeni studenoga
11 studenog listopadu novembris novembrī lapkričio новембар ноември лістапада
11 نوفمبر تشرين_الثاني نونبر نوامبر نومبر नवंबर नवम्बर নভেম্বর נובמבר בנובמבר
12 december dec décembre decembre déc dezember dez des desember diciembre dic dezembro dicembre decembrie
12 grudzień grudnia gru prosinec prosince prosinac prosinca декабрь декабря дек грудень грудня гру aralık ara
12 joulukuu joulukuuta decembra δεκέμβριος δεκεμβρίου δεκ detsember decembris decembrī gruodžio децембар
12 декември снежня ديسمبر كانون_الأول دجنبر دسامبر دسمبر दिसंबर दिसम्बर ডিসেম্বর דצמבר בדצמבר
"""

_ZONES = """
z 0 gmt 0 utc 0 ut 0 wet 0 west 60 bst 60 cet 60 met 60 mez 60 cest 120 mest 120 mesz 120 eet 120 eest 180
msk 180 trt 180 sast 120 wat 60 eat 180 gst 240 pkt 300 sgt 480 hkt 480 awst 480 jst 540 kst 540 acst 570 acdt 630
aest 600 aedt 660 nzst 720 nzdt 780 est -300 edt -240 cst -360 cdt -300 mst -420 mdt -360 pst -480 pdt -420
akst -540 akdt -480 hst -600 brt -180 art -180
"""

ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
"""The months in English, for where no other language is read."""

SHORT_MONTHS = tuple(name[:3] for name in ENGLISH_MONTHS)
"""The same by three letters, as mail servers and bylines write them."""

WRITTEN = {
    "en": " ".join(SHORT_MONTHS),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
    " dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου"
    " Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
"""The months from January by language, as they stand behind a day's number."""

CROATIAN = re.compile(r"\d\.\s?listopada\b", re.I)
"""October, where the Polish for November has no stop after the day."""

WORD = r"(?:(?:كانون|تشرين)\s(?:الأول|الاول|الثاني)|[^\W\d_][^\s\d.,/()\[\]{}<>:;|·•\"-]{1,14})"
"""A pattern of what may be a month's name: letters, and the marks over and under them that some scripts have."""

COUNTED = re.compile(
    r"(?P<year>\d{4})-(?:W(?P<week>\d{2})-(?P<weekday>[1-7])|(?P<ordinal>\d{3}))(?=[T\s]|$)"
)
"""A day of a week, 2026-W48-6, or of a year, 2026-333, as ISO 8601 counts them."""

_DIGITS = {
    ord(digit): str(value)
    for zero in "٠۰०০"
    for value, digit in enumerate(chr(ord(zero) + n) for n in range(10))
}

_OTHER_DIGIT = re.compile("[" + "".join(map(chr, _DIGITS)) + "]")


def month_of(name: str) -> int | None:
    """Return the number of the month a word names, in whatever case; None when it names none."""
    return MONTHS.get(name) or MONTHS.get(name.casefold())


def numbered(names: Iterable[str]) -> dict[str, int]:
    """Return the numbers of twelve months from January by their names in small letters."""
    return {name.casefold(): number for number, name in enumerate(names, start=1)}


def counted_day(match: re.Match[str]) -> date | None:
    """Return the day that a match of `COUNTED` counts; None when its year has no such day."""
    year = int(match["year"])
    try:
        if match["week"]:
            return date.fromisocalendar(year, int(match["week"]), int(match["weekday"]))
        day = date(year, 1, 1) + timedelta(days=int(match["ordinal"]) - 1)
    except (ValueError, OverflowError):
        return None
    return day if day.year == year else None


def in_western_digits(text: str) -> str:
    """Return the text with Arabic, Persian, Hindi and Bengali digits as 0 to 9, as long as it was."""
    return text.translate(_DIGITS) if _OTHER_DIGIT.search(text) else text


def _months() -> dict[str, int]:
    """Return each name as it is written small and case folded, its accents in one piece or apart.

    In Greek the two cases differ: the last letter of a name, and marks over its vowels.
    """
    found: dict[str, int] = {}
    for line in _MONTHS.strip().splitlines():
        number, *names = line.split()
        for name in names:
            said = name.replace("_", " ")
            for form in (said, _without_stress(said)):
                found[unicodedata.normalize("NFC", form)] = int(number)
                found[unicodedata.normalize("NFD", form)] = int(number)
    return {name.casefold(): number for name, number in found.items()} | found


def _without_stress(name: str) -> str:
    """Return a Greek name as its capitals have it, without the mark over the stressed vowel."""
    if not "\u0370" <= name[0] <= "\u03ff":
        return name
    return unicodedata.normalize("NFD", name).replace("\u0301", "")


def _zones() -> dict[str, int]:
    parts = _ZONES.split()
    return {name: int(minutes) for name, minutes in zip(parts[::2], parts[1::2], strict=True)}


MONTHS = _months()
"""The number of each name."""

ZONES = _zones()
"""Minutes east of Greenwich by abbreviation, in small letters.

`IST` and `AST` are not here, three countries write each; nor is `ET`, which is two zones a year.
"""
