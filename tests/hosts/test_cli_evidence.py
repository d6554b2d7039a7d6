"""`explainer evidence`: words written beside citations, and looked for on pages that are fetched politely."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote_plus

import pytest

from evidence_pages import Page, Server, html_page, serving
from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.hosts.cli.new_files import today
from mkdocs_explainer.hosts.web.addresses import RefusedAddressError, check_address, public_ip
from mkdocs_explainer.hosts.web.fetching import Fetched, Fetcher, Limits
from mkdocs_explainer.hosts.web.reading import read_page
from mkdocs_explainer.project.evidence.comparing import ReadPage
from mkdocs_explainer.project.reading import read_project
from tests_support import write_files

pytestmark = pytest.mark.slow

STORY = (
    "<main><article><h1>Storm</h1><p>The ferry Halden lay at the quay of Brask for three days.</p>"
    "<p>The office said on Monday that 250 passengers were brought ashore. Nobody was hurt.</p></article></main>"
)
OPTIONS = ["--allow-private", "--pause", "0"]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        running.pages["/story"] = html_page(STORY)
        yield running


@pytest.fixture
def root(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "repository"
    write_files(
        root,
        {
            "seeds/a.txt": "Brask\n\nThe harbour of Brask is closed.\n",
            "annotations/sources/ap.yml": f"type: webpage\ntitle: Storm\nURL: {server.url('/story')}\n",
            "annotations/glossary/brask.yml": (
                "name: Brask\ntype: place\nsummary: A port.\nfacts:\n"
                "  - {label: Passengers, value: 250, sources: [ap]} # as they say\n"
                "roles:\n  - title: Port\n    sources:\n      - id: ap\n        locator: para. 2\n"
            ),
            "docs/context/why.md": (
                "---\ntimeline:\n  - date: 2024\n    text: It came.\n    sources: [{id: ap}]\n---\nWhy\n"
            ),
        },
    )
    monkeypatch.chdir(root)
    return root


def evidence(*arguments: str) -> int:
    return main(["evidence", *arguments, *OPTIONS])


@pytest.mark.parametrize("format", ["text", "markdown", "json", "sarif"])
def test_a_report_replaces_reports_alone(format: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evidence("add", "ap", "The ferry Halden lay")
    for _ in range(2):
        assert evidence("check", "--format", format, "--output", "report") in {0, 1}
        assert text("report")
    (root / "mine").write_text("what somebody wrote")
    assert evidence("check", "--format", format, "--output", "mine") == 2
    assert text("mine") == "what somebody wrote"
    (root / "link").symlink_to(root / "mine")
    assert evidence("check", "--format", format, "--output", "link") == 2
    assert text("mine") == "what somebody wrote"
    assert "link" in capsys.readouterr().err


def text(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")


GLOSSARY, PAGE, RECORD = (
    "annotations/glossary/brask.yml", "docs/context/why.md", "annotations/evidence/ap.yml"
)  # fmt: skip


def test_words_are_written_beside_a_plain_citation(root: Path) -> None:
    assert evidence("add", "ap", "250  passengers were brought\nashore", "--at", f"{GLOSSARY}:5", "--lang", "en") == 0
    assert (
        'sources: [{id: ap, evidence: {quote: "250 passengers were brought ashore", lang: en}}]} # as they say\n'
        in text(GLOSSARY)
    )
    record = read_project(root).corpus.records["ap"]
    assert [(words.status, words.seen != "") for words in record.words] == [("found", True)]


def test_words_from_a_copy_are_written_without_asking_and_told_so(root: Path, server: Server) -> None:
    assert evidence("add", "ap", "The mast broke", "--at", f"{GLOSSARY}:5", "--from-copy") == 0
    assert server.asked == []
    assert f"    seen: {today()}\n    in_copy: true\n" in text(RECORD)
    assert evidence("check", "ap", "--write") == 1  # they do not stand on the page
    assert "    status: gone\n" in text(RECORD)


def test_words_are_written_into_mappings_of_both_styles_and_into_pages(root: Path) -> None:
    assert evidence("add", "ap", "Nobody was hurt", "--at", f"{GLOSSARY}:9") == 0
    assert "      - id: ap\n        locator: para. 2\n        evidence: {quote: Nobody was hurt}\n" in text(GLOSSARY)
    assert evidence("add", "ap", "for three days", "--at", PAGE) == 0
    assert "sources: [{id: ap, evidence: {quote: for three days}}]\n---\nWhy\n" in text(PAGE)
    assert not [found for found in read_project(root).findings() if found.code.startswith(("ANN1", "YML"))]
    assert {words.quote for words in read_project(root).corpus.records["ap"].words} == {
        "Nobody was hurt", "for three days"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("that 350 passengers were brought ashore", "in other words: 'that 250 passengers were brought ashore'"),
        ("the mill was sold to a foreign company", "do not stand in the source"),
        ("x" * 301, "301 characters of another's text, and 300 may be quoted"),
        (" ", "there are none"),
    ],
)
def test_words_that_are_not_there_are_refused(
    root: Path, words: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = text(GLOSSARY)
    assert evidence("add", "ap", words, "--at", f"{GLOSSARY}:5") == 2
    assert told in capsys.readouterr().err
    assert text(GLOSSARY) == before
    assert not Path(RECORD).exists()


def test_of_several_places_one_must_be_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evidence("add", "ap", "Nobody was hurt") == 2
    told = capsys.readouterr().err
    assert f"--at {GLOSSARY}:5\n" in told
    assert f"--at {PAGE}:5" in told


def test_a_change_is_told_with_its_difference(root: Path, server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    evidence("add", "ap", "that 250 passengers were brought ashore", "--at", f"{GLOSSARY}:5")
    assert evidence("check", "--write") == 0
    first = text(RECORD)
    server.pages["/story"] = html_page(STORY.replace("250", "350"))
    capsys.readouterr()
    assert evidence("check", "--format", "markdown") == 1
    told = capsys.readouterr().out
    assert "### New since the last check" in told
    assert "that ~~250~~ **350** passengers" in told
    assert f"`{GLOSSARY}:5` rests on it" in told
    assert text(RECORD) == first  # nothing is written without being asked for
    assert evidence("check", "--write", "--format", "sarif") == 1
    [run] = json.loads(capsys.readouterr().out)["runs"]
    [found] = run["results"]
    assert found["ruleId"] == "SRC407"
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == GLOSSARY
    assert [found.code for found in read_project(root).findings() if found.code == "SRC407"] == ["SRC407"]
    evidence("check", "--format", "markdown")
    assert "### Known since an earlier check" in capsys.readouterr().out


def test_a_page_that_moved_for_good(root: Path, server: Server) -> None:
    evidence("add", "ap", "Nobody was hurt", "--at", f"{GLOSSARY}:5")
    server.pages["/new"] = server.pages["/story"]
    server.pages["/story"] = Page(b"", 301, location="/new")
    assert evidence("check", "--write") == 0
    record = read_project(root).corpus.records["ap"]
    assert (record.status, record.address) == ("moved", server.url("/new"))
    server.pages["/story"] = Page(b"", 302, location="/new")
    assert evidence("check", "--write") == 0
    assert read_project(root).corpus.records["ap"].status == "read"


def test_robots_are_asked_and_obeyed(root: Path, server: Server) -> None:
    evidence("add", "ap", "Nobody was hurt", "--at", f"{GLOSSARY}:5")
    seen = read_project(root).corpus.records["ap"].words[0].seen
    server.pages["/robots.txt"] = Page(b"User-agent: mkdocs-explainer\nDisallow: /s*y\n", type="text/plain")
    server.asked.clear()
    assert evidence("check", "--write") == 0
    assert [path for _, path, _ in server.asked] == ["/robots.txt"]
    record = read_project(root).corpus.records["ap"]
    assert (record.status, record.words[0].status, record.words[0].seen) == ("refused", "unknown", seen)


def test_neither_cookies_nor_passwords_are_sent(root: Path, server: Server) -> None:
    evidence("add", "ap", "Nobody was hurt", "--at", f"{GLOSSARY}:5")
    evidence("check")
    for _, _, headers in server.asked:
        assert not {"cookie", "authorization"} & {name.lower() for name in headers}
        assert headers["User-Agent"].startswith("mkdocs-explainer/")


def test_this_machine_is_not_asked_unless_a_test_says_so(root: Path, server: Server) -> None:
    server.asked.clear()
    assert main(["evidence", "check", "ap", "--write", "--pause", "0"]) == 0
    assert server.asked == []
    assert read_project(root).corpus.records["ap"].status == "refused"


def test_an_address_on_the_way_is_checked_again(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.pages["/away"] = Page(b"", 302, location="http://user:secret@127.0.0.1/")
    with Fetcher(Limits(pause=0, allow_private=True)) as fetcher:
        assert fetcher.fetch(server.url("/away")).problem == "refused"

    def numbers(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        return [(0, 0, 0, "", ("93.184.215.14", 80)), (0, 0, 0, "", ("169.254.169.254", 80))]

    monkeypatch.setattr("socket.getaddrinfo", numbers)
    with pytest.raises(RefusedAddressError):  # one public number among others is not enough
        public_ip("example.org", 80)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "http://a:b@example.org/", "https://example.org:22/", "http://[", "gopher://x/"]
)
def test_addresses_that_are_none_of_the_web(url: str) -> None:
    with pytest.raises(RefusedAddressError):
        check_address(url)


def test_too_much_too_slow_and_too_often(server: Server) -> None:
    server.pages["/large"] = html_page("x" * 5000)
    server.pages["/round"] = Page(b"", 302, location="/round")
    waited: list[float] = []
    clock = iter(range(10_000))
    with Fetcher(Limits(most_bytes=4000, pause=7, allow_private=True, seconds=10_000), sleep=waited.append) as fetcher:
        assert fetcher.fetch(server.url("/large")).problem == "unreadable"
        assert fetcher.fetch(server.url("/round")).reason == "" or waited
        assert all(6 < seconds <= 7 for seconds in waited)
        assert waited
    with Fetcher(Limits(pause=0, seconds=0.5, allow_private=True), clock=lambda: float(next(clock))) as fetcher:
        assert fetcher.fetch(server.url("/large")).problem == "unreachable"
    with Fetcher(Limits(pause=0, allow_private=True)) as fetcher:
        assert fetcher.fetch("http://127.0.0.1:9/nobody").problem == "unreachable"
    with Fetcher(Limits(pause=0)) as fetcher:
        for address in ("2130706433", "[::ffff:127.0.0.1]", "localhost", "169.254.169.254"):
            assert fetcher.fetch(f"http://{address}/").reason.endswith("is no public address")


def test_copies_are_kept_where_the_publisher_says_and_never_in_the_site(
    root: Path, server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copies = tmp_path / "copies"
    for _ in range(2):
        assert evidence("check", "ap", "--copies", str(copies)) == 0
    [kept] = copies.rglob("*.html")
    assert kept.read_text(encoding="utf-8") == STORY
    for folder in ("docs/copies", "annotations", "site", "."):
        assert evidence("check", "ap", "--copies", folder) == 2
        assert "do not belong into" in capsys.readouterr().err
    write_files(copies, {"ap/report.txt": "They say that the mill was sold."})
    assert (
        evidence("add", "ap", "the mill was sold", "--at", PAGE, "--file", "ap/report.txt", "--copies", str(copies))
        == 0
    )
    assert "{quote: the mill was sold, file: ap/report.txt}" in text(PAGE)
    assert text(RECORD).startswith("# Written")
    assert "status: copied\n" in text(RECORD)
    assert "    in_copy: true\n" in text(RECORD)  # nobody has seen them on the page


def test_where_an_archive_has_a_copy_is_filled_in_when_it_is_asked_for(root: Path, server: Server) -> None:
    copy = {"available": True, "status": "200", "url": "http://archive.example/2024/http://x"}
    query = f"/available?url={quote_plus(server.url('/story'))}&timestamp="
    day = today().replace("-", "")
    server.pages[query + day] = Page(
        json.dumps({"archived_snapshots": {"closest": copy}}).encode(), type="application/json"
    )
    before = text("annotations/sources/ap.yml")
    options = ("--archive", "--archive-service", server.url("/available"))
    assert evidence("check", "ap", *options) == 2  # without --write
    assert evidence("check", "ap", "--write") == 0
    assert text("annotations/sources/ap.yml") == before
    for _ in range(2):
        assert evidence("check", "ap", "--write", *options) == 0
    assert text("annotations/sources/ap.yml") == f'{before}archive: "https://archive.example/2024/http://x"\n'


def test_a_record_goes_with_its_source(root: Path) -> None:
    evidence("add", "ap", "Nobody was hurt", "--at", f"{GLOSSARY}:5")
    record = text(RECORD)
    assert main(["rename", "ap", "ap-2024", "--kind", "source"]) == 0
    assert not Path(RECORD).exists()
    assert text("annotations/evidence/ap-2024.yml") == record
    assert "{id: ap-2024, evidence: {quote: Nobody was hurt}}" in text(GLOSSARY)


def pdf(lines: list[str]) -> bytes:
    """Return a PDF with these lines."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    content = f"BT /F1 12 Tf 14 TL 50 700 Td {shown}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 %b >> >> >>"
        % b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
    ]
    data = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    return data + b"xref\n0 5\n0000000000 65535 f \n%btrailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        start,
    )


