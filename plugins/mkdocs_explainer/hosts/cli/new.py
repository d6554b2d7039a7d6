"""`explainer new`."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from mkdocs_explainer.hosts.cli import CLEAN, CommandError, new_site
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
    _configure_article(kinds.add_parser("article", help="the text of an article, copied into seeds/, and its file"))
    for kind in kinds.choices.values():
        add_root(kind)
    new_site.configure(kinds.add_parser("site", help="a whole new site, which builds at once"))


def _configure_entity(parser: argparse.ArgumentParser) -> None:
    from mkdocs_explainer.model.corpus import ENTITY_TYPES  # noqa: PLC0415

    parser.add_argument("name", nargs="?", metavar="NAME", help="the name that readers see")
    parser.add_argument("--type", choices=ENTITY_TYPES, help="what sort of thing it is")
    parser.add_argument("--alias", action="append", default=[], metavar="NAME", help="another name; may be repeated")
    parser.add_argument("--summary", default="", metavar="TEXT", help="one or two sentences, at most 400 characters")
    _add_sources(parser)
    parser.add_argument("--id", metavar="ID", help=_ID.format("the name"))


def _configure_note(parser: argparse.ArgumentParser) -> None:
    from mkdocs_explainer.model.corpus import NoteKind, Verdict  # noqa: PLC0415

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


def _configure_article(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a .txt or .md file in UTF-8, which is copied byte for byte; or a .docx, .odt, .html, .mhtml or .eml file,"
        " whose words are",
    )
    parser.add_argument("--title", default="", metavar="TEXT", help="default: the first line of the text")
    for name, meaning in (
        ("published", "when it appeared: 2024-10-31"),
        ("publisher", "who published it"),
        ("url", "where the original stands"),
        ("rights", "who holds the rights, and why the site may show the text"),
    ):
        parser.add_argument(f"--{name}", default="", metavar="TEXT", help=meaning)
    parser.add_argument("--lang", metavar="LANG", help="language of the text (default: the site's)")
    parser.add_argument("--id", metavar="ID", help=_ID.format("the file's name"))


def _add_sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--source", action="append", default=[], metavar="ID", help="a source that it cites; may be repeated"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the file, and say what is left to write."""
    if arguments.kind == "site":
        return new_site.run(arguments)
    root = find_root(arguments.root)
    makers = {"entity": _entity, "note": _note, "source": _source, "article": _article}
    path, draft = makers[arguments.kind](arguments, root)
    _refuse_invalid(path, draft, root)
    _write(root, path, draft)
    return CLEAN


def _refuse_invalid(path: str, draft: "Draft", root: Path) -> None:
    """Raise where a value that was given cannot stand in the file; what is still to be written may be missing."""
    from mkdocs_explainer.hosts.cli.formats import advice  # noqa: PLC0415
    from mkdocs_explainer.load.annotation_file import load_file  # noqa: PLC0415
    from mkdocs_explainer.load.files import Place, classify  # noqa: PLC0415
    from mkdocs_explainer.project.settings import read_folders  # noqa: PLC0415

    place = classify(path, read_folders(root).annotations)
    if not isinstance(place, Place):
        raise CommandError(f"{path} is no place for an annotation")
    for finding in load_file(place, draft.text.encode("utf-8", "replace")).findings:
        if finding.code != "ANN101":
            line = draft.text.splitlines()[finding.location.line - 1].strip()
            raise CommandError(f"{advice(finding)}: {line}")


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
    from mkdocs_explainer.hosts.cli.articles import open_project, tell_mistakes  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.drafting import entity_draft, proposed_id  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import annotation_path, asked  # noqa: PLC0415
    from mkdocs_explainer.model.corpus import ENTITY_TYPES  # noqa: PLC0415
    from mkdocs_explainer.suggesting.kin import Kin  # noqa: PLC0415

    name = _line(asked(arguments.name, "the name that readers see", "NAME"), "NAME")
    type = asked(arguments.type, "what sort of thing it is", "--type", choices=ENTITY_TYPES)
    project = open_project(root)
    tell_mistakes(project)
    corpus = project.corpus
    aliases = [_line(alias, "--alias") for alias in arguments.alias]
    kin = Kin(corpus.entities.values())
    for each in (name, *aliases):
        for id in kin.named(each):
            file = corpus.origin("entity", id).path
            raise CommandError(f"{each!r} is a name of {corpus.entities[id].name} already: edit {file}")
    id = arguments.id or proposed_id(name)
    if not id:
        raise CommandError(f"no id can be made of {name!r}; choose one with --id: Latin letters, digits and hyphens")
    _known_sources(corpus, arguments.source)
    draft = entity_draft(name, type, aliases=aliases, summary=_line(arguments.summary, ""), sources=arguments.source)
    return annotation_path(root, "glossary", id), draft


