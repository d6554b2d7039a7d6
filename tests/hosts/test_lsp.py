"""The language server as an editor drives it: another process, spoken to on its standard input and output."""

import asyncio
import sys
from collections.abc import Awaitable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.client import LanguageClient

from mkdocs_explainer.hosts.lsp.references import slot_at, written_at
from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.model.sources import Source
from tests_support import write_files

pytestmark = pytest.mark.slow

Answer = TypeVar("Answer")
ARTICLE = "Troops at 😀 Kursk\n\nThe soldiers reached Kursk Oblast at noon, and in Kursk Oblast they stayed.\n"
FILES = {
    "seeds/river.txt": ARTICLE,
    "annotations/glossary/kursk-oblast.yml": (
        "name: Kursk Oblast\ntype: place\naliases: [Kursk region, {text: Курская область, lang: ru}]\n"
        "summary: A region.\n"
    ),
    "annotations/glossary/sumy.yml": (
        "name: Sumy\ntype: place\nsummary: 😀 Near [[kursk-oblast]] [@wire].\nsources: [wire]\n"
    ),
    "annotations/glossary/sumy.uk.yml": "name: Суми\nsummary: Біля [[kursk-oblast]] [@wire].\n",
    "annotations/sources/wire.yml": "type: webpage\ntitle: A report\nURL: https://wire.example/a\nissued: 2024-11-01\n",
    "annotations/notes/river/noon.yml": "quote: at noon\nkind: identify\nentity: kursk-oblast\n",
}  # fmt: skip


class Editor:
    """A client with the files of a repository, which talks to its server."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.loop = asyncio.new_event_loop()
        self.client = LanguageClient("editor", "1")
        self.told: dict[str, list[types.Diagnostic]] = {}
        self.version = 0

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def keep(params: types.PublishDiagnosticsParams) -> None:
            self.told[params.uri] = list(params.diagnostics)

        command = [sys.executable, "-m", "mkdocs_explainer.hosts.cli", "lsp", "--root", str(root)]
        self.wait(self.client.start_io(*command))
        asked = types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=root.as_uri())
        self.able = self.wait(self.client.initialize_async(asked)).capabilities
        self.client.initialized(types.InitializedParams())

    def wait(self, answer: Awaitable[Answer]) -> Answer:
        return self.loop.run_until_complete(asyncio.wait_for(answer, 60))

    def close(self) -> None:
        self.wait(self.client.shutdown_async(None))
        self.client.exit(None)
        self.wait(self.client.stop())
        self.loop.close()

    def uri(self, path: str) -> str:
        return (self.root / path).as_uri()

    def open(self, path: str, text: str) -> None:
        """Show a text as a file's, unsaved where it differs."""
        self.version += 1
        item = types.TextDocumentItem(self.uri(path), types.LanguageKind.Yaml, self.version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, path: str, text: str) -> None:
        self.version += 1
        whole = types.TextDocumentContentChangeWholeDocument(text)
        about = types.VersionedTextDocumentIdentifier(self.version, self.uri(path))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(about, [whole]))

    def shut(self, path: str) -> None:
        about = types.TextDocumentIdentifier(self.uri(path))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(about))

    def at(self, path: str, line: int, character: int) -> dict[str, Any]:
        return {
            "text_document": types.TextDocumentIdentifier(self.uri(path)),
            "position": types.Position(line, character),
        }

    def codes(self, path: str) -> list[Any]:
        """Return the codes that were told of a file, after everything that was sent."""
        self.complete("seeds/river.txt", 0, 0)  # answers come in order
        return [each.code for each in self.told.get(self.uri(path), [])]

    def complete(self, path: str, line: int, character: int) -> list[types.CompletionItem]:
        asked = types.CompletionParams(**self.at(path, line, character))
        answer = self.wait(self.client.text_document_completion_async(asked))
        assert isinstance(answer, types.CompletionList)
        return list(answer.items)

    def hover(self, path: str, line: int, character: int) -> str:
        answer = self.wait(self.client.text_document_hover_async(types.HoverParams(**self.at(path, line, character))))
        return answer.contents.value if answer and isinstance(answer.contents, types.MarkupContent) else ""

    def actions(self, path: str, start: tuple[int, int], end: tuple[int, int]) -> list[types.CodeAction]:
        asked = types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri(path)),
            types.Range(types.Position(*start), types.Position(*end)),
            types.CodeActionContext([]),
        )
        answer = self.wait(self.client.text_document_code_action_async(asked)) or []
        return [each for each in answer if isinstance(each, types.CodeAction)]


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    root = tmp_path_factory.mktemp("site").resolve()
    write_files(root, FILES)
    made = Editor(root)
    yield made
    made.close()


SUMY, TOLD, KURSK = (f"annotations/glossary/{id}.yml" for id in ("sumy", "sumy.uk", "kursk-oblast"))


def test_it_says_what_it_can(editor: Editor) -> None:
    able = editor.able
    assert able.completion_provider
    assert able.hover_provider
    assert able.definition_provider
    assert able.rename_provider
    assert isinstance(able.code_action_provider, types.CodeActionOptions)


