"""Pull requests as they come, read as a maintainer: what check finds, what impact says first, and the comment."""

import contextlib
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from comment_support import commented
from git_support import GitRepository
from mkdocs_explainer.hosts.cli import main
from tests_support import REPOSITORY

pytestmark = pytest.mark.slow

ARTICLE = """Troops at the river

The war goes on. Secretary of State Antony Blinken spoke of Exland on 6 August. The troops had reached the river
Seym by noon, he said. Blinken left early. Ten thousand soldiers stayed, and the ministry named 10,000 as a figure.
"""
BASE: Mapping[str, str] = {
    "mkdocs.yml": "site_name: S\nplugins:\n  - explainer\n",
    "seeds/river.txt": ARTICLE,
    "annotations/articles/river.yml": "file: seeds/river.txt\npublished: 2024-10-31\nlang: en\nsources: [wire]\n",
    "annotations/glossary/antony-blinken.yml": (
        "name: Antony Blinken\ntype: person\nsummary: A Secretary of State.\nsources: [wire]\nreviewed: 2024-11-01\n"
        "facts:\n  - {label: In office since, value: '2021', sources: [wire]}\n"
    ),
    "annotations/glossary/seym.yml": "name: Seym\ntype: place\nsummary: A river.\nsources: [wire]\n",
    "annotations/notes/river/figure.yml": (
        "quote: the ministry named 10,000 as a figure\nkind: check\nverdict: supported\n"
        "body: The report gives the same figure [@wire].\nsources: [wire]\nby: github:ann\ncreated: 2024-11-01\n"
        "status: reviewed\nreviewed_by: github:ben\nlang: en\nlicense: CC-BY-4.0\n"
    ),
    "annotations/sources/wire.yml": (
        "type: article-newspaper\ntitle: Report\nURL: https://wire.example/a\naccessed: 2024-11-01\n"
    ),
    "annotations/sources/wire-2.yml": (
        "type: article-newspaper\ntitle: Second report\nURL: https://wire.example/b\naccessed: 2024-11-01\n"
    ),
}
NOTE = "kind: explain\nby: github:mallory\ncreated: 2024-11-02\nlang: en\nlicense: CC-BY-4.0\n"
FIGURE = "annotations/notes/river/figure.yml"


class Proposal(NamedTuple):
    """A pull request, and what a maintainer must be told of it."""

    files: Mapping[str, str | None]
    findings: tuple[str, ...]
    """Code and file of each finding, in order."""
    first: tuple[str, ...]
    """Parts of the lines under "Look at these"."""
    comment: tuple[str, ...]
    """Parts of the comment besides."""
    silent: tuple[str, ...] = ()
    """What the comment must not say."""