def _note(arguments: argparse.Namespace, root: Path) -> "tuple[str, Draft]":
    from mkdocs_explainer.hosts.cli.articles import choose, open_project, tell_mistakes  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.drafting import NewNote, note_draft, passage_id  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import annotation_path, author, today  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.quote import chosen_place, found_places, read_words  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.quoting import ArticleText, quote_yaml  # noqa: PLC0415
    from mkdocs_explainer.model.corpus import NOT_AN_ENTITY  # noqa: PLC0415

    project = open_project(root)
    tell_mistakes(project)
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
        by=_line(arguments.by, "--by") if arguments.by else author(root),
        created=today(),
        lang=article.lang,
        license=_line(arguments.license or "", "") or project.settings.note_license,
    )
    path = annotation_path(root, f"notes/{article.id}", id, may_count=not arguments.id)
    return path, note_draft(note)


def _source(arguments: argparse.Namespace, root: Path) -> "tuple[str, Draft]":
    from mkdocs_explainer.hosts.cli.drafting import NewSource, source_draft, source_id  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import annotation_path, today  # noqa: PLC0415
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
        title=_line(arguments.title, ""),
        container=_line(arguments.container, ""),
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


def _article(arguments: argparse.Namespace, root: Path) -> "tuple[str, Draft]":
    from mkdocs_explainer.hosts.cli.drafting import NewArticle, article_draft, proposed_id  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_document import read_words, told  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import annotation_path, write_new  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_seed import new_seed, seed_path  # noqa: PLC0415
    from mkdocs_explainer.project.settings import read_settings  # noqa: PLC0415

    file = Path(arguments.file).expanduser()
    document = read_words(file)
    if document:
        name = f"{arguments.id or proposed_id(file.stem) or 'article'}{document.ending}"
        seed, data = new_seed(name, document.text.encode(), root)
    else:
        seed, data = seed_path(file, root)
    id = arguments.id or proposed_id(Path(seed).stem.replace("_", "-"))
    if not id:
        raise CommandError("no id can be made of the file's name; choose one with --id: Latin letters, digits, hyphens")
    path = annotation_path(root, "articles", id)
    article = NewArticle(
        file=seed,
        title=_line(arguments.title or (document.title if document else ""), ""),
        published=arguments.published or (document.published if document else ""),
        publisher=_line(arguments.publisher or (document.publisher if document else ""), ""),
        url=arguments.url or (document.url if document else ""),
        rights=_line(arguments.rights, ""),
        lang=arguments.lang or read_settings(root).lang,
    )
    draft = article_draft(article)
    _refuse_invalid(path, draft, root)  # before the text is copied
    if data is not None:
        write_new(root, seed, data)
        print(f"copied {seed}" if document is None else "\n".join(told(document, seed)))
    return path, draft


def _known_sources(corpus: "Corpus", ids: list[str]) -> None:
    for id in ids:
        if id not in corpus.sources:
            raise CommandError(f"there is no source {id!a}; `explainer new source URL` writes one")


def _line(text: str, option: str) -> str:
    """Return a text on one line.

    Raises:
        CommandError: it has characters that nobody sees, or is empty where an option is named.
    """
    from mkdocs_explainer.hosts.cli.formats.terminal import visible  # noqa: PLC0415

    line = " ".join(text.split())
    if not line.isprintable():
        raise CommandError(f"there are characters in it that nobody sees: {visible(line)}")
    if not line and option:
        raise CommandError(f"{option} is empty")
    return line
