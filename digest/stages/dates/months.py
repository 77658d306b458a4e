"""Names of months in the languages whose datelines are read, and time zones by their letters."""

from __future__ import annotations

from datetime import timedelta, timezone

_MONTHS = """
1 january jan janvier janv januar jänner jän enero ene janeiro gennaio gen januari ianuarie ian
1 styczeń stycznia sty leden ledna январь января янв січень січня січ ocak oca tammikuu tammikuuta
1 január ιανουάριος ιανουαρίου ιαν يناير كانون_الثاني जनवरी জানুয়ারি siječnja січ. јануар
2 february feb febr février févr fév februar febrero fevereiro fev febbraio februari februarie
2 luty lutego lut únor února февраль февраля фев февр лютий лютого лют şubat şub helmikuu
2 helmikuuta február φεβρουάριος φεβρουαρίου φεβ فبراير شباط फ़रवरी फरवरी ফেব্রুয়ারি veljače фебруар
3 march mar mars märz mär mrz marzo março marco maart mrt martie marzec marca březen března марта март
3 мар березень березня бер mart maaliskuu maaliskuuta március márc μάρτιος μαρτίου μαρ مارس آذار मार्च মার্চ
3 ožujka
4 april apr avril avr abril abr aprile aprilie kwiecień kwietnia kwi duben dubna апрель апреля апр
4 квітень квітня кві nisan nis huhtikuu huhtikuuta április ápr απρίλιος απριλίου απρ أبريل نيسان अप्रैल এপ্রিল
4 travnja април
5 may mai mayo maio maggio mag mei maj maja květen května май мая травень травня тра mayıs toukokuu
5 toukokuuta május máj μάιος μαΐου μαι مايو أيار मई মে svibnja мај
6 june jun juin juni junio junho giugno giu iunie czerwiec czerwca cze červen června июнь июня июн
6 червень червня чер haziran haz kesäkuu kesäkuuta június jún ιούνιος ιουνίου ιουν يونيو حزيران जून জুন lipnja јун
7 july jul juillet juil juli julio julho luglio lug iulie lipiec lipca lip červenec července июль
7 июля июл липень липня лип temmuz tem heinäkuu heinäkuuta július júl ιούλιος ιουλίου ιουλ يوليو تموز जुलाई জুলাই
7 srpnja јул
8 august aug août agosto ago augustus august sierpień sierpnia sie srpen srpna август августа авг
8 серпень серпня сер ağustos ağu elokuu elokuuta augusztus αύγουστος αυγούστου αυγ أغسطس آب अगस्त আগস্ট
8 kolovoza
9 september sep sept septembre septiembre setiembre setembro set settembre sett septembrie
9 wrzesień września wrz září zář сентябрь сентября сен сент вересень вересня вер eylül eyl syyskuu
9 syyskuuta szeptember szept σεπτέμβριος σεπτεμβρίου σεπ سبتمبر أيلول सितंबर सितम्बर সেপ্টেম্বর rujna септембар
10 october oct octobre oktober okt octubre outubro out ottobre ott octombrie październik
10 października paź říjen října октябрь октября окт жовтень жовтня жов ekim eki lokakuu lokakuuta
10 október οκτώβριος οκτωβρίου οκτ أكتوبر تشرين_الأول अक्टूबर अक्तूबर অক্টোবর октобар
11 november nov novembre noviembre novembro noiembrie listopad listopada lis ноябрь ноября ноя нояб
11 листопад листопада лис kasım kas marraskuu marraskuuta νοέμβριος νοεμβρίου νοε نوفمبر تشرين_الثاني
11 नवंबर नवम्बर নভেম্বর studenoga новембар
12 december dec décembre déc dezember dez diciembre dic dezembro dicembre decembrie grudzień grudnia
12 gru prosinec prosince декабрь декабря дек грудень грудня гру aralık ara joulukuu joulukuuta
12 δεκέμβριος δεκεμβρίου δεκ ديسمبر كانون_الأول दिसंबर दिसम्बर ডিসেম্বর prosinca децембар desember des
"""

_ZONES = """
utc 0 gmt 0 z 0 wet 0 west 1 bst 1 ist 5.5 cet 1 cest 2 mez 1 mesz 2 eet 2 eest 3 msk 3 est -5 edt -4
et -5 cst -6 cdt -5 ct -6 mst -7 mdt -6 mt -7 pst -8 pdt -7 pt -8 akst -9 akdt -8 hst -10 jst 9 kst 9
aest 10 aedt 11 awst 8 nzst 12 nzdt 13 sgt 8 hkt 8 pkt 5 gst 4 sast 2 wat 1 eat 3 brt -3 art -3
"""


def months() -> dict[str, int]:
    """Return the number of each month's name, as it is written small and case folded.

    In Greek the two differ: the last letter of a name, and marks over its vowels.
    """
    found: dict[str, int] = {}
    for line in _MONTHS.strip().splitlines():
        number, *names = line.split()
        for name in names:
            found.setdefault(name.replace("_", " "), int(number))
    return {name.casefold(): number for name, number in found.items()} | found


def zones() -> dict[str, timezone]:
    """Return the time zone of each abbreviation, case folded."""
    parts = _ZONES.split()
    return {
        name: timezone(timedelta(hours=float(hours)))
        for name, hours in zip(parts[::2], parts[1::2], strict=True)
    }
