"""News agencies as datelines have them in brackets: a closed list, for scripts without capitals above all."""

from __future__ import annotations

_LATIN = "AP AFP Reuters dpa EFE ANSA Lusa ČTK Belga APA TASS Xinhua Kyodo Yonhap IANS ANI PTI UNI UPI Bloomberg"
_GREEK = "ΑΠΕ-ΜΠΕ ΑΠΕ"
_CYRILLIC = "ТАСС Интерфакс Рейтер Укринформ Укрінформ БТА Танјуг"
_ARABIC = "رويترز أ_ف_ب ا_ف_ب أ.ف.ب فرانس_برس د_ب_أ د.ب.أ الأناضول وكالات واس وام قنا سانا كونا واع أ_ب شينخوا سبوتنيك"
_PERSIAN = "ایرنا ایسنا رویترز"
_HEBREW = "רויטרס סוכנויות"
_HINDI = "भाषा वार्ता एएनआई आईएएनएस रॉयटर्स रायटर पीटीआई एपी एएफपी एजेंसी एजेंसियां"
_KOREAN = "연합뉴스 뉴시스 뉴스1 로이터"

AGENCIES = "|".join(
    name.replace(".", r"\.").replace("_", r"\s")
    for names in (_LATIN, _GREEK, _CYRILLIC, _ARABIC, _PERSIAN, _HEBREW, _HINDI, _KOREAN)
    for name in names.split()
)
"""A pattern of their names."""
