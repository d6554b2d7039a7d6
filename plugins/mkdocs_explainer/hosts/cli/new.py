"""`explainer new`."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from mkdocs_explainer.hosts.cli import CLEAN, CommandError, new_article, new_site
from mkdocs_explainer.hosts.cli.check import add_root, find_root
from mkdocs_explainer.hosts.cli.quote import add_occurrence

if TYPE_CHECKING:  # `--help` must not wait for what these modules import
    from mkdocs_explainer.hosts.cli.drafting import Draft
    from mkdocs_explainer.model.corpus import Corpus

_EPILOG = """\
no file is ever overwritten; afterwards, what is still to be written is listed

examples:
  explainer new entity "Kursk Oblast" --type place --alias "Kursk region"
  explainer new note north-korean-troops "a new phase"
  explainer new source https://example.org/2024/10/31/report --title "The headline"
  explainer new article ~/Downloads/report.txt --published 2024-10-31
  explainer new translation kursk-oblast uk
  explainer new site my-explainer

`explainer new KIND --help` lists the options of each kind
"""
_ID = "its name in addresses: small letters, digits, hyphens (default: made of {})"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    kinds = parser.add_subparsers(dest="kind", metavar="KIND", required=True)
    _configure_entity(kinds.add_parser("entity", help="an entry of the glossary"))
    _configure_note(kinds.add_parser("note", help="a note on words of an article, or on an entity in it"))
    _configure_source(kinds.add_parser("source", help="something that is cited; the network is not used"))
    new_article.configure(kinds.add_parser("article", help="the text of an article, copied into seeds/, and its file"))
    _configure_translation(kinds.add_parser("translation", help="what an entry says in another language"))
    for kind in kinds.choices.values():
        add_root(kind)
    new_site.configure(kinds.add_parser("site", help="a whole new site, which builds at once"))


def _configure_entity(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="NAME", help="the name that readers see")
    parser.add_argument("--type", metavar="TYPE", help="what sort of thing it is: a type of ours or of the site")
    parser.add_argument("--alias", action="append", default=[], metavar="NAME", help="another name; may be repeated")
    parser.add_argument("--summary", default="", metavar="TEXT", help="one or two sentences, at most 400 characters")
    _add_sources(parser)
    parser.add_argument("--id", metavar="ID", help=_ID.format("the name"))


def _configure_translation(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("entry", metavar="ENTRY", help="id of the entry")
    parser.add_argument("lang", metavar="LANGUAGE", help="such as uk, pt-BR, zh-Hant")


def _configure_note(parser: argparse.ArgumentParser) -> None:
    from mkdocs_explainer.model.choices import NoteKind  # noqa: PLC0415
    from mkdocs_explainer.model.corpus import Verdict  # noqa: PLC0415

    parser.add_argument("article", metavar="ARTICLE", help="id or file of an article")
    parser.add_argument("words", nargs="?", metavar="WORDS", help="the words; - reads them from standard input")
    add_occurrence(parser)
    parser.add_argument(
        "--kind", dest="note_kind", choices=get_args(NoteKind), default="explain", help="default: explain"
    )
    parser.add_argument(
        "--entity", default="", metavar="ID", help="the entity that the note is about, or the words mean"
    )
    parser.add_argument("--body", default="", metavar="TEXT", help="what the note says")
    parser.add_argument("--verdict", choices=get_args(Verdict), default="", help="of --kind check")
    _add_sources(parser)
    parser.add_argument("--by", metavar="NAME", help="who wrote it (default: what git knows)")
    parser.add_argument(
        "--license", metavar="ID", help="its licence, such as CC-BY-4.0 (default: note_license of mkdocs.yml)"
    )
    parser.add_argument("--id", metavar="ID", help=_ID.format("the first words"))


def _configure_source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("address", metavar="URL", help="where it stands")
    parser.add_argument("--title", default="", metavar="TEXT", help="the headline, exactly as it stands there")
    parser.add_argument("--container", default="", metavar="NAME", help="the newspaper, agency or site")
    parser.add_argument("--issued", default="", metavar="DATE", help="when it was published: 2024-10-31")
    parser.add_argument("--type", default="webpage", metavar="TYPE", help="a CSL type (default: webpage)")
    parser.add_argument("--id", metavar="ID", help=_ID.format("site and date"))


def _add_sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--source", action="append", default=[], metavar="ID", help="a source that it cites; may be repeated"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the file, and say what is left to write."""
    if arguments.kind == "site":
        return new_site.run(arguments)
    from mkdocs_explainer.hosts.cli.new_files import refuse_invalid  # noqa: PLC0415

    root = find_root(arguments.root)
    makers = {"entity": _entity, "note": _note, "source": _source, "article": new_article.new_article}
    path, draft = (makers | {"translation": _translation})[arguments.kind](arguments, root)
    refuse_invalid(path, draft, root)
    _write(root, path, draft)
    return CLEAN


