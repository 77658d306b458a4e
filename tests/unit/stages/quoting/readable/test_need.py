"""A sentence is quoted by itself only when it can be understood by itself."""

from __future__ import annotations

import pytest

from digest.stages.quoting.readable.need import Need
from tests.unit.stages.newsroom import need, need_of_first

CASES = [
    ("The harbour authority reopened two of its five berths on Wednesday.", "en", Need.NOTHING),
    ("He said the berths would stay closed until the weekend.", "en", Need.BEFORE),
    ("As evidence, the mayor said that her own son had signed the petition.", "en", Need.BEFORE),
    ("However, the authority expects the berths to reopen soon.", "en", Need.BEFORE),
    ("But the authority expects the remaining berths to reopen soon.", "en", Need.BEFORE),
    ("The crews, however, were told to stay at home until Monday.", "en", Need.BEFORE),
    ("Those who had waited for days were let in first.", "en", Need.NOTHING),
    ("This week the council voted on the new limit twice.", "en", Need.NOTHING),
    ("This is what the council had voted for a year ago.", "en", Need.BEFORE),
    ("“We will reopen the rest next week,” Ines Varga told reporters.", "en", Need.NOTHING),
    ("“We will reopen the rest next week,” she told reporters.", "en", Need.BEFORE),
    ("“We will reopen the rest of the berths next week.”", "en", Need.BEFORE),
    ("“We will reopen the rest of the berths next week.", "en", Need.AFTER),
    ("And the rest will have to wait,” Ines Varga told reporters.", "en", Need.BEFORE),
    ('And the rest will have to wait," Ines Varga told reporters.', "en", Need.BEFORE),
    ('All of the berths will have to wait until Monday."', "en", Need.BEFORE),
    ('Ines Varga called the closing "a mess" and the repair "a patch".', "en", Need.NOTHING),
    (
        "(The ferry was built in Mardle, and its crane on the other side of the bay.",
        "en",
        Need.AFTER,
    ),
    ("(The ferry was built in Mardle and its crane across the bay.)", "en", Need.NOTHING),
    ("The views expressed by the mayor cost her the seat.", "en", Need.NOTHING),
    ('Ines Varga said: "Most of the berths will have to wait.', "en", Need.AFTER),
    ("“” the master of the port of Calder told reporters on Monday.", "en", Need.NEVER),
    ("•Harbour news live The price of a berth rose by a third on Monday.", "en", Need.NEVER),
    ("CLOSE Mira Holt says that she will leave the board of the port on Monday.", "en", Need.NEVER),
    ("HARBOUR CRANE LAUNCH If all goes well the crane will be lifted on Monday.", "en", Need.NEVER),
    ("PELLWORTH The crane of the harbour will be lifted by tugs on Monday.", "en", Need.NOTHING),
    ("Let’s recap what the council of Calder said on Monday night.", "en", Need.NEVER),
    ("Imagine a lock that opens by itself whenever a barge comes near.", "en", Need.NEVER),
    ("Here's the official mail that the port of Calder sent to its customers.", "en", Need.NEVER),
    (" ".join(["The ferry sailed"] * 19) + ".", "en", Need.NEVER),
    ("The fleet will not sail before the inquiry ends, he said.", "en", Need.BEFORE),
    ("In her first remarks since the vote, Ines Varga thanked the crews.", "en", Need.NOTHING),
    ("After his arrest, he was taken to a hospital nearby.", "en", Need.BEFORE),
    ("Ines Varga said she would not stand again in spring.", "en", Need.NOTHING),
    ("What does the closing of a harbour mean for prices?", "en", Need.NEVER),
    ("Here is what you need to know about the harbour.", "en", Need.NEVER),
    ("Sign up for our newsletter and never miss a story again.", "en", Need.NEVER),
    ("Cranes at the Port of Calder stand still (Photo: Jane Doe).", "en", Need.NEVER),
    ("Port of Calder reopens two of five berths", "en", Need.NEVER),
    ("HARBOUR REOPENS AFTER THREE LONG DAYS OF WAITING.", "en", Need.NEVER),
    ("Too short by far.", "en", Need.NEVER),
    ("Elle a ajouté que le port resterait fermé jusqu'à samedi.", "fr", Need.BEFORE),
    ("Il y a trois jours que les grues du port sont à l'arrêt.", "fr", Need.NOTHING),
    ("Le port de Calder a rouvert deux de ses cinq quais mercredi.", "fr", Need.NOTHING),
    (
        "Die Kosten der Reparatur bezifferte ihr Haus am Dienstag auf fünf Millionen Euro.",
        "de",
        Need.BEFORE,
    ),
    (
        "Bausenatorin Katrin Ohlsen sagte, ihr Haus rechne mit fünf Millionen Euro.",
        "de",
        Need.NOTHING,
    ),
    ("Pescarolo has sued 45 banks as it tries to reclaim its money.", "en", Need.NOTHING),
    ("A stolen Picasso came in a package that described it as a toy.", "en", Need.NOTHING),
    ("The ministry plans the raids with protocols it uses for terrorism.", "en", Need.NOTHING),
    ("North Korvia says it launched a satellite before dawn on Sunday.", "en", Need.NOTHING),
    ("The harbour authority makes it easier to bring in cars.", "en", Need.NOTHING),
    ("The senate passed it on Friday against the votes of the right.", "en", Need.BEFORE),
    ("The governor called it a disgrace for the whole country.", "en", Need.BEFORE),
    ("The council took it across the river on Monday morning.", "en", Need.BEFORE),
    ("The government keeps it pegged close to a rate of eight.", "en", Need.BEFORE),
    ("It is illegal to take shells with living organisms from the beach.", "en", Need.NOTHING),
    ("It is thought that the ferry will be delayed until Monday.", "en", Need.NOTHING),
    ("It's unlikely that the ferry will sail before the weekend.", "en", Need.NOTHING),
    ("It is expected to sail before the weekend, weather permitting.", "en", Need.BEFORE),
    ("It is expected that it will be made public next week.", "en", Need.BEFORE),
    ("It is reported that he would return to the court.", "en", Need.BEFORE),
    ("It was a brief truce in a nasty fight of the two candidates.", "en", Need.BEFORE),
    ("The former finance chief at the ferry company gave evidence.", "en", Need.NOTHING),
    ("The second wife of Jonas Lindt has written a letter.", "en", Need.NOTHING),
    ("The two companies held four days of talks after the offer.", "en", Need.BEFORE),
    ("The third victim was identified as an officer at the store.", "en", Need.BEFORE),
    ("The former said the ferry would not sail for a week.", "en", Need.BEFORE),
    ("The network lost 464,000 subscribers in the fourth quarter.", "en", Need.NOTHING),
    ("The republic has refused to sign up to the treaty so far.", "en", Need.NOTHING),
    ("Readers who do not read the full report will miss it.", "en", Need.NOTHING),
    ("Subscribe to the Calder Post for less than a coffee.", "en", Need.NEVER),
    ("Please sign up to read the rest of the report.", "en", Need.NEVER),
    ("Nothing may be used without the prior written consent of Calder.", "en", Need.NEVER),
    ("No country has banned the ferries so far this year.", "en", Need.NOTHING),
    ("No sooner had the crews come than the crane fell.", "en", Need.NOTHING),
    ("No one was hurt when the crane fell on the quay.", "en", Need.BEFORE),
    ("No, the ferry will not sail before the weekend.", "en", Need.BEFORE),
    ("It could cost £80m to vote on the treaty, a minister said.", "en", Need.NOTHING),
    ("It would take the ferry to Marl and back in a day.", "en", Need.BEFORE),
    ("It looks like a challenge for the whole harbour.", "en", Need.BEFORE),
    ("The three biggest networks ignored the outcry on Monday.", "en", Need.NOTHING),
    ("Gov. Ines Varga (R) signed the bill on Thursday after a revision.", "en", Need.NOTHING),
    ("The senate passed a bill backed by Rep. Jonas Lindt (R) last week.", "en", Need.NOTHING),
    ("A group that is a 501(c)(3) charity paid for the ads in spring.", "en", Need.NOTHING),
    ("Ines Varga (L) shakes hands with Jonas Lindt (R) in Calder on Monday.", "en", Need.NEVER),
    ("Ines Varga (C) walks to her office in Calder before the session.", "en", Need.NEVER),
    ("Ines Varga (left) greets the crew of the ferry in Calder harbour.", "en", Need.NEVER),
    ("This May 3, 2017 photo made available by Kell Ferries shows the harbour.", "en", Need.NEVER),
    (
        "Lena Ortiz reports for Calder News on the flood. (Published Sunday, May 3, 2017)",
        "en",
        Need.NEVER,
    ),
    ("Cranes stand still in the harbour (c) 2013 Calder Picture Agency.", "en", Need.NEVER),
    (
        "Eight people died in the fire, which led the governor to ask: “What is wrong with us?”",
        "en",
        Need.NOTHING,
    ),
    ("“What is wrong with the state of Calder and its governor?”", "en", Need.NEVER),
    ("What did the governor mean by “the state of Calder”?", "en", Need.NEVER),
    ("The governor asked: “What is wrong?” What did he mean by it?", "en", Need.NEVER),
    ("A couple kisses its daughter at an office in Karsk August 1, 2013.", "en", Need.NEVER),
    ("A couple kissed its daughter at an office in Karsk on August 1, 2013.", "en", Need.NOTHING),
    ("Since 1996 a company has been donating their crawl data to an archive.", "en", Need.NEVER),
    ("Crawls of supported sites are kept by the archive for two years.", "en", Need.NEVER),
    ("May 3, 2013 at 7: 31 AM ET Updated 5: 40 p. m.", "en", Need.NEVER),
    ("The trail of a rocket is seen from the border city of Kell on Sunday.", "en", Need.NEVER),
    ("Přístav však zůstane do konce týdne zavřený pro všechny lodě.", "cs", Need.BEFORE),
    ("Přístav zůstane zavřený, vlaky však budou jezdit jako obvykle.", "cs", Need.NOTHING),
    ("Avšak přístav zůstane do konce týdne zavřený pro všechny lodě.", "cs", Need.BEFORE),
    ("Ωστόσο το λιμάνι θα μείνει κλειστό μέχρι το Σάββατο το πρωί.", "el", Need.BEFORE),
    ("उन्होंने कहा कि बंदरगाह शनिवार तक बंद रहेगा और जहाज इंतजार करेंगे।", "hi", Need.BEFORE),
    ("ولكن الميناء سيبقى مغلقا حتى يوم السبت المقبل أمام السفن.", "ar", Need.BEFORE),
]


