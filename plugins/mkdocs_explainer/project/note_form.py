"""What the form for notes is told: by the site's script what there is to choose from, by each page where notes go."""

import json
from dataclasses import replace
from typing import NamedTuple

from mkdocs_explainer.anchoring.quotes import anchor
from mkdocs_explainer.load import build, schema
from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.project.forges import Forge
from mkdocs_explainer.project.notes_door import ADDRESS, Checked, Draft
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

    def settings(self, corpus: Corpus, article: str, door: str, words: Words = ENGLISH) -> str:
        """Return what the form is told on an article's page, as JSON.

        door: the address as seen from the page; words: the page's.
        """
        told: dict[str, object] = {
            "article": article,
            "lang": corpus.articles[article].lang,
            "taken": [note.id for note in corpus.notes_of(article)],
            "license": self.license,
        }
        if words.lang != told["lang"]:
            told["words"] = words.lang
        if self.forge:
            told["forge"] = self.forge._asdict()
        if self.token:
            told["save"] = {"url": door, "token": self.token}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def form_script(corpus: Corpus) -> str:
    """Return the form's script with the names of the site's entities and the titles of its sources."""
    return assets.form_script(
        [(entity.id, entity.name) for entity in corpus.entities.values()],
        [(source.id, source.title) for source in corpus.sources.values()],
    )


def check_draft(context: Context, draft: Draft, path: str) -> Checked:
    """Return what the checks would say of a note, were it a file of the repository at `path`."""
    loaded = load_file(Place(path, "note", f"{draft.article}/{draft.id}"), draft.text.encode("utf-8", "replace"))
    findings = list(loaded.findings)
    if isinstance(loaded.part, schema.Note):
        note = build.note(draft.article, draft.id, loaded.part)
        key = (draft.article, draft.id)
        corpus = replace(
            context.corpus,
            notes={**context.corpus.notes, key: note},
            origins={**context.corpus.origins, ("note", "/".join(key)): loaded.origin},
        )
        anchors = dict(context.anchors)
        if note.quote:
            anchors[key] = anchor(context.texts[draft.article], note.quote)
        read = context.read
        findings += run_rules(
            replace(
                context,
                corpus=corpus,
                anchors=anchors,
                read=lambda file: draft.text if file == path else read(file),
            )
        )
    here = [finding for finding in findings if finding.location.path == path]
    errors = [finding for finding in here if severity_of(finding) == Severity.ERROR]
    return Checked(
        [_line(finding) for finding in errors], [_line(finding) for finding in here if finding not in errors]
    )


def _line(finding: Finding) -> str:
    """Return a finding as one sentence for the person who fills in the form."""
    return f"{finding.message[:1].upper()}{finding.message[1:]}{f': {finding.help}' if finding.help else ''}"