def _write(root: Path, path: str, draft: "Draft") -> None:
    from mkdocs_explainer.hosts.cli.new_files import write_new  # noqa: PLC0415

    write_new(root, path, draft.text)
    print(f"wrote {path}")
    if draft.to_fill:
        print("to write yet:")
        for each in draft.to_fill:
            print(f"  {each}")
    print(f"then: explainer check {path}")


def _entity(arguments: argparse.Namespace, root: Path) -> "tuple[str, Draft]":
    from mkdocs_explainer.hosts.cli.articles import open_project  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.drafting import entity_draft, proposed_id  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.formats.terminal import visible  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import annotation_path, asked, line_of  # noqa: PLC0415
    from mkdocs_explainer.model.corpus import ENTITY_TYPES  # noqa: PLC0415
    from mkdocs_explainer.suggesting.kin import Kin  # noqa: PLC0415

    name = line_of(asked(arguments.name, "the name that readers see", "NAME"), "NAME")
    project = open_project(root)
    types = (*ENTITY_TYPES, *project.settings.types)
    if arguments.type and arguments.type not in types:
        raise CommandError(f"--type: {visible(arguments.type)} is none of {', '.join(types)}")
    type = asked(arguments.type, "what sort of thing it is", "--type", choices=types)
    corpus = project.corpus
    aliases = [line_of(alias, "--alias") for alias in arguments.alias]
    kin = Kin(corpus.entities.values())
    for each in (name, *aliases):
        for id in kin.named(each):
            file = corpus.origin("entity", id).path
            raise CommandError(f"{each!r} is a name of {corpus.entities[id].name} already: edit {file}")
    id = arguments.id or proposed_id(name)
    if not id:
        raise CommandError(f"no id can be made of {name!r}; choose one with --id: Latin letters, digits and hyphens")
    _known_sources(corpus, arguments.source)
    draft = entity_draft(name, type, aliases=aliases, summary=line_of(arguments.summary, ""), sources=arguments.source)
    return annotation_path(root, "glossary", id), draft


def _translation(arguments: argparse.Namespace, root: Path) -> "tuple[str, Draft]":
    from mkdocs_explainer.hosts.cli.articles import open_project  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.drafting import translation_draft  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import is_taken  # noqa: PLC0415
    from mkdocs_explainer.load.files import Place, classify  # noqa: PLC0415

    project = open_project(root)
    entity, lang = project.corpus.entities.get(arguments.entry), arguments.lang
    if entity is None:
        raise CommandError(f"there is no entry {arguments.entry!a}; `explainer new entity` writes one")
    if lang == (entity.lang or project.settings.lang):
        raise CommandError(
            f"{entity.id} is told in {lang} already: edit {project.corpus.origin('entity', entity.id).path}"
        )
    annotations = project.settings.folders.annotations
    path = f"{annotations}/glossary/{entity.id}.{lang}.yml"
    place = classify(path, annotations)
    if not isinstance(place, Place):
        advice = f"; {place.help}" if place and place.help else ""
        raise CommandError(f"{lang!a} is no language that a file's name can have{advice}")
    if is_taken(root / path):
        raise CommandError(f"{path} is there already; edit it")
    return path, translation_draft(entity)