@pytest.mark.parametrize(
    ("quote", "status"),
    [
        ("the international panel counted 250 crates", "found"),
        ("the international panel counted 350 crates", "edited"),
        ("a well-known port", "found"),
        ("the wellknown mill of Brask was sold", "gone"),
    ],
)
def test_words_in_a_pdf(quote: str, status: str) -> None:
    data = pdf(["In its report the inter-", "national panel counted 250 crates", "in Brask, a well-", "known port."])
    reading = read_page(Fetched("x", 200, data, "application/pdf"))
    assert reading.text
    assert ReadPage(reading.text).compare(quote).status == status


@pytest.mark.parametrize("data", [b"%PDF-1.4 broken", b"%PDF-", pdf([]), b"\x00\xff" * 50])
def test_what_cannot_be_read_is_told(data: bytes) -> None:
    reading = read_page(Fetched("x", 200, data, "application/pdf"))
    assert reading.text is None
    assert reading.reason


@pytest.mark.parametrize("charset", ["windows-1251", "utf-8"])
def test_the_encoding_may_stand_in_the_page(charset: str) -> None:
    source = f"<meta charset={charset}><article><p>Порт Браска был закрыт три дня после шторма.</p></article>"
    reading = read_page(Fetched("x", 200, source.encode(charset), "text/html"))
    assert reading.text
    assert ReadPage(reading.text).compare("закрыт три дня").status == "found"
