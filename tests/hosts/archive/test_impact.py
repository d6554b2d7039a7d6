"""What a change of the glossary does to an archive: through the index, and by linking everything twice."""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from archive_support import SENTENCES, archive_articles
from mkdocs_explainer import Entity, Quote
from mkdocs_explainer.hosts.archive import Glossary
from mkdocs_explainer.hosts.archive.engines import embedded
from mkdocs_explainer.hosts.archive.impact import Change, make_index, touched
from mkdocs_explainer.hosts.archive.impact_report import report
from mkdocs_explainer.hosts.archive.index import places_of, signature
from mkdocs_explainer.hosts.archive.inputs import find_units
from mkdocs_explainer.hosts.archive.linked import link_archive
from mkdocs_explainer.model.corpus import Alias, Note, Relation, Sense

pytestmark = pytest.mark.slow

KALDOVIA = Entity("kaldovia", "Kaldovia", "place", ["Kaldovian Republic"], summary="A land.")
COUNCIL = Entity("council", "Harbour Council", "organization")
NOTE = Note("n1", "a3", "explain", "Why.", Quote("sealed at dusk"))
GLOSSARY = Glossary([KALDOVIA, COUNCIL], [NOTE])
MORE = (
    *SENTENCES,
    "Mira Brask and Ivo Tarn left; Brask said nothing, nor did Tarn.",
    "The KPA (Kaldovian Port Authority) was late, and the KPA said so.",
    "Exland won 3-1 against Kaldovia.",
    "The Brask Council of Elders was silent.",
    "In Exland nobody heard of the Kaldovian Port Authority.",
)


def articles(count: int, seed: int = 1) -> list[dict[str, str]]:
    return archive_articles(count, seed, sentences=MORE)


def write(folder: Path, rows: Sequence[dict[str, str]]) -> list[str]:
    folder.mkdir(parents=True)
    for number in range(3):
        pq.write_table(pa.Table.from_pylist(rows[number::3]), folder / f"{number}.parquet", row_group_size=20)
    return [str(folder)]


def changes(folder: Path, before: Glossary, after: Glossary, rows: Sequence[dict[str, str]]) -> list[dict[str, object]]:
    """Return what the index leads to; it is what linking everything before and after tells."""
    units = find_units(write(folder / "in", rows))
    make_index(before, units, folder / "index", embedded(1))
    change = Change(before, after, folder / "index" / "parts")
    quick: list[dict[str, object]] = pq.read_table(touched(change, units, folder / "quick", embedded(1))).to_pylist()
    whole = pq.read_table(touched(change, units, folder / "whole", embedded(1), is_complete=True)).to_pylist()
    assert quick == whole
    sides = []
    for name, side in (("before", before), ("after", after)):
        link_archive(side, units, folder / name, embedded(1))
        tables = [pq.ParquetFile(path).read().to_pylist() for path in (folder / name / "mentions").rglob("*.parquet")]
        sides.append({(one["article"], one["start"], one["end"], one["entity"]) for rows in tables for one in rows})
    places = {
        kind: {(one["article"], one["start"], one["end"], one["entity"]) for one in quick if one["change"] in kinds}
        for kind, kinds in {"new": ("gained", "moved"), "lost": ("lost",), "all": ("gained", "moved", "lost")}.items()
    }
    assert places["new"] == sides[1] - sides[0]
    moved = {one[:3] for one in places["new"]}
    assert places["lost"] == {one for one in sides[0] - sides[1] if one[:3] not in moved}
    return quick


def kinds_of(rows: Sequence[dict[str, object]]) -> set[tuple[object, object]]:
    return {(row["change"], row["entity"]) for row in rows}


def test_a_changed_alias_gains_and_nothing_is_reworded(tmp_path: Path) -> None:
    after = replace(
        GLOSSARY, entities=[replace(KALDOVIA, aliases=(*KALDOVIA.aliases, Alias("northern coast"))), COUNCIL]
    )
    rows = changes(tmp_path, GLOSSARY, after, articles(40))
    assert kinds_of(rows) == {("gained", "kaldovia")}
    assert {row["surface"] for row in rows} == {"northern coast"}
    assert {row["sentence"] for row in rows} == {"Rain fell on the northern coast."}


def test_a_new_entry_gains_and_takes_over(tmp_path: Path) -> None:
    port = Entity("port", "Kaldovian Port Authority", "organization", ["KPA"])
    person = Entity("mira", "Mira Brask", "person")
    rows = changes(tmp_path, GLOSSARY, replace(GLOSSARY, entities=[*GLOSSARY.entities, port, person]), articles(40))
    assert {("gained", "port"), ("gained", "mira")} <= kinds_of(rows)
    assert {"KPA", "Brask"} <= {row["surface"] for row in rows}


def test_a_corrected_definition_rewords_every_link(tmp_path: Path) -> None:
    rows = changes(
        tmp_path, GLOSSARY, replace(GLOSSARY, entities=[replace(KALDOVIA, summary="A coast."), COUNCIL]), articles(40)
    )
    assert kinds_of(rows) == {("reworded", "kaldovia")}
    assert len(rows) > 20


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ((NOTE,), (), "note-lost"),
        ((), (NOTE,), "note-placed"),
        ((NOTE,), (replace(NOTE, status="retracted"),), "note-changed"),
        ((NOTE,), (replace(NOTE, body="Because."),), "note-changed"),
        ((NOTE,), (replace(NOTE, quote=Quote("signed at dawn")),), "note-lost"),
    ],
)
def test_a_note_that_is_another_one_or_gone_is_found(
    before: Sequence[Note], after: Sequence[Note], kind: str, tmp_path: Path
) -> None:
    rows = changes(tmp_path, replace(GLOSSARY, notes=before), replace(GLOSSARY, notes=after), articles(20))
    assert kinds_of(rows) == {(kind, "n1")}
    assert [(row["article"], row["surface"]) for row in rows] == [("a3", "sealed at dusk")]


