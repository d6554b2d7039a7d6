"""`explainer audit`."""

import argparse
import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_explainer.hosts.cli import CLEAN, CommandError
from mkdocs_explainer.hosts.cli.check import add_root, find_root

if TYPE_CHECKING:  # `--help` must not wait for what these modules import
    from mkdocs_explainer.project.audit.drawing import Stratum
    from mkdocs_explainer.project.audit.figures import Figures, Rate

EXTRA = "mkdocs-explainer[audit]"
_EPILOG = """\
examples:
  explainer audit draw audits/2026-11
  explainer audit draw audits/2026-11 --links 400 --refusals 50 --unlinked 50 --seed 7
  explainer audit report audits/2026-11
  explainer audit report audits/2026-11 --write docs/about.md
"""
SAMPLE, SHEETS = "sample.json", ("first.yml", "second.yml")
_START, _END = "<!-- explainer audit -->", "<!-- /explainer audit -->"
_MOST_BYTES = 20_000_000


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    actions = parser.add_subparsers(dest="action", metavar="COMMAND", required=True)
    draw = actions.add_parser("draw", help="draw a sample, and write a sheet for each of two judges")
    draw.add_argument("folder", metavar="DIR", help="a new folder for the sample and the sheets")
    for name, number in (("links", 200), ("refusals", 50), ("unlinked", 50)):
        draw.add_argument(f"--{name}", type=int, default=number, metavar="N", help=f"at most (default: {number})")
    draw.add_argument("--seed", type=int, metavar="N", help="draws the same sample again (default: a new one)")
    report = actions.add_parser("report", help="tell what the judges found, with bounds")
    report.add_argument("folder", metavar="DIR", help="the folder with the filled sheets")
    report.add_argument("--format", choices=("markdown", "json"), default="markdown", help="default: markdown")
    report.add_argument(
        "--write", metavar="FILE", help=f"write it between {_START} and {_END} of a page, such as docs/about.md"
    )
    for each in (draw, report):
        add_root(each)


def run(arguments: argparse.Namespace) -> int:
    """Draw a sample, or report on one."""
    return _draw(arguments) if arguments.action == "draw" else _report(arguments)


def _draw(arguments: argparse.Namespace) -> int:
    import secrets  # noqa: PLC0415 -- `--help` must not wait

    from mkdocs_explainer.hosts.cli.articles import open_project, tell_languages  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import today, write_new  # noqa: PLC0415
    from mkdocs_explainer.project.audit.drawing import STRATA, draw, population  # noqa: PLC0415
    from mkdocs_explainer.project.audit.sheets import Sample, named, sample_json, sheet_yaml  # noqa: PLC0415

    folder = Path(arguments.folder)
    if any((folder / name).exists() for name in (SAMPLE, *SHEETS)):
        raise CommandError(f"{folder} holds a sample already; choose another folder")
    project = open_project(find_root(arguments.root), model=None)
    items = population(project)
    tell_languages(project)
    seed = arguments.seed if arguments.seed is not None else secrets.randbelow(1_000_000)
    wanted: dict[Stratum, int] = {
        "link": arguments.links, "refusal": arguments.refusals, "unlinked": arguments.unlinked
    }  # fmt: skip
    drawn = named(draw(items, wanted, seed=seed))
    sizes = {stratum: sum(item.stratum == stratum for item in items) for stratum in STRATA}
    sample = Sample(seed, today(), version("mkdocs-explainer"), sizes, drawn)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{folder} cannot be made: {error.strerror}") from error
    write_new(folder, SAMPLE, sample_json(sample))
    for judge, name in enumerate(SHEETS, 1):
        write_new(folder, name, sheet_yaml(sample, project.corpus.entities, judge=judge))
    counts = {stratum: sum(item.stratum == stratum for item in drawn.values()) for stratum in STRATA}
    told = ", ".join(f"{counts[stratum]} of {sizes[stratum]} {stratum}" for stratum in STRATA)
    print(f"seed {seed}: {told}")
    print(f"give {folder / SHEETS[0]} to one judge and {folder / SHEETS[1]} to another; neither sees the other's")
    return CLEAN


