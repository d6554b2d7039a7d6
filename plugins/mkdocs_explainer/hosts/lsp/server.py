"""The language server: what editors ask, answered from a session. Columns go through the editor's own encoding."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path
from pygls.workspace import TextDocument

from mkdocs_explainer.hosts.lsp.references import Named, slot_at, written_at
from mkdocs_explainer.hosts.lsp.session import Session
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Edit, Finding, Severity
from mkdocs_explainer.project.renaming import RenamingError, plan_renaming
from mkdocs_explainer.rules import rule

NoteDraft = Callable[[Path, str, str], tuple[str, str]]
"""Root, article's id, words -> path and text of a new note.

Raises:
    ValueError: these words cannot be quoted; the message says why.
"""
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_MOST_ITEMS = 500
"""Completions that are offered at once; the editor asks again when more letters are typed."""


@dataclass(slots=True)
class _Door:
    """The server with its session."""

    server: LanguageServer
    session: Session
    draft: NoteDraft

    def path_of(self, uri: str) -> str:
        """Return a file's path relative to the root; "" for one elsewhere."""
        file = Path(to_fs_path(uri) or "").resolve()
        return file.relative_to(self.session.root).as_posix() if file.is_relative_to(self.session.root) else ""

    def uri_of(self, path: str) -> str:
        return from_fs_path(str(self.session.root / path)) or ""

    def document(self, path: str) -> TextDocument:
        return self.server.workspace.get_text_document(self.uri_of(path))

    def range_of(self, path: str, edit: Edit) -> types.Range:
        """Return a stretch of a file in the editor's units; lines and columns of edits count from 1."""
        document = self.document(path)
        places = types.Range(
            types.Position(edit.line - 1, max(edit.column - 1, 0)),
            types.Position(edit.end_line - 1, max(edit.end_column - 1, 0)),
        )
        return document.position_codec.range_to_client_units(document.lines, places)

    def diagnostic(self, finding: Finding) -> types.Diagnostic:
        here, about = finding.location, rule(finding.code)
        end = here.end_column or here.column + 1
        return types.Diagnostic(
            range=self.range_of(here.path, Edit(here.line, here.column, here.line, end, "")),
            message=f"{finding.message}\n{finding.help}".rstrip(),
            severity=_SEVERITIES[about.severity],
            code=finding.code,
            source="explainer",
            related_information=[
                types.DiagnosticRelatedInformation(
                    types.Location(
                        self.uri_of(each.location.path),
                        self.range_of(
                            each.location.path,
                            Edit(
                                each.location.line,
                                each.location.column,
                                each.location.line,
                                each.location.end_column or each.location.column,
                                "",
                            ),
                        ),
                    ),
                    each.label or "here",
                )
                for each in finding.related
            ],
        )

    def publish(self, path: str, findings: Iterable[Finding]) -> None:
        told = [self.diagnostic(finding) for finding in findings]
        self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(self.uri_of(path), told))

    def publish_all(self) -> None:
        for path, findings in self.session.check().items():
            self.publish(path, findings)


def make_server(root: Path, draft: NoteDraft, *, version: str) -> LanguageServer:
    """Return the server of the repository at `root`; `start_io` of it answers an editor."""
    server = LanguageServer("explainer", version)
    door = _Door(server, Session(root.resolve()), draft)
    _add_documents(door)
    _add_actions(door)
    _add_names(door)
    return server


def _add_documents(door: _Door) -> None:
    server, session = door.server, door.session

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        if path := door.path_of(params.text_document.uri):
            session.edit(path, params.text_document.text)
            door.publish_all()

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        if path := door.path_of(params.text_document.uri):
            text = door.document(path).source
            session.edit(path, text)
            door.publish(path, session.check_file(path, text))

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        if door.path_of(params.text_document.uri):
            door.publish_all()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        if path := door.path_of(params.text_document.uri):
            session.edit(path, None)
            door.publish_all()


def _add_actions(door: _Door) -> None:
    options = types.CodeActionOptions([types.CodeActionKind.QuickFix, types.CodeActionKind.RefactorExtract])

    @door.server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        path = door.path_of(params.text_document.uri)
        if not path:
            return []
        if article := door.session.article_of(path):
            return _annotating(door, params, path, article.id)
        return _fixing(door, params, path)


def _fixing(door: _Door, params: types.CodeActionParams, path: str) -> list[types.CodeAction]:
    found = [*door.session.check_file(path, door.document(path).source), *door.session.findings.get(path, ())]
    actions = []
    for finding in dict.fromkeys(found):
        at = door.diagnostic(finding)
        if at.range.start.line > params.range.end.line or at.range.end.line < params.range.start.line:
            continue
        for fix in finding.fixes:
            edits = [types.TextEdit(door.range_of(path, edit), edit.text) for edit in fix.edits]
            actions.append(
                types.CodeAction(
                    title=f"{fix.title} ({finding.code})",
                    kind=types.CodeActionKind.QuickFix,
                    diagnostics=[at],
                    edit=types.WorkspaceEdit(changes={params.text_document.uri: edits}),
                    is_preferred=fix.safety == "safe",
                )
            )
    return actions


