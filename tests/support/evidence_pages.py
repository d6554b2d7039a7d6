"""Pages of sources that change: a server on this machine, pages with words in them, and what can happen to them."""

import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple


class Page(NamedTuple):
    """What the server answers."""

    body: bytes
    status: int = 200
    type: str = "text/html; charset=utf-8"
    location: str = ""


def html_page(source: str) -> Page:
    return Page(source.encode())


@dataclass
class Server:
    """Pages by path; what was asked for."""

    port: int
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, str, Mapping[str, str]]] = field(default_factory=list)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@contextmanager
def serving() -> Iterator[Server]:
    """Give a server on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.asked.append((self.command, self.path, dict(self.headers)))
            page = server.pages.get(self.path, Page(b"nothing here", 404, "text/plain"))
            self.send_response(page.status)
            self.send_header("Content-Type", page.type)
            self.send_header("Content-Length", str(len(page.body)))
            self.send_header("Set-Cookie", "seen=1")
            if page.location:
                self.send_header("Location", page.location)
            self.end_headers()
            self.wfile.write(page.body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server = Server(httpd.server_address[1])
    thread = Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join()


class Story(NamedTuple):
    """A page's text in one language. `words` are quoted; their number stands at their end."""

    lang: str
    before: str
    words: str
    after: str
    denied: str
    """The words, denied."""
    renamed: str
    """With another name in them."""
    other_verb: str
    doubted: str
    """With a hedge in them."""
    correction: str
    """What stands in place of all of it once it is withdrawn."""


STORIES = (
    Story(
        "en",
        "The harbour of Brask was closed for three days after the storm, and ferries lay at the quay.",
        "the Coast Guard has told Mayor Exley that the pilots saved 250",
        "passengers of the ferry Halden. Nobody knows yet when the ships will sail again, the office said.",
        "the Coast Guard has not told Mayor Exley that the pilots saved 250",
        "the Coast Guard has told Mayor Wexley that the pilots saved 250",
        "the Coast Guard has told Mayor Exley that the pilots stranded 250",
        "the Coast Guard has reportedly told Mayor Exley that the pilots saved 250",
        "An earlier version of this report rested on a letter that its author has withdrawn. We regret it.",
    ),
    Story(
        "ru",
        "Порт Браска был закрыт три дня после шторма, и паромы стояли у причала без движения.",
        "Береговая охрана сообщила мэру Экслину, что лоцманы спасли 250",
        "пассажиров парома «Халден». Когда суда выйдут снова, пока никто не знает, сказали в управлении.",
        "Береговая охрана не сообщила мэру Экслину, что лоцманы спасли 250",
        "Береговая охрана сообщила мэру Векслеру, что лоцманы спасли 250",
        "Береговая охрана сообщила мэру Экслину, что лоцманы бросили 250",
        "Береговая охрана якобы сообщила мэру Экслину, что лоцманы спасли 250",
        "Прежняя версия этой заметки опиралась на письмо, которое автор отозвал. Мы сожалеем об этом.",
    ),
    Story(
        "fr",
        "Le port de Brask est resté fermé trois jours après la tempête, et les bacs sont restés à quai.",
        "la Garde côtière a dit au maire Exley que les pilotes avaient sauvé 250",
        "passagers du bac Halden. Personne ne sait encore quand les navires repartiront, selon la capitainerie.",
        "la Garde côtière n’a pas dit au maire Exley que les pilotes avaient sauvé 250",
        "la Garde côtière a dit au maire Wexley que les pilotes avaient sauvé 250",
        "la Garde côtière a dit au maire Exley que les pilotes avaient perdu 250",
        "la Garde côtière aurait dit au maire Exley que les pilotes avaient sauvé 250",
        "Une version antérieure de cet article reposait sur une lettre que son auteur a retirée.",
    ),
    Story(
        "ko",
        "브라스크 항구는 폭풍이 지나간 뒤 사흘 동안 닫혔고 여객선은 부두에 머물러 있었다.",
        "해안경비대는 엑슬리 시장에게 도선사들이 구조한 사람이 모두 250",
        "명이라고 밝혔다. 배가 언제 다시 떠날지는 아직 아무도 모른다고 사무소는 말했다.",
        "해안경비대는 엑슬리 시장에게 도선사들이 구조하지 않은 사람이 모두 250",
        "해안경비대는 웩슬러 시장에게 도선사들이 구조한 사람이 모두 250",
        "해안경비대는 엑슬리 시장에게 도선사들이 놓친 사람이 모두 250",
        "해안경비대는 엑슬리 시장에게 도선사들이 구조한 듯한 사람이 모두 250",
        "이 기사의 이전 판은 쓴 사람이 거두어들인 편지를 근거로 삼았다. 이를 바로잡는다.",
    ),
)


def news(story: Story, words: str, *, aside: str = "", head: str = "") -> str:
    """Return a page as newspapers have them; `words` is HTML."""
    return (
        f'<!DOCTYPE html><html lang="{story.lang}"><head><meta charset="utf-8"><title>Brask</title>{head}</head><body>'
        "<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav></header><main>"
        f"<article><h1>Brask</h1><p>{story.before}</p><p>{words} {story.after}</p><p>{story.before}</p></article>"
        f"</main><aside><h3>More</h3><ul><li><a href='/x'>Another report</a></li>{aside}</ul></aside>"
        "<footer><p>Imprint</p></footer></body></html>"
    )