def _note(arguments: argparse.Namespace, root: Path) -> "tuple[str, Draft]":
    from mkdocs_explainer.hosts.cli.articles import choose, open_project  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.drafting import NewNote, note_draft, passage_id  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import annotation_path, author, line_of, today  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.quote import chosen_place, found_places, read_words  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.quoting import ArticleText, quote_yaml  # noqa: PLC0415
    from mkdocs_explainer.model.corpus import NOT_AN_ENTITY  # noqa: PLC0415

    project = open_project(root)
    corpus = project.corpus
    [article] = choose(corpus, [arguments.article], root)
    entity = arguments.entity
    if entity and entity not in (*corpus.entities, NOT_AN_ENTITY):
        raise CommandError(f"there is no entry {entity!a}; `explainer new entity` writes one")
    if arguments.note_kind == "identify" and not entity:
        raise CommandError("--entity is missing: which entity the words mean, or none")
    if arguments.verdict and arguments.note_kind != "check":
        raise CommandError("a verdict belongs to a check: add --kind check")
    _known_sources(corpus, arguments.source)
    quote: list[str] = []
    if arguments.words:
        read = ArticleText(article)
        place = chosen_place(read, found_places(read, read_words(arguments.words)), arguments.occurrence)
        quote = quote_yaml(place.quote)
        id = arguments.id or passage_id(place.quote.exact)
    elif entity and entity != NOT_AN_ENTITY:
        id = arguments.id or f"why-{entity}"
    else:
        raise CommandError("WORDS is missing: the words of the article that the note is about (or name an --entity)")
    if not id:
        raise CommandError("no id can be made of these words; choose one with --id: Latin letters, digits and hyphens")
    note = NewNote(
        quote=quote,
        entity=entity,
        kind=arguments.note_kind,
        body=arguments.body,
        verdict=arguments.verdict,
        sources=arguments.source,
        by=line_of(arguments.by, "--by") if arguments.by else author(root),
        created=today(),
        lang=article.lang,
        license=line_of(arguments.license or "", "") or project.settings.note_license,
    )
    path = annotation_path(root, f"notes/{article.id}", id, may_count=not arguments.id)
    return path, note_draft(note)


def _source(arguments: argparse.Namespace, root: Path) -> "tuple[str, Draft]":
    from mkdocs_explainer.hosts.cli.drafting import NewSource, source_draft, source_id  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import annotation_path, line_of, today  # noqa: PLC0415
    from mkdocs_explainer.project.settings import read_folders  # noqa: PLC0415

    address = arguments.address.strip()
    if not address.lower().startswith(("https://", "http://")) or not address.isprintable() or " " in address:
        raise CommandError(f"{address!a} is no web address; it begins with https://")
    sources = f"{read_folders(root).annotations}/sources"
    if known := _citing(address, root / sources):
        raise CommandError(f"this is there already: cite {known.stem} ({sources}/{known.name})")
    source = NewSource(
        address=address,
        type=arguments.type,
        title=line_of(arguments.title, ""),
        container=line_of(arguments.container, ""),
        issued=arguments.issued,
        accessed=today(),
    )
    id = arguments.id or source_id(address, arguments.issued)
    if not id:
        raise CommandError("no id can be made of this address; choose one with --id: Latin letters, digits, hyphens")
    return annotation_path(root, "sources", id, may_count=not arguments.id), source_draft(source)


def _citing(address: str, folder: Path) -> Path | None:
    """Return the file of the source with this address; also one with mistakes in it, such as a title to be written."""
    wanted = re.compile(rf"^URL:\s+[\"']?{re.escape(address)}[\"']?\s*$", re.MULTILINE)
    texts = ((file, file.read_text(encoding="utf-8", errors="replace")) for file in sorted(folder.glob("*.yml")))
    return next((file for file, text in texts if wanted.search(text)), None)


def _known_sources(corpus: "Corpus", ids: list[str]) -> None:
    for id in ids:
        if id not in corpus.sources:
            raise CommandError(f"there is no source {id!a}; `explainer new source URL` writes one")