def test_a_sense_decides_in_its_articles_alone(tmp_path: Path) -> None:
    twin = Entity("kaldovia-team", "Kaldovia", "organization")
    before = Glossary([KALDOVIA, COUNCIL, twin], [NOTE])
    after = replace(before, senses=(Sense("Kaldovia", "kaldovia-team", ("a1", "a2", "a4")),))
    found = changes(tmp_path, before, after, articles(40))
    # a2 says itself which of the two it means
    assert {row["article"] for row in found} == {"a1", "a4"}
    assert kinds_of(found) == {("gained", "kaldovia-team")}


def test_an_entity_that_has_its_name_moves_the_links(tmp_path: Path) -> None:
    after = replace(GLOSSARY, entities=[replace(KALDOVIA, id="kaldovia-now"), COUNCIL])
    rows = changes(tmp_path, GLOSSARY, after, articles(40))
    assert kinds_of(rows) == {("moved", "kaldovia-now")}
    assert {row["before"] for row in rows} == {"kaldovia"}


@pytest.mark.parametrize("seed", range(4))
def test_any_change_is_found_through_the_index(seed: int, tmp_path: Path) -> None:
    """Whatever makes one entity depend on another: family names, initials, teams, `not_in`, relations, capitals."""
    rng = random.Random(seed)  # noqa: S311 -- no secret
    pool = [
        *(KALDOVIA, COUNCIL),
        Entity("mira", "Mira Brask", "person"),
        Entity("brask", "Brask", "place", relations=(Relation("part-of", "exland"),)),
        Entity("exland", "Exland", "place"),
        Entity("team", "Exland national football team", "organization"),
        Entity("port", "Kaldovian Port Authority", "organization"),
        Entity("party", "KPA", "organization", not_in=("Kaldovian Port",)),
        Entity("elders", "Council of Elders", "organization", [Alias("Brask Council of Elders", auto=False)]),
        Entity("coast", "northern coast", "place"),
        Entity("tarn", "Ivo Tarn", "person", ["Tarn"]),
    ]
    before, after = (Glossary(sorted(rng.sample(pool, 7), key=lambda one: one.id)) for _ in range(2))
    assert changes(tmp_path, before, after, articles(60, seed))


def test_rules_that_are_another_ones_concern_every_article(tmp_path: Path) -> None:
    before = replace(GLOSSARY, entities=[*GLOSSARY.entities, Entity("mira", "Mira Brask", "person")])
    rows = changes(
        tmp_path, before, replace(before, linking={"off": ["family-names", "family-name-before"]}), articles(30)
    )
    assert kinds_of(rows) == {("lost", "mira")}
    assert {row["surface"] for row in rows} == {"Brask"}


def test_articles_are_found_at_their_places_in_large_units(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_explainer.hosts.archive.inputs.BATCH", 3)
    after = replace(GLOSSARY, entities=[*GLOSSARY.entities, Entity("coast", "northern coast", "place")])
    assert len(changes(tmp_path, GLOSSARY, after, articles(40))) > 5


def test_of_two_articles_with_one_id_the_first_is_told(tmp_path: Path) -> None:
    rows = [
        {"id": "x", "text": "Rain."},
        {"id": "x", "text": "The northern coast."},
        {"id": "y", "text": "northern coast"},
    ]
    after = replace(GLOSSARY, entities=[*GLOSSARY.entities, Entity("coast", "northern coast", "place")])
    assert [row["article"] for row in changes(tmp_path, GLOSSARY, after, rows)] == ["y"]


def test_the_report_has_counts_first_and_then_examples(tmp_path: Path) -> None:
    after = replace(GLOSSARY, entities=[COUNCIL, Entity("coast", "northern coast", "place")])
    rows = changes(tmp_path, GLOSSARY, after, articles(40))
    said = report(tmp_path / "quick" / "changes.parquet")
    lost = sum(row["change"] == "lost" for row in rows)
    assert said.index(f"| Links lost | {lost:,} |") < said.index("## Links lost") < said.index("## Links gained")
    assert said.count("northern coast (coast)") == 5
    assert report(touched_nothing(tmp_path)).endswith("No sentence of the archive is concerned.\n")


def touched_nothing(folder: Path) -> Path:
    units = find_units([str(folder / "in")])
    return touched(Change(GLOSSARY, GLOSSARY, folder / "index" / "parts"), units, folder / "nothing", embedded(1))


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("kaldovia", "In KALDOVIA's ports"),
        ("air defence", "an air-defence unit"),
        ("zorco", "加入ZORCO的会议"),
        ("人民大会堂", "在人民大会堂举行"),
        ("인도", "인도는 반대했다"),
        ("t 34", "a T-34 tank"),
    ],
)
def test_a_signature_has_all_words_of_a_form(form: str, text: str) -> None:
    bits = signature(text)
    assert all(bits[place >> 3] >> (place & 7) & 1 for place in places_of(form))
    empty = signature("nothing of it")
    assert not all(empty[place >> 3] >> (place & 7) & 1 for place in places_of(form))