PROPOSALS = {
    "an alias takes a minister's links over": Proposal(
        {
            "annotations/glossary/meital-blinken.yml": (
                "name: Meital Blinken\ntype: person\naliases: [Blinken]\nsummary: An artist.\n"
            )
        },
        ("ENT204 annotations/glossary/meital-blinken.yml", "ENT212 annotations/glossary/meital-blinken.yml"),
        (),  # where the full name stands before it, the linker keeps the minister
        ("Blinken is what articles call Antony Blinken, too", "aliases: [Blinken]", "name: `Meital Blinken`",
         "summary: `An artist.`", "the other person"),
    ),
    "ordinary words as aliases": Proposal(
        {
            "annotations/glossary/army.yml": (
                "name: Army of Exland\ntype: organization\naliases: [troops, the war, soldiers]\nsummary: An army.\n"
            )
        },
        ("ENT202 annotations/glossary/army.yml",) * 3,
        ("`The war` now means `army` in 1 place: is it always meant there?", "`soldiers` now means `army`"),
        ("“troops” is an ordinary word",),
    ),
    "a source that others cite is deleted": Proposal(
        {"annotations/sources/wire.yml": None},
        ("ANN109 annotations/sources/wire.yml",),
        (),
        ("this change deletes the source wire, which 6 places still name", "removed source `wire`",
         "address: `https://wire.example/a`", "and in 3 more places"),
        ("suggestion:", "did you mean"),
    ),
    "a source is renamed by hand": Proposal(
        {"annotations/sources/wire.yml": None, "annotations/sources/wire-a.yml": BASE["annotations/sources/wire.yml"]},
        ("ANN109 annotations/sources/wire.yml",),
        (),
        ("it is wire\\-a now", "explainer rename wire wire\\-a", "renamed source `wire-a` from `wire`"),
        ("removed source",),
    ),
    "a stranger's note that says it was reviewed": Proposal(
        {
            "annotations/notes/river/noon.yml": (
                f"quote: by noon\nbody: It was midnight.\n{NOTE}status: reviewed\nreviewed_by: project\n"
            )
        },
        ("PR705 annotations/notes/river/noon.yml",),
        ("note `river/noon` says of itself that it was reviewed: `status: reviewed`, `reviewed_by: project`",),
        ("quote: `by noon`", "text: `It was midnight.`", "author: `github:mallory`", "reviewer: `project`"),
    ),
    "a verdict and a figure of what was reviewed": Proposal(
        {
            FIGURE: BASE[FIGURE]
            .replace("verdict: supported", "verdict: unsupported")
            .replace("gives the same figure", "gives another figure"),
            "annotations/glossary/antony-blinken.yml": BASE["annotations/glossary/antony-blinken.yml"].replace(
                "'2021'", "'2012'"
            ),
        },
        ("PR706 annotations/glossary/antony-blinken.yml", f"PR706 {FIGURE}"),
        ("entry `antony-blinken` was reviewed, and says something else now: `fact In office since: “2021” → “2012”`",
         "note `river/figure` was reviewed, and says something else now: `verdict: “supported” → “unsupported”`"),
        ("body: `The report gives the same figure [@wire].` → `The report gives another figure [@wire].`",),
    ),
    "an impossible date in an article's file": Proposal(
        {"annotations/articles/river.yml": BASE["annotations/articles/river.yml"].replace("10-31", "02-31")},
        ("ANN104 annotations/articles/river.yml",),
        ("cannot be loaded: `annotations/articles/river.yml`",),
        ("this month has no such day", "published: 2024-02-31"),
        ("without a passage", "were changed", "lost", "removed"),
    ),
    "a note in other words than the article's": Proposal(
        {
            "annotations/notes/river/reached.yml": (
                f"quote: the soldiers had got to the river Seym at noon\nbody: It is a small river.\n{NOTE}"
            )
        },
        ("ANC301 annotations/notes/river/reached.yml",),
        ("note `river/reached`: its passage is not in the article",),
        ("these words are not in the article", "quote: the soldiers had got to", "closest words"),
    ),
    "a second entry of the same name, a new domain, and configuration": Proposal(
        {
            "annotations/glossary/a-river.yml": "name: SEYM\ntype: place\nsummary: See [it](https://evil-news.io/x).\n",
            "mkdocs.yml": f"{BASE['mkdocs.yml']}hooks: [evil.py]\n",
        },
        ("ENT204 annotations/glossary/a-river.yml", "ENT213 annotations/glossary/a-river.yml",
         "PR704 annotations/glossary/a-river.yml", "PR701 mkdocs.yml"),
        ("changed besides texts, and not looked at here: `mkdocs.yml`", "new outside domains: `evil-news.io`"),
        ("has this name, too, written", "together with what may run in a build: mkdocs.yml"),
    ),
    "an article's words are edited below a note": Proposal(
        {"seeds/river.txt": ARTICLE.replace("named 10,000 as a figure", "was silent on the number")},
        ("ANC301 seeds/river.txt",),
        ("the words of the article `seeds/river.txt` were changed", "note `river/figure`: its passage is not in"),
        (),
        ("suggestion:",),
    ),
}  # fmt: skip
ASIDE = {"ENT205", "SRC401"}
"""Found in any repository as small as this one."""


@pytest.fixture(scope="module")
def workflows() -> dict[str, Any]:
    text = (REPOSITORY / ".github/workflows/comment.yml").read_text(encoding="utf-8")
    return {"comment": yaml.safe_load(text)}


def output_of(*arguments: str) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as told:
        main(list(arguments))
    return told.getvalue()


@pytest.mark.parametrize("name", PROPOSALS)
def test_a_pull_request(name: str, workflows: dict[str, Any], tmp_path: Path) -> None:
    proposal = PROPOSALS[name]
    repository = GitRepository(tmp_path / "site")
    repository.commit(BASE)
    repository.commit(proposal.files)
    at = ("--base", "HEAD~1", "--root", str(repository.root))
    found = [
        f"{code.partition('[')[2].rstrip(']')} {place.split(':')[0]}"
        for line in output_of("check", "--format", "concise", *at).splitlines()
        if "[" in line
        for place, code in [line.split(" ")[:2]]
    ]
    assert tuple(one for one in found if one.split()[0] not in ASIDE) == proposal.findings
    results = tmp_path / "results"
    results.mkdir()
    (results / "check.md").write_text(output_of("check", "--format", "markdown", *at), encoding="utf-8")
    (results / "impact.md").write_text(output_of("impact", *at), encoding="utf-8")
    [call] = commented(workflows, results)["calls"]
    body = call["create"]["body"].replace("\u200b", "")
    top = body.partition("**Look at these**")[2].partition("<details>")[0]
    for words in proposal.first:
        assert words in top
    for words in proposal.comment:
        assert words in body
    for words in proposal.silent:
        assert words not in body


def test_the_base_is_in_order(tmp_path: Path) -> None:
    repository = GitRepository(tmp_path / "site")
    repository.commit(BASE)
    told = output_of("check", "--format", "concise", "--root", str(repository.root))
    assert {line.split("[")[1][:6] for line in told.splitlines() if "[" in line} <= ASIDE