def test_findings_come_while_one_types_and_go_with_the_mistake(editor: Editor) -> None:
    editor.open(SUMY, FILES[SUMY])
    assert [code for code in editor.codes(SUMY) if str(code).startswith(("YML", "ANN"))] == []
    editor.change(SUMY, FILES[SUMY].replace("type: place", "type: plaec"))
    assert editor.codes(SUMY) == ["ANN105"]
    [told] = editor.told[editor.uri(SUMY)]
    assert told.severity == types.DiagnosticSeverity.Error
    assert (told.range.start.line, told.range.start.character, told.range.end.character) == (1, 6, 11)
    assert "write place" in told.message
    editor.change(SUMY, FILES[SUMY])
    assert editor.codes(SUMY) == []
    editor.shut(SUMY)


def test_columns_are_those_of_the_editor(editor: Editor) -> None:
    """An emoji is one character to us and two units to an editor."""
    text = FILES[SUMY].replace("[[kursk-oblast]]", "[[kursk-oblst]]")
    editor.open(SUMY, text)
    assert "ANN108" in editor.codes(SUMY)
    [found] = [each for each in editor.told[editor.uri(SUMY)] if each.code == "ANN108"]
    line = text.split("\n")[2].encode("utf-16-le")
    start, end = found.range.start.character, found.range.end.character
    assert line[2 * start : 2 * end].decode("utf-16-le") == "[[kursk-oblst]]"
    editor.shut(SUMY)


def test_a_fix_is_offered_where_the_mistake_is(editor: Editor) -> None:
    text = FILES[SUMY].replace("type: place", "type: plaec")
    editor.open(SUMY, text)
    editor.codes(SUMY)
    [action] = editor.actions(SUMY, (1, 7), (1, 7))
    assert action.title == "write place (ANN105)"
    assert action.edit
    assert action.edit.changes
    [edit] = action.edit.changes[editor.uri(SUMY)]
    assert (edit.new_text, edit.range.start.character, edit.range.end.character) == ("place", 6, 11)
    assert editor.actions(SUMY, (0, 0), (0, 0)) == []
    editor.shut(SUMY)


@pytest.mark.parametrize(
    ("last", "wanted", "written"),
    [
        ("sources: [wi", "wire", "wire"),
        ("sources:\n  - ", "wire", "wire"),
        ("sources:\n  - {id: w", "wire", "wire"),
        ("body: See [@wi", "wire", "wire"),
        ("body: See [@wire; @", "wire", "wire"),
        ("body: See [[kur", "kursk-oblast", "kursk-oblast"),
        ("body: See [[Курс", "Курская область", "kursk-oblast|Курская область"),
        ("relations:\n  - {type: part-of, entity: ku", "kursk-oblast", "kursk-oblast"),
        ("relations:\n  - type: part-of\n    entity: ", "kursk-oblast", "kursk-oblast"),
    ],
)
def test_ids_and_aliases_are_completed(editor: Editor, last: str, wanted: str, written: str) -> None:
    text = FILES[SUMY].replace("sources: [wire]\n", last)
    editor.open(SUMY, text)
    lines = text.split("\n")
    items = editor.complete(SUMY, len(lines) - 1, len(lines[-1]))
    [item] = [item for item in items if item.label == wanted]
    assert isinstance(item.text_edit, types.TextEdit)
    assert item.text_edit.new_text == written
    kept = lines[-1][: item.text_edit.range.start.character]
    assert not kept.endswith(("wi", "w", "ku", "Курс"))
    editor.shut(SUMY)


def test_nothing_is_completed_elsewhere(editor: Editor) -> None:
    editor.open(SUMY, FILES[SUMY])
    assert editor.complete(SUMY, 0, 8) == []
    assert editor.complete(SUMY, 2, 15) == []
    editor.shut(SUMY)


def test_names_tell_what_they_are(editor: Editor) -> None:
    editor.open(SUMY, FILES[SUMY])
    assert editor.hover(SUMY, 2, 24) == "**Kursk Oblast** (place)\n\nA region."
    assert editor.hover(SUMY, 3, 12).startswith("**A report**\n\n2024-11-01\n\nhttps://wire.example/a")
    assert editor.hover(SUMY, 0, 8) == ""
    assert editor.hover("seeds/river.txt", 2, 25) == "**Kursk Oblast** (place)\n\nA region."
    assert editor.hover("seeds/river.txt", 2, 5) == ""
    editor.shut(SUMY)


def test_names_lead_to_their_files(editor: Editor) -> None:
    for path, line, character, wanted in [
        (SUMY, 2, 24, KURSK),
        (SUMY, 3, 12, "annotations/sources/wire.yml"),
        ("annotations/notes/river/noon.yml", 2, 12, KURSK),
        ("seeds/river.txt", 2, 25, KURSK),
    ]:
        asked = types.DefinitionParams(**editor.at(path, line, character))
        answer = editor.wait(editor.client.text_document_definition_async(asked))
        assert isinstance(answer, types.Location)
        assert answer.uri == editor.uri(wanted)


