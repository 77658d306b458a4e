"""The scorers of stories give the figures one gets by hand, and those scikit-learn gives."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import adjusted_mutual_info_score, homogeneity_completeness_v_measure
from sklearn.metrics.cluster import pair_confusion_matrix

from benchmarks.stories import Trial, grouped, main
from benchmarks.stories_scores import Counts, b_cubed, intervals
from benchmarks.stories_sets import as_noise, by_day, labelled, titles_only

LABELS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=14)

FERRY = "Ferry Halden loses power off Skagen with 212 aboard"
FEW = ("--resamples", "10")
TUGS = "Tugs reach the ferry Halden without power off Skagen"


def row(id: str, title: str = FERRY, story: str = "ferry", **more: object) -> dict[str, object]:
    return {"id": id, "title": title, "text": "", "date": None, "story": story, **more}


def written(path: Path, *rows: dict[str, object]) -> str:
    path.write_text("\n".join(json.dumps(one) for one in rows), encoding="utf-8")
    return str(path)


def said(id: str) -> dict[str, object]:
    return {"id": id, "story": "all one"}


def decisions(path: Path) -> dict[str, str]:
    lines = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return {line["id"]: line["story"] for line in lines}


# -- by hand ---------------------------------------------------------------------------------


def test_b_cubed_is_what_one_gets_by_hand() -> None:
    truth = {"a": "1", "b": "1", "c": "2"}

    assert b_cubed(truth, truth) == (1.0, 1.0, 1.0)
    precision, recall, _ = b_cubed(truth, {"a": "x", "b": "y", "c": "y"})
    assert precision == pytest.approx((1 + 0.5 + 0.5) / 3)
    assert recall == pytest.approx((0.5 + 0.5 + 1) / 3)


def test_pairs_are_counted_as_by_hand() -> None:
    # Together in truth: ab, cd, ce, de. Together as found: ab, ac, bc, de. Both: ab, de.
    score = Counts.of("11222", "xxxyy").scores()

    assert score.pairs == pytest.approx(2 * 2 / (4 + 4))


def test_reports_that_were_mixed_in_count_as_companions_and_are_not_scored() -> None:
    counts = Counts.of("11nm", "xxxy", [1, 1, 0, 0])

    score = counts.scores()

    assert score.precision == pytest.approx(2 / 3)
    assert score.recall == 1.0


def test_nothing_to_join_and_nothing_joined_is_perfect() -> None:
    assert Counts.of("abc", "xyz").scores().pairs == 1.0


# -- against scikit-learn and a plain reckoning ----------------------------------------------


@given(labels=LABELS)
@settings(max_examples=40, deadline=None)
def test_scores_agree_with_scikit_learn_and_with_a_plain_reckoning(
    labels: list[tuple[int, int]],
) -> None:
    truth, found = zip(*labels, strict=True)
    score = Counts.of(truth, found).scores()
    (_, wrong), (missed, right) = pair_confusion_matrix(truth, found)
    due = 2 * right / (2 * right + wrong + missed) if right + wrong + missed else 1.0

    assert score.pairs == pytest.approx(due)
    assert score.v_measure == pytest.approx(homogeneity_completeness_v_measure(truth, found)[2])
    assert score.ami == pytest.approx(adjusted_mutual_info_score(truth, found))
    assert (score.precision, score.recall) == pytest.approx(plain_b_cubed(labels))


def plain_b_cubed(labels: list[tuple[int, int]]) -> tuple[float, float]:
    precision, recall = list[float](), list[float]()
    for story, group in labels:
        in_group = [other for other in labels if other[1] == group]
        in_story = [other for other in labels if other[0] == story]
        both = [other for other in in_group if other[0] == story]
        precision.append(len(both) / len(in_group))
        recall.append(len(both) / len(in_story))
    return sum(precision) / len(labels), sum(recall) / len(labels)


def test_an_interval_holds_the_score_and_narrows_with_more_stories() -> None:
    few = Counts.of(*_noisy(12))
    many = Counts.of(*_noisy(120))
    low, high = intervals(few, 40)["F1"]
    narrow = np.subtract(*intervals(many, 40)["F1"][::-1])

    assert low < few.scores().f1 < high
    assert narrow < high - low
    assert intervals(few, 40) == intervals(few, 40)


def _noisy(stories: int) -> tuple[list[int], list[int]]:
    """Stories of four reports, of which one goes astray in every third."""
    truth = list(itertools.chain.from_iterable([s] * 4 for s in range(stories)))
    found = [1000 + at if at % 12 == 0 else story for at, story in enumerate(truth)]
    return truth, found


# -- the sets --------------------------------------------------------------------------------


def test_a_set_cut_by_its_dates_forgets_them_within_the_day() -> None:
    rows = [
        labelled(row("a", date="2026-11-16T23:30:00-05:00")),
        labelled(row("b", date="2026-11-16T01:00:00+01:00")),
        labelled(row("c", date="2026-11-17")),
    ]

    days = by_day(rows)

    assert [[r.report.id for r in day] for day in days] == [["a", "b"], ["c"]]
    assert not any(r.report.article.dated for day in days for r in day)


def test_stories_of_two_days_are_two_even_under_one_name() -> None:
    days = by_day([labelled(row(id, date=f"2026-11-1{n}")) for n, id in enumerate("ab")])
    trial = Trial("two days", tuple(map(tuple, days)))

    decided = trial.decided(lambda reports: {report.id: "same" for report in reports})

    assert len(set(decided)) == 2


def test_titles_only_leaves_no_word_of_the_text() -> None:
    (bare,) = titles_only([labelled(row("a", text="Tugs came."))])

    assert bare.report.text == ""
    assert bare.report.title == FERRY


def test_stories_that_hold_what_was_mixed_in_are_counted() -> None:
    rows = [labelled(row("a")), *as_noise([labelled(row("b")), labelled(row("c"))])]
    trial = Trial("mixed", (tuple(rows),))

    assert trial.mixed(["x", "x", "y"]) == 1
    assert trial.mixed(["x", "y", "y"]) == 0


# -- the command -----------------------------------------------------------------------------


def test_every_report_has_a_decision(tmp_path: Path) -> None:
    given_rows = [row(id, f"Harbour {id} opens") for id in "abc"]
    file = written(tmp_path / "set.jsonl", *given_rows)

    main([file, *FEW, "--predictions", str(tmp_path / "out.jsonl")])

    decided = decisions(tmp_path / "out.jsonl")
    assert list(decided) == ["a", "b", "c"]
    assert all(decided.values())


def test_the_decisions_of_any_method_can_be_scored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path / "set.jsonl", row("a"), row("b", TUGS), row("c", "Chess", "chess"))
    one = written(tmp_path / "other.jsonl", *(said(id) for id in "abc"))

    main([file, *FEW, "--score", one])

    precision = f"{(2 / 3 + 2 / 3 + 1 / 3) / 3:.4f}"
    assert precision in capsys.readouterr().out


def test_decisions_that_leave_a_report_out_are_refused(tmp_path: Path) -> None:
    file = written(tmp_path / "set.jsonl", row("a"), row("b"))
    lacking = written(tmp_path / "other.jsonl", said("a"))

    with pytest.raises(SystemExit, match="no decision for 1 reports, b for one"):
        main([file, "--score", lacking])


def test_peers_and_noise_stand_in_the_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path / "set.jsonl", row("a"), row("b", TUGS), row("c", "Chess", "chess"))
    noise = written(tmp_path / "noise.jsonl", row("d", "Bank holds its rates at four per cent"))

    main([file, "--noise", noise, "--peers", *FEW, "--predictions", str(tmp_path / "out.jsonl")])

    printed = capsys.readouterr().out
    assert printed.count("0 stories mix the set with what was mixed in") == 4
    assert "agglomerative TF-IDF" in printed
    assert len(decisions(tmp_path / "out.jsonl")) == 4


def test_the_product_is_scored_at_its_defaults() -> None:
    rows = [labelled(row("a")), labelled(row("b", TUGS)), labelled(row("c", "Chess in Lima"))]

    found = grouped([one.report for one in rows])

    assert found["a"] == found["b"] != found["c"]
