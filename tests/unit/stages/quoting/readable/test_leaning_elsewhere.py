"""First sentences of reports in many languages that look as if they leaned on something, and do not.

Each opens with a word that elsewhere points back, or holds one that elsewhere is a pronoun.
"""

from __future__ import annotations

import pytest

from digest.stages.quoting.readable.need import Need, beside, beside_first
from digest.stages.quoting.readable.whole import LONGEST, is_whole

ALONE = {
    "ro": [
        "Mai mult de 200 de persoane au fost evacuate luni dintr-un bloc din Ploiești după o explozie.",
        "Guvernul a anunțat luni noi măsuri pentru reducerea deficitului bugetar.",
    ],
    "fi": [
        "Joka kolmas suomalainen nuori kokee yksinäisyyttä viikoittain, kertoo tuore tutkimus.",
        "Työttömien määrä kasvoi Oulun TE-toimiston alueella viime kuussa viidellä prosentilla.",
    ],
    "hu": [
        "A rendőrség vizsgálja, mi történt kedden éjjel a pécsi pályaudvaron.",
        "Kis Péter, a kikötő szóvivője, közölte, hogy a daru éjjel dőlt le.",
    ],
    "da": [
        "Der er udbrudt brand i en lagerbygning i Aarhus Havn tirsdag morgen.",
        "Da politiet onsdag morgen ransagede en villa i Vejle, fandt betjentene 40 kilo hash.",
        "Siden nytår er 300 virksomheder gået konkurs i Danmark, viser nye tal.",
    ],
    "no": [
        "Regjeringen vil legge frem en ny plan for kraftnettet neste vår, sier statsministeren.",
        "Det er meldt om store skader etter uværet som traff Vestlandet natt til tirsdag.",
    ],
    "sv": [
        "Sedan årsskiftet har tre personer skadats i Malmö, enligt polisen.",
        "Tågen mellan Stockholm och Uppsala står stilla i minst 45 min efter ett signalfel.",
        "Det har börjat brinna i en skola i centrala Borås, uppger räddningstjänsten.",
        "Andra dagen av klimatmötet i Visby inleddes med protester.",
    ],
    "uk": [
        "Цього тижня уряд ухвалив новий державний бюджет на наступний рік.",
        "Цієї суботи в Києві відбудеться великий концерт на підтримку лікарень.",
    ],
    "ru": [
        "И. о. губернатора Алексей Смирнов сообщил о гибели трёх человек при пожаре.",
        "Этот понедельник станет самым холодным днём месяца в Омске, сообщили синоптики.",
    ],
    "pl": [
        "I liga zainauguruje rozgrywki w sobotę meczem w Gdańsku, poinformował związek.",
        "Jan Malicki, rzecznik portu, powiedział, że dźwig runął w nocy.",
        "Te wakacje będą najdroższe od dekady, wynika z badania ośrodka.",
    ],
    "nl": [
        "Zo'n 500 mensen hebben zaterdag in Breda gedemonstreerd tegen de bezuinigingen.",
        "Toen de politie dinsdag een woning in Breda binnenviel, vond zij 30 kilo cocaïne.",
        "Eerder deze week werd in Utrecht een man van 30 jaar gewond.",
    ],
    "de": [
        "Das Verwaltungsgericht hat die Klage der Opposition am Dienstag abgewiesen.",
        "So viele Menschen wie nie zuvor haben in Mardle eine Arbeit, teilte das Amt mit.",
        "Die Bahn will zudem 200 neue Züge für den Fernverkehr kaufen, sagte Bahnchef Jonas Lindt.",
    ],
    "es": [
        "Tal y como anunció el Gobierno, el impuesto de los alimentos subirá en enero.",
        "La alcaldesa de Torvana, Inés Vargas, dijo: «El puerto se recupera poco a poco».",
        "El ministro de Puertos, según fuentes del Gobierno, anunció, entre otras medidas, una rebaja.",
    ],
    "it": [
        "È la prima volta che una donna guida la Corte dei conti di Torvane.",
        "Il sindaco di Torvana, Carlo Neri, ha detto: «Il porto riaprirà a dicembre».",
    ],
    "pt": [
        "É a primeira vez que o Banco Central sobe os juros desde 2022.",
        "O prefeito de Torvana, Paulo Lima, afirmou, em nota, que três policiais foram presos.",
    ],
    "tr": ["Bu cuma İzmir'de şiddetli yağış bekleniyor, Meteoroloji uyardı."],
    "id": ["Lalu lintas di jalan tol macet total pada Senin pagi akibat kecelakaan."],
    "fa": [
        "بعد از حمله به بندر، دست‌کم ده نفر کشته شدند.",
        "همزمان با سفر رئیس‌جمهور به چین، سه قرارداد نفتی امضا شد.",
    ],
    "he": ["שם החשוד בגניבה בחיפה הותר לפרסום ביום רביעי על ידי בית המשפט."],
    "zh": [
        "卫生部长周二表示，所有入境旅客须自我隔离七天。",
        "两人在湖南一起交通事故中死亡，当地公安局周二通报。",
        "那不勒斯队在周日晚的比赛中以三比一战胜了国际米兰队。",
    ],
    "ko": ["하늘을 나는 택시가 내년부터 서울 상공에서 시범 운행된다고 국토부가 밝혔다."],
    "ja": ["このたび、東京都は新しい美術館を上野に建設すると発表した。"],
    "cs": [
        "A. Novotný v úterý oznámil, že podá demisi, uvedla kancelář města.",
        "Karel Malý, ředitel přístavní firmy Lodě, řekl, že jeřáb se zřítil v noci.",
        "Karel Malý, ředitel firmy „Lodě“, řekl, že jeřáb se zřítil v noci.",
        "V přístavu Torvany bylo zase jednou slyšet lodní zvon.",
    ],
    "el": ["Ο Νίκος Παππάς, ένας δημοσιογράφος της πόλης, είπε, «το λιμάνι έκλεισε τη νύχτα»."],
}
SENTENCES = [(language, text) for language, texts in ALONE.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_what_only_looks_as_if_it_leaned_is_quoted(language: str, text: str) -> None:
    assert is_whole(text, language, LONGEST)
    assert beside_first(text, language) is Need.NOTHING
    assert beside(text, language) is Need.NOTHING


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Jeřáb se zřítil v noci, řekl."),
        ("cs", "„Jeřáb se zřítil v noci,“ dodal."),
        ("es", "«La grúa cayó de noche», añadió."),
        ("es", "El puerto no abrirá el martes, dijo."),
        ("es", "«La grúa cayó de noche», dijo él, y se fue."),
        ("pl", "„Dźwig runął w nocy” – powiedział."),
        ("ru", "«Кран упал ночью», — добавил он."),
        ("el", "«Ο γερανός έπεσε τη νύχτα», είπε."),
        ("de", "Der Täter sei in einem Wagen geflohen, hieß es."),
        ("sv", "De är inte längre kvar i hamnen."),
        ("ru", "И порт закрыли во вторник."),
        ("zh", "两人均被送往医院。"),
    ],
)
def test_what_leans_is_not(language: str, text: str) -> None:
    assert beside(text, language) is Need.BEFORE