def _annotating(door: _Door, params: types.CodeActionParams, path: str, article: str) -> list[types.CodeAction]:
    """Return the action that makes a note of the words that are selected in an article."""
    document = door.document(path)
    begin, end = (document.offset_at_position(place) for place in (params.range.start, params.range.end))
    words = document.source[begin:end].strip()
    if not words:
        return []
    title = "Annotate the selected words"
    try:
        note, text = door.draft(door.session.root, article, words)
    except ValueError as error:
        reason = types.CodeActionDisabled(str(error))
        return [types.CodeAction(title=title, kind=types.CodeActionKind.RefactorExtract, disabled=reason)]
    uri = door.uri_of(note)
    start = types.Range(types.Position(0, 0), types.Position(0, 0))
    edit = types.WorkspaceEdit(
        document_changes=[
            types.CreateFile(uri=uri, options=types.CreateFileOptions(overwrite=False)),
            types.TextDocumentEdit(
                types.OptionalVersionedTextDocumentIdentifier(uri=uri), [types.TextEdit(start, text)]
            ),
        ]
    )
    return [types.CodeAction(title=title, kind=types.CodeActionKind.RefactorExtract, edit=edit)]


def _add_names(door: _Door) -> None:
    server = door.server

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["[", "@", " ", "-"]))
    def completion(params: types.CompletionParams) -> types.CompletionList:
        path = door.path_of(params.text_document.uri)
        document = server.workspace.get_text_document(params.text_document.uri)
        place = document.position_codec.position_from_client_units(document.lines, params.position)
        slot = slot_at(list(document.lines), place.line, place.character) if path else None
        if slot is None:
            return types.CompletionList(is_incomplete=False, items=[])
        edit = Edit(place.line + 1, slot.start + 1, place.line + 1, place.character + 1, "")
        items = list(_items(door.session.project.corpus, slot.kind, in_text=slot.in_text))
        written = document.lines[place.line][slot.start : place.character].casefold()
        items = [item for item in items if written in item.label.casefold()]
        for item in items[:_MOST_ITEMS]:
            item.text_edit = types.TextEdit(door.range_of(path, edit), item.insert_text or item.label)
        return types.CompletionList(is_incomplete=len(items) > _MOST_ITEMS, items=items[:_MOST_ITEMS])

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        told = _told_at(door, params.text_document.uri, params.position)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, told)) if told else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(params: types.DefinitionParams) -> types.Location | None:
        found = _named_at(door, params.text_document.uri, params.position)
        origin = door.session.project.corpus.origin(found[0], found[1]) if found else None
        if origin is None or not origin.path:
            return None
        start = types.Range(types.Position(0, 0), types.Position(0, 0))
        return types.Location(door.uri_of(origin.path), start)

    @server.feature(types.TEXT_DOCUMENT_RENAME)
    def rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        found = _named_at(door, params.text_document.uri, params.position)
        if found is None:
            return None
        return _renamed(door, found[0], found[1], params.new_name)


def _items(corpus: Corpus, kind: str, *, in_text: bool) -> Iterable[types.CompletionItem]:
    """Yield what can be written: ids, and in texts names, too, which show as they are written."""
    if kind == "source":
        for id, source in corpus.sources.items():
            yield types.CompletionItem(label=id, detail=source.title, kind=types.CompletionItemKind.Reference)
        return
    for id, entity in corpus.entities.items():
        yield types.CompletionItem(label=id, detail=entity.name, kind=types.CompletionItemKind.Reference)
        for alias in entity.aliases if in_text else ():
            yield types.CompletionItem(
                label=alias.text,
                detail=f"{entity.name} ({id})",
                insert_text=f"{id}|{alias.text}",
                kind=types.CompletionItemKind.Text,
            )


def _named_at(door: _Door, uri: str, position: types.Position) -> tuple[Named, str] | None:
    """Return what a place names: an id that is written there, or in an article what its words mean."""
    path = door.path_of(uri)
    if not path:
        return None
    document = door.server.workspace.get_text_document(uri)
    project = door.session.project
    if article := door.session.article_of(path):
        offset = document.offset_at_position(position)
        mentions = project.linkers[article.lang].link(article.text).mentions
        return next((("entity", each.entity) for each in mentions if each.start <= offset < each.end), None)
    place = document.position_codec.position_from_client_units(document.lines, position)
    found = written_at(list(document.lines), place.line, place.character, project.corpus)
    return (found.kind, found.id) if found else None


def _told_at(door: _Door, uri: str, position: types.Position) -> str:
    found = _named_at(door, uri, position)
    corpus = door.session.project.corpus
    if found and found[0] == "entity":
        entity = corpus.entities[found[1]]
        return f"**{entity.name}** ({entity.type})\n\n{entity.summary}"
    if found:
        source = corpus.sources[found[1]]
        return "\n\n".join(filter(None, [f"**{source.title}**", source.container_title, source.issued, source.url]))
    return ""


def _renamed(door: _Door, kind: Named, old: str, new: str) -> types.WorkspaceEdit:
    try:
        plan = plan_renaming(door.session.root, old, new, kind=kind)
    except RenamingError as error:
        raise ValueError(str(error)) from error
    changes: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = []
    for change in plan.changes:
        uri = door.uri_of(change.path)
        lines = change.before.decode("utf-8").split("\n")
        whole = types.Range(types.Position(0, 0), types.Position(len(lines), 0))
        edit = types.TextEdit(whole, change.after.decode("utf-8"))
        changes.append(types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(uri=uri), [edit]))
        if change.path != change.new_path:
            changes.append(types.RenameFile(old_uri=uri, new_uri=door.uri_of(change.new_path)))
    return types.WorkspaceEdit(document_changes=changes)