def _report(arguments: argparse.Namespace) -> int:
    from mkdocs_explainer.project.audit.sheets import SheetError, read_sample, read_sheet  # noqa: PLC0415

    try:
        from mkdocs_explainer.project.audit.figures import figures  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise CommandError(f"{error.name} is missing: python -m pip install {EXTRA!r}") from error
    folder = Path(arguments.folder)
    try:
        sample = read_sample(_text(folder / SAMPLE))
        sheets = []
        for name in SHEETS:
            try:
                sheets.append(read_sheet(_text(folder / name), sample))
            except SheetError as error:
                raise CommandError(f"{folder / name}: {error}") from error
    except SheetError as error:
        raise CommandError(f"{folder / SAMPLE}: {error}") from error
    (one, first), (other, second) = sheets
    found = figures(sample, (one, other), first, second)
    if arguments.format == "json":
        print(json.dumps(_data(found), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(found)))
    if arguments.write:
        _write(Path(arguments.write), found)
    return CLEAN


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise CommandError(f"{file} is too large")
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"cannot read {file}: {error}") from error


def _share(found: "Rate") -> str:
    return f"{found.bad} of {found.all} ({found.share:.1%}; 95 % bounds {found.low:.1%} to {found.high:.1%})"


def _lines(found: "Figures") -> Iterator[str]:
    """Yield the report as Markdown: a table, then how it was made."""
    sample = found.sample
    rows: tuple[tuple[Stratum, str], ...] = (
        ("link", "links that mislead"),
        ("refusal", "links missing where a name was left alone on purpose"),
        ("unlinked", "links missing where the text uses a name that nothing explains"),
    )
    yield "| what | found by at least one judge | by both | unsure | judged of |"
    yield "|---|---|---|---|---|"
    for stratum, told in rows:
        one = found.rates[stratum]
        share = _share(one) if one.all else "none to judge"
        size = f"{one.all} of {sample.sizes.get(stratum, 0)}"
        yield f"| {told} | {share} | {found.both[stratum]} | {found.unsure[stratum]} | {size} |"
    yield ""
    agreed = "cannot be told, as both gave one answer throughout" if found.kappa is None else f"{found.kappa:.2f}"
    yield (
        f"Sample of {sample.drawn}, seed {sample.seed}, mkdocs-explainer {sample.program}. Two judges"
        f" ({' and '.join(judge or 'unnamed' for judge in found.judges)}), each with a sheet in an order of its own;"
        f" {found.agreement:.1%} of their answers are equal, Cohen’s kappa {agreed}. The bounds are those of Clopper"
        " and Pearson: they say how far the true share may be from that of the sample, and nothing of what both judges"
        " overlook."
    )


def _data(found: "Figures") -> dict[str, Any]:
    return {
        "seed": found.sample.seed,
        "drawn": found.sample.drawn,
        "judges": list(found.judges),
        "rates": {stratum: {**one._asdict(), "share": one.share} for stratum, one in found.rates.items()},
        "both": dict(found.both),
        "unsure": dict(found.unsure),
        "disputed": list(found.disputed),
        "agreement": found.agreement,
        "kappa": found.kappa,
    }


def _write(page: Path, found: "Figures") -> None:
    from mkdocs_explainer.project.writing import NotWrittenError, replace_file  # noqa: PLC0415

    before = _text(page)
    start, end = before.find(_START), before.find(_END)
    if not 0 <= start < end:
        raise CommandError(f"{page} has no lines {_START} and {_END}, between which the figures go")
    lines = "\n".join(_lines(found))
    after = f"{before[: start + len(_START)]}\n\n{lines}\n\n{before[end:]}"
    try:
        replace_file(page.resolve().parent, page.name, after.encode("utf-8"), before=page.read_bytes())
    except (NotWrittenError, OSError) as error:
        raise CommandError(str(error)) from error
    print(f"wrote {page}")
