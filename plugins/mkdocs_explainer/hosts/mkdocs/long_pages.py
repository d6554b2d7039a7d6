"""Finished pages that are too long for one: the further ones are written beside them."""

import gzip
import json
import re
from collections.abc import Iterable
from contextlib import suppress
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_timestamp, write_file

from mkdocs_explainer.hosts.mkdocs.files import delete
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.render.exports import to_json
from mkdocs_explainer.render.long_pages import BEGIN, END, MOST, LongPage, long_page, part_href, part_path
from mkdocs_explainer.render.part_anchors import ANCHORS

_DATA = '<script type="application/ld+json">'
_MOST_DATA = 200_000
"""Bytes of what search engines read of a page that is long; beyond, it says nothing that the files of data do not."""
_TITLE = re.compile(r"<title>[^<]*</title>")


def one_page(html: str, build: SiteBuild, page: Page, config: MkDocsConfig) -> str:
    """Return a finished page, if it is too long as the first of several, which are written.

    html: the whole page as its template gives it.
    """
    key = build.rendered.key_of(page)
    before, begun, rest = html.partition(BEGIN)
    shown, ended, after = rest.rpartition(END)
    is_whole = not (begun and ended) or len(html.encode("utf-8", "surrogatepass")) <= MOST
    forget_parts(config, key, page.file.dest_uri)
    if is_whole:
        return f"{before}{shown}{after}" if begun and ended else html
    words, path = build.site.words_for(key), page.file.dest_uri

    def href(to: int) -> str:
        return part_href(path, to, is_folder=config.use_directory_urls)

    parted = long_page(shown, str(page.title or key), words, key=key, href=href)
    bare, data = _without_data(after)
    if data > _MOST_DATA:
        after = bare
    for number, part in enumerate(parted.parts[1:], 2):
        own = words.gettext("{list}, page {number}", list=str(page.title or key), number=number)
        head = _headed(before, page, own, number, config)
        head, foot = (parted.led(around, number) for around in (head, bare))
        write_file(f"{head}{part}{foot}".encode("utf-8", "surrogatepass"), _place(config, path, number))
    _keep_anchors(config, key, parted)
    return f"{parted.led(before, 1)}{parted.parts[0]}{parted.led(after, 1)}"


def has_parts(config: MkDocsConfig, key: str) -> bool:
    """Return whether a page that is written has further ones."""
    return _anchors(config, key).exists()


def forget_parts(config: MkDocsConfig, key: str, path: str) -> None:
    """Delete the further pages of a page that an earlier build of a preview wrote. path: the page's, in the site."""
    file = _anchors(config, key)
    if not file.exists():
        return
    count = _count(config, key)
    delete(str(file), config.site_dir)
    for number in range(2, count + 1):
        delete(_place(config, path, number), config.site_dir)


def _count(config: MkDocsConfig, key: str) -> int:
    """Return on how many pages a page is, as it was written last; 0: nobody knows."""
    with suppress(OSError, ValueError):
        return len(json.loads(_anchors(config, key).read_bytes()))
    return 0


def _keep_anchors(config: MkDocsConfig, key: str, parted: LongPage) -> None:
    if len(parted.parts) > 1:
        write_file(to_json([list(ids) for ids in parted.anchors]).encode(), str(_anchors(config, key)))


def _anchors(config: MkDocsConfig, key: str) -> Path:
    return Path(config.site_dir, ANCHORS, f"{key}.json")


def _place(config: MkDocsConfig, path: str, number: int) -> str:
    return str(Path(config.site_dir, part_path(path, number)))


def _without_data(html: str) -> tuple[str, int]:
    """Return what stands around a page without what search engines read of it; and how many characters that are.

    >>> _without_data('a<script type="application/ld+json">{}</script>\\nb<script>c</script>')
    ('ab<script>c</script>', 2)
    """
    first, *parts = html.split(_DATA)
    kept, size = [first], 0
    for part in parts:
        data, end, rest = part.partition("</script>")
        kept.append(rest.removeprefix("\n") if end else f"{_DATA}{part}")
        size += len(data) if end else 0
    return "".join(kept), size


def _headed(html: str, page: Page, title: str, number: int, config: MkDocsConfig) -> str:
    """Return what stands before a part's text: with its own title and address."""
    head, end, rest = html.partition("</head>")
    head = _TITLE.sub(lambda _: f"<title>{escape(title)} - {escape(config.site_name)}</title>", head, count=1)
    if address := page.canonical_url:
        head = head.replace(f'"{escape(address)}"', f'"{escape(_part_address(page, address, number, config))}"')
    return f"{head}{end}{rest}"


def _part_address(page: Page, address: str, number: int, config: MkDocsConfig) -> str:
    """Return the whole address of a part. address: that of the page."""
    path = page.file.dest_uri
    folder = path.removesuffix("index.html")
    own = address.removesuffix(folder if config.use_directory_urls else path)
    other = part_path(path, number)
    return own + (other.removesuffix("index.html") if config.use_directory_urls else other)


def part_counts(config: MkDocsConfig) -> dict[str, int]:
    """Return by key how many pages each page is that is written on several, long lists among them."""
    folder = Path(config.site_dir, ANCHORS)
    keys = (file.relative_to(folder).with_suffix("").as_posix() for file in sorted(folder.rglob("*.json")))
    return {key: _count(config, key) for key in keys}


def list_parts(build: SiteBuild, config: MkDocsConfig) -> None:
    """Name the further pages of long pages in the sitemap, each behind the first: it was written before they were."""
    places = [Path(config.site_dir, name) for name in ("sitemap.xml", "sitemap.xml.gz")]
    known = build.rendered.pages
    pages = [(known[key], count) for key, count in part_counts(config).items() if key in known]
    pages = [(page, count) for page, count in pages if Path(_place(config, page.file.dest_uri, 2)).exists()]
    if not pages or not places[0].exists():
        return
    text = places[0].read_text(encoding="utf-8")
    for page, count in pages:
        if address := page.canonical_url:
            text = _with_parts(text, address, [_part_address(page, address, n, config) for n in range(2, count + 1)])
    write_file(text.encode(), str(places[0]))
    day = get_build_timestamp(pages=[*build.rendered.pages.values()])
    with places[1].open("wb") as file, gzip.GzipFile("sitemap.xml", "wb", 9, file, day) as packed:
        packed.write(text.encode())


def _with_parts(sitemap: str, address: str, further: Iterable[str]) -> str:
    """Return a sitemap with entries like a page's for its further pages; once, however often it is asked."""
    at = sitemap.find(f"<loc>{escape(address)}</loc>")
    begin, end = sitemap.rfind("<url>", 0, at), sitemap.find("</url>", at) + len("</url>")
    if at < 0 or begin < 0:
        return sitemap
    entry = sitemap[begin:end]
    added = [
        f"\n    {entry.replace(f'<loc>{escape(address)}</loc>', f'<loc>{escape(one)}</loc>')}"
        for one in further
        if f"<loc>{escape(one)}</loc>" not in sitemap
    ]
    return f"{sitemap[:end]}{''.join(added)}{sitemap[end:]}"