def bare(story: Story, words: str, *, aside: str = "", head: str = "") -> str:
    """Return a page as ministries have them: rows of text in tables."""
    return (
        f"<html><head><title>Brask</title>{head}</head><body><div id='menu'><a href='/'>Home</a></div><table><tr><td>"
        f"<div>{story.before}</div><div>{words} {story.after}</div></td></tr></table><div>{story.before}</div>"
        f"<div class='related'>{aside}</div></body></html>"
    )


LAYOUTS: tuple[Callable[..., str], ...] = (news, bare)


class Change(NamedTuple):
    """Something that happens to a page, and what a check must say then."""

    name: str
    page: Callable[[Story, Callable[..., str], str], Page]
    """Of a story, a layout and the site's address."""
    statuses: frozenset[str]
    """Of the words."""
    page_status: str = "read"


_ALTERED = frozenset({"edited", "gone"})
_WITHDRAWN = frozenset({"gone"})
_UNSEEN = frozenset({"unknown"})


def _edit(name: str, edited: Callable[[Story], str]) -> Change:
    return Change(name, lambda story, layout, _: html_page(layout(story, escape(edited(story)))), _ALTERED)


def _markup(name: str, wrapped: str, statuses: frozenset[str] = _ALTERED) -> Change:
    return Change(
        name, lambda story, layout, _: html_page(layout(story, wrapped.format(escape(story.words)))), statuses
    )


def _instead(name: str, aside: str = "", head: str = "") -> Change:
    """Return the change that takes the words out of the text, and leaves them elsewhere."""
    return Change(
        name,
        lambda story, layout, _: html_page(
            layout(
                story,
                escape(story.correction),
                aside=aside.format(escape(story.words)),
                head=head.format(escape(story.words)),
            )
        ),
        _WITHDRAWN,
    )


def _without_last_word(words: str) -> str:
    return words.rpartition(" ")[0]


def _swapped(words: str) -> str:
    parts = words.split()
    return " ".join([*parts[len(parts) // 2 :], *parts[: len(parts) // 2]])


def _one_word_less(words: str) -> str:
    parts = words.split()
    return " ".join(parts[: len(parts) // 2] + parts[len(parts) // 2 + 1 :])


_PAID = json.dumps({"@type": "NewsArticle", "hasPart": {"isAccessibleForFree": "False"}})
CHANGES: tuple[Change, ...] = (
    _edit("a digit is another one", lambda story: story.words.replace("250", "260")),
    _edit("the number has a digit more", lambda story: f"{story.words}0"),
    _edit("the number has thousands", lambda story: f"{story.words},000"),
    _edit("the number has decimals", lambda story: f"{story.words}.5"),
    _edit("the number is a share", lambda story: f"{story.words}%"),
    _edit("it is denied", lambda story: story.denied),
    _edit("another name", lambda story: story.renamed),
    _edit("another verb", lambda story: story.other_verb),
    _edit("a hedge", lambda story: story.doubted),
    _edit("a word less", lambda story: _one_word_less(story.words)),
    _edit("the number is left out", lambda story: _without_last_word(story.words)),
    _edit("the halves change places", lambda story: _swapped(story.words)),
    _edit("quotation marks within", lambda story: re.sub(r"(\w+)(?= 250)", r"“\1”", story.words)),
    _edit("the text is withdrawn", lambda story: story.correction),
    _markup("struck out", "<del>{}</del>"),
    _markup("struck out by style", "<span style='text-decoration: line-through'>{}</span>"),
    _markup("in a comment", "<!-- {} -->"),
    _markup("hidden", "<span hidden>{}</span>"),
    _instead("left in a box", aside="<li><a href='/old'>{}</a></li>"),
    _instead("left in the description", head="<meta name='description' content='{}'>"),
    Change("not found", lambda *_: Page(b"<p>Not found</p>", 404), _UNSEEN, "gone"),
    Change("deleted", lambda *_: Page(b"", 410), _UNSEEN, "gone"),
    Change("leads to the front page", lambda _, __, site: Page(b"", 301, location=f"{site}/"), _UNSEEN, "gone"),
    Change(
        "the rest for those who pay",
        lambda story, layout, _: html_page(
            layout(story, "…", head=f'<script type="application/ld+json">{_PAID}</script>')
        ),
        _UNSEEN,
        "paywalled",
    ),
    Change("payment required", lambda *_: Page(b"<p>Please pay</p>", 402), _UNSEEN, "paywalled"),
)


def retypeset(text: str, chance: random.Random) -> str:
    """Return HTML that a reader sees the same words in: other spaces, quotes, entities, links, footnotes."""
    pieces = []
    for word in text.split(" "):
        dice = chance.random()
        if dice < 0.04:
            pieces.append(f"<a href='/{chance.randrange(99)}'>{escape(word)}</a>")
        elif dice < 0.08:
            pieces.append(f"<em>{escape(word)}</em>")
        elif dice < 0.1:
            pieces.append(f"{escape(word)}<sup><a href='#n'>[{chance.randrange(1, 40)}]</a></sup>")
        elif dice < 0.13 and len(word) > 6 and word.isalpha():
            pieces.append(f"{word[:3]}&shy;{word[3:]}")
        elif dice < 0.16:
            pieces.append("".join(f"&#{ord(letter)};" for letter in word))
        else:
            pieces.append(escape(word))
        pieces.append(chance.choice([" ", " ", " ", "\n", "&nbsp;", "  "]))
    html = "".join(pieces[:-1])
    marks = chance.choice([("“", "”"), ("&quot;", "&quot;"), ("&ldquo;", "&rdquo;"), ("«", "»")])
    return re.sub(r"“([^”<>]*)”", lambda found: f"{marks[0]}{found[1]}{marks[1]}", html)