ELSEWHERE = [
    ("fr", "Ce jeudi quatre marins ont péri devant le port de Portclair."),
    ("fr", "Il est probable que le port reste fermé jusqu’à vendredi."),
    ("fr", "Le port reste fermé, les trains roulent cependant comme prévu."),
    ("de", "Diese Woche bleibt der Hafen von Althafen für alle Schiffe geschlossen."),
    ("de", "Der Hafen schließt, die Fähren fahren jedoch wie gewohnt weiter."),
    ("es", "Este martes murieron cuatro marineros frente al puerto de Valdemar."),
    ("es", "Después de tres días de huelga el puerto vuelve a abrir."),
    ("es", "«No lo sabíamos», dijo la alcaldesa Marta Olmedo en la plaza."),
    ("it", "Questa mattina quattro marinai sono morti davanti al porto."),
    ("pt", "Nesta terça-feira quatro marinheiros morreram diante do porto."),
    ("nl", "Deze week blijft de haven voor alle schepen gesloten."),
    ("pl", "W tym roku port przyjął mniej statków niż w poprzednim."),
    ("ru", "Этой осенью порт принял меньше судов, чем прошлой."),
    ("ru", "Вашингтон нашёл виновных в пожаре на складе порта."),
    ("uk", "Цього року порт прийняв менше суден, ніж торік."),
    ("sv", "Den svenska regeringen stänger hamnen för alla fartyg i vår."),
    ("da", "Den danske regering lukker havnen for alle skibe i foråret."),
    ("tr", "Bu yıl limana geçen yıldan daha az gemi geldi."),
    ("ja", "「私たちは春に点検した」と佐野恵子市長は港で話した。"),
    ("zh", "港务局周二宣布，旧港口将关闭到周五。"),
    ("ko", "이번 주 항구는 모든 배에 대해 금요일까지 닫힌다."),
]
"""Sentences of other languages that only look like leaning ones."""