def test_an_id_is_renamed_everywhere(editor: Editor) -> None:
    asked = types.RenameParams(**editor.at("annotations/notes/river/noon.yml", 2, 12), new_name="kursk")
    answer = editor.wait(editor.client.text_document_rename_async(asked))
    assert answer
    changes = answer.document_changes or []
    texts = {each.text_document.uri: each.edits[0] for each in changes if isinstance(each, types.TextDocumentEdit)}
    assert set(texts) == {editor.uri(path) for path in (SUMY, TOLD, KURSK, "annotations/notes/river/noon.yml")}
    note = texts[editor.uri("annotations/notes/river/noon.yml")]
    assert isinstance(note, types.TextEdit)
    assert note.new_text == "quote: at noon\nkind: identify\nentity: kursk\n"
    [moved] = [each for each in changes if isinstance(each, types.RenameFile)]
    assert (moved.old_uri, moved.new_uri) == (editor.uri(KURSK), editor.uri("annotations/glossary/kursk.yml"))
    refused = types.RenameParams(**editor.at("annotations/notes/river/noon.yml", 2, 12), new_name="sumy")
    with pytest.raises(JsonRpcException, match="sumy already"):
        editor.wait(editor.client.text_document_rename_async(refused))


def test_translations_are_files_like_others(editor: Editor) -> None:
    """Findings, fixes, completion, hover, definition; renaming takes them along."""
    text = "name: Суми\nsumary: Біля [[kursk-oblast]].\nof: new\nbody: Див. [@wi"
    editor.open(TOLD, text)
    assert "ANN102" in editor.codes(TOLD)
    [item] = [item for item in editor.complete(TOLD, 3, 14) if item.label == "wire"]
    assert isinstance(item.text_edit, types.TextEdit)
    assert item.text_edit.new_text == "wire"
    assert "A region." in editor.hover(TOLD, 1, 18)
    asked = types.DefinitionParams(**editor.at(TOLD, 1, 18))
    answer = editor.wait(editor.client.text_document_definition_async(asked))
    assert isinstance(answer, types.Location)
    assert answer.uri == editor.uri(KURSK)
    editor.shut(TOLD)
    editor.open(TOLD, "name: Суми\nof: new\n")
    assert editor.codes(TOLD) == ["ANN121"]
    [action] = editor.actions(TOLD, (1, 4), (1, 4))
    assert action.edit
    assert action.edit.changes
    editor.shut(TOLD)
    renaming = types.RenameParams(**editor.at(SUMY, 2, 21), new_name="kursk")
    moved = editor.wait(editor.client.text_document_rename_async(renaming))
    assert moved
    texts = [each for each in moved.document_changes or [] if isinstance(each, types.TextDocumentEdit)]
    [told] = [each.edits[0] for each in texts if each.text_document.uri == editor.uri(TOLD)]
    assert isinstance(told, types.TextEdit)
    assert told.new_text == "name: Суми\nsummary: Біля [[kursk]] [@wire].\n"


def test_selected_words_become_a_note(editor: Editor) -> None:
    [action] = editor.actions("seeds/river.txt", (2, 4), (2, 20))
    assert action.title == "Annotate the selected words"
    assert action.edit
    assert action.edit.document_changes
    created, written = action.edit.document_changes
    assert isinstance(created, types.CreateFile)
    assert created.uri == editor.uri("annotations/notes/river/soldiers-reached.yml")
    assert isinstance(written, types.TextDocumentEdit)
    [edit] = written.edits
    assert isinstance(edit, types.TextEdit)
    assert 'exact: "soldiers reached"' in edit.new_text
    assert "kind: explain" in edit.new_text
    assert editor.actions("seeds/river.txt", (2, 4), (2, 4)) == []
    assert not (editor.root / "annotations/notes/river/soldiers-reached.yml").exists(), "the editor writes it"


CORPUS = Corpus(
    entities={"kursk": Entity("kursk", "Kursk", "place"), "wire": Entity("wire", "Wire", "concept")},
    sources={"wire": Source("wire", "webpage", "Wire")},
)


@pytest.mark.parametrize(
    ("text", "column", "wanted"),
    [
        ("see [[kursk]] there", 8, ("entity", "kursk")),
        ("see [[kursk|it]] there", 8, ("entity", "kursk")),
        ("see [@wire, p. 4]", 8, ("source", "wire")),
        ("see [[wire]]", 8, ("entity", "wire")),
        ("entity: kursk", 13, ("entity", "kursk")),
        ("sources: [a, wire]", 15, ("source", "wire")),
        ("kursk is a word", 2, None),
        ("see [[kursk]] there", 16, None),
        ("sources: [kursk]", 12, None),
    ],
)
def test_what_stands_at_a_place(text: str, column: int, wanted: tuple[str, str] | None) -> None:
    found = written_at([text], 0, column, CORPUS)
    assert ((found.kind, found.id) if found else None) == wanted


def test_items_belong_to_the_list_above_them() -> None:
    lines = ["aliases:", "  - ", "sources:", "- a", "- ", "facts:", "  - label: x", "    sources:", "      - "]
    found = [slot_at(lines, line, len(lines[line])) for line in (1, 4, 8)]
    assert [slot.kind if slot else None for slot in found] == [None, "source", "source"]
