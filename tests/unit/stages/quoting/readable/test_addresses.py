"""Who speaks to the reader or for the writer, and what is only spelled like it."""

from __future__ import annotations

import pytest

from digest.stages.quoting.readable.whole import speaks_to_reader

NAMES = [
    ("President Ardo on Monday said the F.B.I. ruined the life of his adviser.", "en"),
    ("The D-R.I. senator wrote a letter to the ministry on Wednesday.", "en"),
    ("The growth rate is the one projected by the I.M.F.", "en"),
    ("The campaign of Sen. Bram Sellers (I-Vt.) ended on Tuesday evening.", "en"),
    ("The car was headed east on I-40 nearing the I-95 interchange.", "en"),
    ("The chancellor named Joseph I. Lorne to lead the bureau.", "en"),
    ("The treaty ended World War I for the two republics.", "en"),
    ("She played a fiery Queen Elizabeth I, to much applause.", "en"),
    ("Super Size Me director Morgan Sperling won the award on Saturday.", "en"),
    ("The broadcaster relied on shows such as the poor-rating Who's Your Daddy.", "en"),
    ("The Bring Back Our Girls campaign thanked the security services.", "en"),
    ("Stoke's Vic I'Anson scored twice on Saturday.", "en"),
    ("Computers that run Windows ME are no longer served.", "en"),
    ("Scientists now say we'll cross a temperature threshold as early as 2030.", "en"),
    ("The fall is a sign that the worst of the wave may be behind us.", "en"),
    ("La charpente de Notre-Dame a brûlé dans la nuit de lundi.", "fr"),
    ("Le film Mon Oncle sort de nouveau en salle mercredi.", "fr"),
    ("El coche ardió delante de la iglesia de Nuestra Señora el lunes.", "es"),
    ("La cantante Mia Martini tornerà sul palco sabato sera.", "it"),
]

ADDRESSES = [
    ("I saw the crane fall, and so did the harbour master.", "en"),
    ("On Monday I went to the harbour and saw the crane.", "en"),
    ("The harbour master, whom I have known for years, resigned.", "en"),
    ("The crane fell on my car while I slept.", "en"),
    ("Few people knew the harbour better than my father and I.", "en"),
    ("As I said we will be back with the results.", "en"),
    ("The harbour is closed, so you can't go there.", "en"),
    ("You can add your location to your messages.", "en"),
    ("The answer is plain: You cannot go there this week.", "en"),
    ("WHAT YOU NEED TO KNOW ABOUT THE PORT OF CALDER.", "en"),
    ("Here Is What You Need to Know About Harbours.", "en"),
    ("All of us drink a cup of coffee on the way to work.", "en"),
    ("The minister told us that the harbour would reopen.", "en"),
    ("Nous avons vu la grue tomber sur le quai.", "fr"),
    ("Le ministre a répondu à notre journal mercredi.", "fr"),
    ("Wir haben den Kran fallen sehen.", "de"),
]


@pytest.mark.parametrize(("text", "language"), NAMES, ids=[case[0][:40] for case in NAMES])
def test_a_name_that_is_spelled_like_an_address_is_none(text: str, language: str) -> None:
    assert not speaks_to_reader(text, language)


@pytest.mark.parametrize(("text", "language"), ADDRESSES, ids=[case[0][:40] for case in ADDRESSES])
def test_a_text_that_speaks_to_its_reader_or_for_its_writer(text: str, language: str) -> None:
    assert speaks_to_reader(text, language)