LEANING = [
    ("fr", "Il s’agit du troisième naufrage devant le port en un an."),
    ("fr", "« Nous ne savions rien de la tempête », a-t-il déclaré."),
    ("fr", "Le port reste cependant fermé aux plus grands bateaux."),
    ("de", "Elf weitere Menschen wurden nach Angaben der Polizei verletzt."),
    ("de", "Der Hafen bleibt jedoch für die größten Schiffe geschlossen."),
    ("de", "„Wir wussten nichts von dem Sturm“, sagte er."),
    ("es", "El puerto, sin embargo, sigue cerrado para los grandes barcos."),
    ("es", "Es el tercer naufragio frente al puerto en un año."),
    ("es", "«No sabíamos nada de la tormenta», añadió."),
    ("es", "Añadió que el puerto seguirá cerrado hasta el viernes."),
    ("it", "È il terzo naufragio davanti al porto in un anno."),
    ("it", "Il porto, tuttavia, resta chiuso per le navi più grandi."),
    ("pt", "É o terceiro naufrágio diante do porto em um ano."),
    ("pt", "O porto, no entanto, continua fechado para os navios maiores."),
    ("nl", "Daarmee blijft de haven ook voor de veerboten gesloten."),
    ("nl", "„We wisten niets van de storm”, zei hij."),
    ("pl", "Jego zdaniem port pozostanie zamknięty do piątku rano."),
    ("pl", "Port pozostaje jednak zamknięty dla największych statków."),
    ("ru", "По его словам, порт останется закрытым до пятницы."),
    ("ru", "«Мы ничего не знали о шторме», — сказал он."),
    ("ru", "Порт, однако, остаётся закрытым для крупных судов."),
    ("uk", "За його словами, порт залишиться закритим до п’ятниці."),
    ("sv", "Den är fortfarande stängd för alla större fartyg."),
    ("ro", "Aceasta spune că portul rămâne închis până vineri."),
    ("tr", "Ancak liman büyük gemilere cumaya kadar kapalı kalacak."),
    ("ar", "وأوضح أن الميناء سيبقى مغلقا حتى صباح يوم السبت."),
    ("ar", "ويعود هذا التقرير إلى عام مضى بحسب وزارة النقل."),
    ("fa", "او گفت بندر تا روز جمعه بسته خواهد ماند."),
    ("he", "לדבריו הנמל יישאר סגור עד יום שישי בבוקר."),
    ("ja", "しかし港は金曜日まで大きな船に対して閉鎖される。"),
    ("zh", "然而港口对大型船只关闭到周五。"),
    ("ko", "하지만 항구는 금요일까지 큰 배에 대해 닫힌다."),
]


