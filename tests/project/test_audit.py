"""Samples, sheets and figures of an audit."""

import json
import re
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.project.audit.drawing import Item, draw, population
from mkdocs_explainer.project.audit.figures import figures, kappa, rate
from mkdocs_explainer.project.audit.sheets import (
    Sample,
    SheetError,
    named,
    read_sample,
    read_sheet,
    sample_json,
    sheet_yaml,
)
from mkdocs_explainer.project.reading import read_project
from tests_support import write_files

pytestmark = pytest.mark.slow

ITEMS = [Item("link", f"p{page}", place, "w", "⟦w⟧") for page in range(4) for place in range(10 * (page + 1))]


def test_a_seed_draws_the_same_sample_again_and_another_seed_another_one() -> None:
    assert draw(ITEMS, {"link": 20}, seed=3) == draw(reversed(ITEMS), {"link": 20}, seed=3)
    assert draw(ITEMS, {"link": 20}, seed=3) != draw(ITEMS, {"link": 20}, seed=4)


def test_each_page_has_its_share_and_of_few_all_are_drawn() -> None:
    drawn = draw(ITEMS, {"link": 50}, seed=1)
    assert len(drawn) == len(set(drawn)) == 50
    assert [sum(item.page == f"p{page}" for item in drawn) for page in range(4)] == [5, 10, 15, 20]
    assert len(draw(ITEMS, {"link": 17}, seed=1)) == 17
    assert draw(ITEMS, {"link": 1000}, seed=1) == sorted(ITEMS)


def test_what_can_be_judged_on_a_site(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        {
            "seeds/a.txt": "Brask\n\nThe port of Brask is closed. Ann Exley of the Brask Times said so.\n",
            "docs/context/why.md": "Brask, and [[brask]] by hand.\n",
            "annotations/glossary/brask.yml": "name: Brask\ntype: place\nsummary: A port.\n",
        },
    )
    found = population(read_project(tmp_path))
    assert [(item.stratum, item.page, item.words) for item in found if item.stratum != "unlinked"] == [
        ("link", "articles/a", "Brask"),
        ("refusal", "articles/a", "Brask"),
        ("refusal", "context/why", "Brask"),
    ]
    assert "The port of ⟦Brask⟧ is closed." in {item.sentence for item in found}
    assert "Ann Exley" in {item.words for item in found if item.stratum == "unlinked"}


SAMPLE = Sample(
    5,
    "2026-11-01",
    "1",
    {"link": 9, "refusal": 1, "unlinked": 0},
    named([Item("link", "p", 1, "w", 'a ⟦w⟧: "b" # c', ("e",)), Item("refusal", "p", 2, "x", "⟦x⟧", ("e",), "not-in")]),
)


def test_a_sample_and_a_sheet_are_read_as_they_were_written() -> None:
    assert read_sample(sample_json(SAMPLE)) == SAMPLE
    sheet = sheet_yaml(SAMPLE, {}, judge=1).replace("judge: ''", "judge: Ann")
    filled = re.sub(r"(id: l1 .*?answer:)", r"\1 misleading", sheet, flags=re.DOTALL)
    filled = re.sub(r"(id: r1 .*?answer:)", r"\1 unsure", filled, flags=re.DOTALL)
    assert read_sheet(filled, SAMPLE) == ("Ann", {"l1": "misleading", "r1": "unsure"})


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ("judge: a\nitems: [{id: l1, answer: right}]", "r1: there is no answer"),
        ("items: [{id: l1, answer: missing}, {id: r1, answer: right}]", "l1: 'missing' is none of the answers"),
        ("[", "this is no sheet"),
        ("items: 3", "this is no sheet"),
    ],
)
def test_a_sheet_that_is_not_filled(sheet: str, told: str) -> None:
    with pytest.raises(SheetError, match=re.escape(told)):
        read_sheet(sheet, SAMPLE)


def test_exact_bounds() -> None:
    found = rate(4, 400)
    assert (round(found.low, 4), round(found.high, 4)) == (0.0027, 0.0254)
    assert rate(0, 0).high == 1
    assert rate(7, 7).high == 1
    assert round(rate(7, 7).low, 4) == 0.5904


def test_agreement_beyond_chance() -> None:
    first = {str(number): "right" if number < 25 else "misleading" for number in range(50)}
    second = {str(number): "right" if number < 20 or number >= 40 else "misleading" for number in range(50)}
    # 20 and 15 of 50 alike; chance .5 * .6 + .5 * .4
    assert kappa(first, second) == pytest.approx((0.7 - 0.5) / 0.5)


def test_one_judge_is_enough_to_count() -> None:
    found = figures(SAMPLE, ("a", "b"), {"l1": "misleading", "r1": "right"}, {"l1": "right", "r1": "unsure"})
    assert (found.rates["link"].bad, found.both["link"], found.unsure["refusal"]) == (1, 0, 1)
    assert found.disputed == ("l1", "r1")


def test_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    write_files(
        tmp_path,
        {
            "seeds/a.txt": "Port\n\nThe port of Brask is closed.\n",
            "annotations/glossary/brask.yml": "name: Brask\ntype: place\nsummary: A port.\n",
            "docs/about.md": "# About\n\n<!-- explainer audit -->old<!-- /explainer audit -->\nend\n",
        },
    )
    monkeypatch.chdir(tmp_path)
    assert main(["audit", "draw", "audits/one", "--seed", "7"]) == 0
    assert "seed 7: 1 of 1 link" in capsys.readouterr().out
    assert main(["audit", "draw", "audits/one"]) == 2
    assert main(["audit", "report", "audits/one"]) == 2
    assert "audits/one/first.yml: l1: there is no answer" in capsys.readouterr().err
    names = json.loads(Path("audits/one/sample.json").read_text(encoding="utf-8"))["items"]
    answers = "".join(f"  - {{id: {name}, answer: right}}\n" for name in names)
    write_files(tmp_path / "audits/one", dict.fromkeys(("first.yml", "second.yml"), f"judge: x\nitems:\n{answers}"))
    for _ in range(2):
        assert main(["audit", "report", "audits/one", "--write", "docs/about.md"]) == 0
    page = Path("docs/about.md").read_text(encoding="utf-8")
    assert page.startswith("# About\n\n<!-- explainer audit -->\n\n| what |")
    assert page.count("0 of 1 (0.0%; 95 % bounds 0.0% to 97.5%)") == 1
    assert page.endswith("<!-- /explainer audit -->\nend\n")
