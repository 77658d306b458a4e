"""Articles that mean harm: nothing in them reaches a page, a mail or a terminal as anything but words."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from digest.cli.terminal import escaped, safe
from tests.program.conftest import MOMENT, Digest

OBEYED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Characters that move, turn, colour or end what stands around them."""
LIVE = re.compile(r"<script>alert|<img src=x|onerror=alert\(1\)>|javascript:alert|\b49 mayor")
"""What would run, or has been worked out."""

NEWS = (
    "The {{ 7*7 }} mayor of Tolm \u202eresigned\u202c on Monday after <script>alert(1)</script> the "
    "count, {% raw %} her deputy said \x1b[31mred\x1b[0m. She\u200b will leave the office at the end "
    "of the month. Her party \ud83d will name a successor in the town hall on Wednesday."
)
OTHER = (
    "The mayor of Tolm resigned on Monday after the count, her deputy said. "
    + "A" * 5000
    + " is a "
    "word. She will leave the office at the end of the month, the council said."
)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A folder of news that tries everything it can."""
    day = datetime.fromtimestamp(int(MOMENT), UTC) - timedelta(days=1)
    rows = [
        {
            "url": "https://a.example/1",
            "title": "<script>alert('t')</script> Mayor \u202eresigns {{ config }} \ud800",
            "text": NEWS,
            "date": day.isoformat(),
            "outlet": "Evil \u202e Post <b>\x9b2J",
        },
        {
            "url": "javascript:alert(1)",
            "title": "Mayor of Tolm resigns after the count {% include '/etc/passwd' %}",
            "text": OTHER,
            "date": (day + timedelta(hours=1)).isoformat(),
            "outlet": '"><img src=x onerror=alert(1)>',
        },
    ]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "news.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows))
    (tmp_path / "config.yaml").write_text("sources: [{folder: in}]\n")
    return tmp_path


@pytest.mark.slow
def test_hostile_articles_come_out_as_words_in_every_form(hostile: Path, here: Digest) -> None:
    made = here("run", folder=hostile)

    assert made.returncode == 0, made.stderr
    files = [p for p in (hostile / "out").rglob("*") if p.suffix in KINDS]
    assert {p.suffix for p in files} == set(KINDS)
    for path in files:
        for text in readings(path):
            assert not OBEYED.search(text), f"{path.name}: {OBEYED.findall(text)!a}"
            assert path.suffix == ".json" or not LIVE.search(text), path.name


KINDS = (".html", ".eml", ".json", ".md", ".txt", ".xml")


def readings(path: Path) -> list[str]:
    """Return a file's text; of a mail also every part, decoded."""
    body = path.read_bytes()
    texts = [body.decode("utf-8")]
    if path.suffix == ".eml":
        parts = (part.get_payload(decode=True) for part in message_from_bytes(body).walk())
        texts += [part.decode("utf-8") for part in parts if isinstance(part, bytes)]
    return texts


@pytest.mark.slow
def test_hostile_articles_come_out_as_words_on_the_terminal(hostile: Path, here: Digest) -> None:
    here("run", folder=hostile)

    for command in (["status"], ["editions"], ["story", "list"], ["verify"]):
        plain, values = (here(*way, *command, folder=hostile) for way in ([], ["--json"]))
        assert plain.returncode == values.returncode == 0, plain.stderr + values.stderr
        assert not OBEYED.search(plain.stdout + plain.stderr + values.stdout)
        assert json.loads(values.stdout)


def test_a_terminal_is_told_nothing_that_it_would_obey() -> None:
    words = "one\u202e two\x1b[31m\nthree\t\x9b2J\ud800 עברית 👩\u200d🚒"

    assert safe(words) == "one two\nthree\t2J עברית 👩\u200d🚒"


def test_escaped_json_holds_the_same_values() -> None:
    values = {"title": "one\u202e two\x9b", "text": "\u2028 three"}
    told = escaped(json.dumps(values, ensure_ascii=False))

    assert not OBEYED.search(told)
    assert json.loads(told) == values