@pytest.mark.parametrize(("language", "text"), ELSEWHERE)
def test_a_sentence_that_only_looks_like_a_leaning_one_stands_alone(
    language: str, text: str
) -> None:
    assert need(text, language) is Need.NOTHING


@pytest.mark.parametrize(("language", "text"), LEANING)
def test_a_sentence_leans_in_any_language(language: str, text: str) -> None:
    assert need(text, language) is Need.BEFORE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Hafen bleibt jedoch für die größten Schiffe geschlossen."),
        ("es", "Es el tercer naufragio frente al puerto en un año."),
        ("fr", "« Nous ne savions rien de la tempête », a-t-il déclaré."),
    ],
)
def test_what_a_report_begins_with_has_nothing_to_be_set_against(language: str, text: str) -> None:
    assert need_of_first(text, language) is Need.NOTHING


def test_a_place_a_day_and_an_agency_alone_are_no_sentence() -> None:
    assert need("ТОРВАНСК, 17 ноя — РИА Новости сегодня.", "ru") is Need.NEVER


@pytest.mark.parametrize(("text", "language", "needs"), CASES, ids=[c[0][:40] for c in CASES])
def test_what_a_sentence_needs_beside_it(text: str, language: str, needs: Need) -> None:
    assert need(text, language) is needs


LONG = "The ferry sailed " + "and tugs sailed " * 21 + "into the harbour of Calder."


def test_what_a_report_begins_with_may_be_longer() -> None:
    assert need(LONG, "en") is Need.NEVER
    assert need_of_first(LONG, "en") is Need.NOTHING
    assert (
        need_of_first("The ferry sailed " + "and tugs sailed " * 24 + "at noon.", "en")
        is Need.NEVER
    )


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Ines Varga is resigning from the senate, she announced on Friday.",
        "President Jonas Lindt is “very close” to a choice, he told reporters.",
        "Mr. Varga spoke about the “bad treatment” he said he and others had.",
    ],
)
def test_a_speaker_named_where_a_report_begins_is_who_is_meant(text: str) -> None:
    assert need(text, "en") is Need.BEFORE
    assert need_of_first(text, "en") is Need.NOTHING


@pytest.mark.parametrize(
    "text",
    [
        "His plan was rejected, the board of the harbour found on Monday.",
        "His son wanted a boat for years, Varga said on Monday.",
        "Her lawyer told of a ferry wrecked, Jonas Lindt, was in Mardle.",
        "His defenders denied the theft, asserting that the ferry was theirs.",
        "“The ferry of Ines Varga will sail on Friday,” she announced.",
        "The ferry will not sail before Monday, he told reporters.",
        "He was seen near the harbour, Ines Varga told reporters.",
    ],
)
def test_a_speaker_who_is_named_nowhere_leans_wherever_it_stands(text: str) -> None:
    assert need_of_first(text, "en") is Need.BEFORE


@pytest.mark.parametrize("end", ["...", "…", ". . .", "...”"])
def test_a_sentence_that_is_cut_off_is_not_quoted(end: str) -> None:
    assert need(f"The ferry sailed into the harbour of Calder{end}", "en") is Need.NEVER
