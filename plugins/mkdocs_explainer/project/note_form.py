"""What the forms are told: by the site's script what there is to choose from, by each page where things go."""

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import NamedTuple

from mkdocs_explainer.anchoring.quotes import anchor
from mkdocs_explainer.load import build, schema
from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.model.origins import Kind
from mkdocs_explainer.project.forges import Forge
from mkdocs_explainer.project.notes_door import ADDRESS, KIND_OF, Checked, Draft
from mkdocs_explainer.render import assets
from mkdocs_explainer.render.messages.words import ENGLISH, Words
from mkdocs_explainer.rules import run_rules, severity_of
from mkdocs_explainer.site.checking import Context


class NoteForm(NamedTuple):
    """How a site takes notes."""

    forge: Forge | None = None
    license: str = ""
    """What contributors put their notes under; empty: nothing is said."""
    token: str = ""
    """Of the preview's door for notes (`notes_door`); empty: there is none."""
    door: str = ADDRESS
    """The address of that door, relative to the site's root."""

    def settings(
        self,
        corpus: Corpus,
        article: str,
        door: str,
        words: Words = ENGLISH,
        *,
        base: str = "",
        shown: Collection[str] = (),
    ) -> str:
        """Return what the forms are told on an article's page, as JSON.

        door: the address as seen from the page; words: the page's; base: the language that entries are written in;
        shown: the notes that stand on the page, where the form sees for itself that their names are taken.
        """
        told: dict[str, object] = {
            "article": article,
            "lang": corpus.articles[article].lang,
            "taken": [note.id for note in corpus.notes_of(article) if note.id not in shown],
            "license": self.license,
        }
        if base not in ("", told["lang"]):
            told["site"] = base
        return self._told(told, door, words)

    def site_settings(self, lang: str, door: str, words: Words = ENGLISH) -> str:
        """Return what the forms are told on any other page. lang: that the site's annotations are written in."""
        return self._told({"lang": lang}, door, words)

    def _told(self, told: dict[str, object], door: str, words: Words) -> str:
        if words.lang != told["lang"]:
            told["words"] = words.lang
        if self.forge:
            told["forge"] = self.forge._asdict()
        if self.token:
            told["save"] = {"url": door, "token": self.token}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def form_script(corpus: Corpus, types: Iterable[str] = ()) -> str:
    """Return the form's script with the names of the site's entities and the titles of its sources. types: its own."""
    return assets.form_script(
        [(entity.id, entity.name) for entity in corpus.entities.values()],
        [(source.id, source.title) for source in corpus.sources.values()],
        types,
    )


def check_draft(context: Context, draft: Draft, path: str, *, types: frozenset[str] = frozenset()) -> Checked:
    """Return what the checks would say of a new file, were it in the repository at `path`. types: the site's own."""
    kind: Kind = KIND_OF[draft.folder]
    id = f"{draft.article}/{draft.id}" if kind == "note" else draft.id
    loaded = load_file(Place(path, kind, id), draft.text.encode("utf-8", "replace"), types=types)
    findings = list(loaded.findings)
    corpus = replace(context.corpus, origins={**context.corpus.origins, (kind, id): loaded.origin})
    anchors = dict(context.anchors)
    if isinstance(loaded.part, schema.Note):
        note = build.note(draft.article, draft.id, loaded.part)
        corpus = replace(corpus, notes={**corpus.notes, (draft.article, draft.id): note})
        if note.quote:
            anchors[draft.article, draft.id] = anchor(context.texts[draft.article], note.quote)
    elif isinstance(loaded.part, schema.Entity):
        corpus = replace(corpus, entities={**corpus.entities, id: build.entity(id, loaded.part)})
    elif isinstance(loaded.part, schema.Source):
        corpus = replace(corpus, sources={**corpus.sources, id: build.source(id, loaded.part)})
    if loaded.part is not None:
        read = context.read
        proposed = replace(context, corpus=corpus, anchors=anchors)
        findings += run_rules(replace(proposed, read=lambda file: draft.text if file == path else read(file)))
    here = [finding for finding in findings if finding.location.path == path]
    errors = [finding for finding in here if severity_of(finding) == Severity.ERROR]
    return Checked(
        [_line(finding) for finding in errors], [_line(finding) for finding in here if finding not in errors]
    )


def _line(finding: Finding) -> str:
    """Return a finding as one sentence for the person who fills in the form."""
    return f"{finding.message[:1].upper()}{finding.message[1:]}{f': {finding.help}' if finding.help else ''}"
