"""What hostile strangers send: texts that try to run, files that try to get out, to break a parser or to last for ever.

The texts stand in every field that takes free text; `tests/hostile` compares the fields with the models, so that a new
one cannot be forgotten.
"""

# ruff: noqa: E501 -- a text reads better whole

import os
from functools import lru_cache
from pathlib import Path

import yaml

from mkdocs_explainer.render.messages.own import messages_problem
from tests_support import write_files

CONFIG = """
site_name: Hostile
site_url: http://127.0.0.1/
theme: {name: material, font: false, features: [navigation.instant]}
repo_url: https://git.example/owner/name
edit_uri: edit/main/docs/
markdown_extensions: [attr_list]
plugins:
- search
"""
"""The options of ours follow."""

OUTSIDE = "the words of a file outside the repository"
"""Must stand in nothing that is written or printed."""

RUN = "window.pwned=1"
TEXTS = (
    f"<script>{RUN}</script>",
    f'<img src=x onerror="{RUN}">',
    f"<svg onload={RUN}>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s></svg>",
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror={RUN}&gt;'>",
    f"<details open ontoggle={RUN}>",
    f'"><script>{RUN}</script>',
    f"' onmouseover='{RUN}' x='",
    f'" autofocus onfocus="{RUN}" tabindex="0',
    f"</script></style></title></textarea></noscript><script>{RUN}</script>",
    f"--> ]]> <script>{RUN}</script>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"[a](javascript:{RUN}) [b](JaVaScRiPt:{RUN}) [c](&#106;avascript:{RUN}) [d](<java&Tab;script:{RUN}>)",
    f"[a](data:text/html,<script>{RUN}</script>) [b](vbscript:{RUN}) [c](file:///etc/hosts) [d](blob:x)",
    "[a](//evil.example/x) [b](https:evil.example) [c](/\\evil.example) ![d](https://evil.example/x.png)",
    f"<javascript:{RUN}> <https://evil.example/?a=<img/src=x/onerror={RUN}>>",
    f"[x] [x][x] *[HTML]: {RUN} [x]: javascript:{RUN}",
    f'[a](https://evil.example "x" onclick="{RUN}") [b](https://evil.example/"onmouseover="{RUN})',
    f"[[safe|<img src=x onerror={RUN}>]] [[<img src=x onerror={RUN}>]] [[safe|]] [@press, <svg onload={RUN}>]",
    f"`</code><script>{RUN}</script>` ``` </pre><img src=x onerror={RUN}>",
    "{{ ''.__class__.__mro__ }} {% include 'main.html' %} {# #} ${7*7} #{7*7} <%= 7*7 %> {: onclick=x #explainer }",
    "{ onclick='window.pwned=1' } {: .x onmouseover=window.pwned=1 } {style=position:fixed}",
    "(a+)+$ .*.*.*x [^]* \\1 (?R) \\ $ ^ | ? + {9999}",
    "%s %(x)s {0} {x!r} $x $$ %n \\n \\x00 \\u0000 \\N{BULLET}",
    "constructor __proto__ toString hasOwnProperty",
    f"<body onload={RUN}> <body onpageshow={RUN}> <html onmouseover={RUN}>",
    f"<video><source onerror={RUN}></video> <audio src=x onerror={RUN}>",
    f"<input autofocus onfocus={RUN}> <select autofocus onfocus={RUN}> <textarea autofocus onfocus={RUN}>",
    f"<form action=javascript:{RUN}><button>go</button></form> <button formaction=javascript:{RUN}>go</button>",
    f"<object data=javascript:{RUN}> <embed src=javascript:{RUN}> <iframe src=javascript:{RUN}>",
    "<link rel=stylesheet href=//evil.example/x> <style>@import '//evil.example/x'</style> <base href=//evil.example/>",
    "<meta http-equiv=refresh content='0 url=//evil.example/'> <img src=//evil.example/x srcset=//evil.example/y>",
    f"<template shadowrootmode=open><img src=x onerror={RUN}></template> <noscript><img src=x onerror={RUN}></noscript>",
    f"<svg><use href='data:image/svg+xml,<svg id=x onload={RUN}>#x'></svg> <svg><script>{RUN}</script></svg>",
    f"<svg><a xlink:href=javascript:{RUN}><text>x</text></a> <svg><foreignObject><img src=x onerror={RUN}>",
    f"<math><style><img src=x onerror={RUN}></style></math> <math><a href=javascript:{RUN}>x</a></math>",
    f"<a href=x onclick={RUN} ping=//evil.example/x>a</a> <b popover onbeforetoggle={RUN}>b</b>",
    f"<b style='background:url(//evil.example/x)' onanimationstart={RUN}>c</b> <table background=//evil.example/x>",
    f"<!--><img src=x onerror={RUN}>--> <!--- ><img src=x onerror={RUN}> <![CDATA[><img src=x onerror={RUN}>]]>",
    f"<title><b title='</title><img src=x onerror={RUN}>'></title> <xmp><b title='</xmp><img src=x onerror={RUN}>'></xmp>",
    f"<<img src=x onerror={RUN}> <img/src=x/onerror={RUN}> <img src=x onerror={RUN}//> <img src=x onerror={RUN}",
    f"&#60;img src=x onerror={RUN}&#62; &#x3c;script&#x3e;{RUN}&#x3c;/script&#x3e; &amp;lt;img src=x onerror={RUN}&amp;gt;",
    f"\\u003cimg src=x onerror={RUN}\\u003e \\x3cimg src=x onerror={RUN}\\x3e %3Cimg src=x onerror={RUN}%3E",
    f"＜img src=x onerror={RUN}＞ ‹script›{RUN}‹/script› ﹤script﹥{RUN}﹤/script﹥",
    f"'-{RUN}-' \"-{RUN}-\" `-{RUN}-` ${{{RUN}}} \\'-{RUN}-\\' </script><script>{RUN}//",
    f"]}};{RUN}// }}]);{RUN}// ',alert(1),' \\u2028{RUN} */{RUN}/*",
    f'[x](https://press.example \'y" onmouseover="{RUN}\') [x](<https://press.example" onclick="{RUN}>)',
    f"[x]( javascript:{RUN}) [y](java script:{RUN}) [z](javascript&colon;{RUN}) [w](\\javascript:{RUN})",
    f"[x](https://press.example/?<script>{RUN}</script>#<img src=x onerror={RUN}>)",
    f"![x](x onerror={RUN}) ![x](//evil.example/x) ![x](data:image/svg+xml,<svg onload={RUN}>) ![x](javascript:{RUN})",
    f"https://press.example/<script>{RUN}</script> www.evil.example mailto:x?<img src=x onerror={RUN}>",
    f"# <img src=x onerror={RUN}> {{#__config onclick={RUN}}} ## {{#explainer-{RUN}}}",
    f"| <img src=x onerror={RUN}> | b | {{ onclick={RUN} }} |",
    f"**<img src=x onerror={RUN}>** *<b onclick={RUN}>b</b>* `<script>{RUN}</script>` ~~<svg onload={RUN}>~~",
    "<div id=__config>x</div> <pre class=mermaid>graph</pre> <a data-md-component=source href=//evil.example>x</a>",
    f"<explainer-ref to='safe' given=''><img src=x onerror={RUN}></explainer-ref> <explainer-cite to=press at='<b>'>",
    f"<ruby><rt><img src=x onerror={RUN}></rt></ruby> <details open ontoggle={RUN}><summary>x</summary></details>",
    "../../../../etc/passwd ..%2f..%2f file:///etc/passwd \\\\evil.example\\share C:\\x NUL con.txt",
    f"<a id=location>x</a> <img name=getElementById> <form id=document><input name=cookie> <a id=explainerHasStarted>{RUN}</a>",
)
"""Markdown, HTML, attributes, scripts, templates, patterns, formats: all must be words and nothing else."""

HOSTILE_IDS = ("constructor", "x" * 80, "0", "con", "index", "prototype", "explainer", "404")
"""Ids that are well formed, and names of something else elsewhere."""


def _cited(text: str) -> dict[str, object]:
    """Return a citation with the text in every free field."""
    quote = text.replace("[[", "[ [").replace("[@", "[ @")
    return {"id": "press", "locator": text, "evidence": {"quote": quote}}


_LONG = frozenset(["summary", "body", "know_first", "answer", "says", "quote", "exact", "prefix", "suffix"])
"""Fields of Markdown, and those that must be words of an article."""


def _accepted(value: object, key: str = "") -> object:
    """Return values of a file without what is refused in short fields: a semicolon at an end, and references."""
    if isinstance(value, dict):
        return {name: _accepted(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_accepted(item, key) for item in value]
    if not isinstance(value, str) or key in _LONG:
        return value
    return value.replace(";", " ").replace("[[", "[ [").replace("[@", "[ @").strip()


def entity(text: str) -> dict[str, object]:
    """Return an entity with the text in every free field."""
    return {
        "name": f"Name {text}",
        "type": "event",
        "family": text,
        "aliases": [text, {"text": f"Alias {text}", "auto": False}],
        "not_in": [text],
        "summary": text,
        "body": f"Words.\n\n{text}\n\n- {text}\n\n> {text}\n\n{text}",
        "facts": [{"label": text, "value": text, "sources": [_cited(text)]}],
        "roles": [{"title": text, "from": "2020"}],
        "relations": [{"type": text, "entity": "safe"}],
        "dates": {"start": "2024-08-06"},
        "location": {"lat": 51, "lon": 36},
        "sources": [_cited(text)],
    }


def note(text: str) -> dict[str, object]:
    """Return a note with the text in every free field; it quotes what it says."""
    return {
        "quote": {"exact": text, "prefix": "Quoted: ", "suffix": " .\n"},
        "kind": "check",
        "verdict": "disputed",
        "headline": text[:60].strip(),
        "body": f"{text}\n\n1. {text}",
        "by": text,
        "reviewed_by": f"{text} too",
        "license": text,
        "status": "reviewed",
        "sources": [_cited(text)],
    }


def retracted_note(text: str) -> dict[str, object]:
    """Return a note with the text as the reason of its retraction, too."""
    return {**note(text), "status": "retracted", "retraction": text}


def article(text: str, *, file: str) -> dict[str, object]:
    """Return the record of an article with the text in every free field."""
    return {
        "file": file,
        "title": text,
        "publisher": text,
        "rights": text,
        "know_first": f"- {text}",
        "published": "2024-10-31",
        "sources": [_cited(text)],
    }


def source(text: str) -> dict[str, object]:
    """Return a source with the text in every free field."""
    return {
        "type": "webpage",
        "title": text,
        "author": [text, {"family": text, "given": text}],
        "publisher": text,
        "container-title": text,
        "number": text,
        "archive": f"Archive {text}",
        "URL": "https://press.example/",
        "issued": "2024",
    }


def front(text: str) -> dict[str, object]:
    """Return a context page's front matter with the text in every free field of ours."""
    return {
        "answer": text,
        "entities": ["safe"],
        "sources": [_cited(text)],
        "reviewed": "2024-11-01",
        "changes": [{"date": "2024-11-01", "text": text}],
        "timeline": [{"date": "2024-08-06", "text": text, "sources": [_cited(text)], "entities": ["safe"]}],
        "claims": [
            {"claim": text, "positions": [{"who": text, "says": text, "date": "2024-08-06", "sources": [_cited(text)]}]}
        ],
    }


def everything(text: str) -> list[dict[str, object]]:
    """Return one of each kind of file, with the text in every free field."""
    return [entity(text), retracted_note(text), article(text, file="seeds/a.txt"), source(text), front(text)]


def fields_of(value: object) -> list[str]:
    """Return the values of all fields in which a text stands, those of the parts included."""
    if isinstance(value, dict):
        return [found for item in value.values() for found in fields_of(item)]
    if isinstance(value, list):
        return [found for item in value for found in fields_of(item)]
    return [value] if isinstance(value, str) and "x" in value else []


def options() -> dict[str, object]:
    """Return options of the site with the texts in all that are shown to readers."""
    said = [
        *("Articles", "Glossary", "Sources", "Timeline", "Map", "Context", "Notes", "Facts", "Relations", "Mentions"),
        *("In this article", "Annotate this", "Sources and evidence", "Changes", "Credits", "More", "Less", "Close"),
    ]
    plain = [text.replace("{", "(").replace("}", ")") for text in TEXTS]
    messages: dict[str, object] = {key: text for key, text in zip(said, plain, strict=False) if is_message(key)}
    messages |= {f"relation|{TEXTS[number]}": plain[-number] for number in range(20)}
    return {"messages": messages, "note_license": " ".join(plain[:6]), "forge": "gitea", "forge_branch": plain[7]}


def is_message(key: str) -> bool:
    """Return whether a site may say this otherwise."""
    return messages_problem({key: "x"}, "en") == ""


@lru_cache(maxsize=1)
def texts_everywhere() -> dict[str, str]:
    """Return annotation files by path: every text in every field, every id in every folder."""
    values: dict[str, object] = {
        "annotations/glossary/safe.yml": {"name": "Safe", "type": "concept", "summary": "Nothing."},
        "annotations/sources/press.yml": {"type": "webpage", "title": "Press"},
    }
    files = {}
    for number, text in enumerate(TEXTS):
        key = f"a{number}"
        values[f"annotations/glossary/{key}.yml"] = entity(text)
        values[f"annotations/notes/{key}/n.yml"] = note(text)
        values[f"annotations/notes/{key}/r.yml"] = retracted_note(text)
        values[f"annotations/articles/{key}.yml"] = article(text, file=f"seeds/{key}.txt")
        values[f"annotations/sources/{key}.yml"] = source(text)
        page = yaml.safe_dump(_accepted(front(text)), allow_unicode=True, width=100_000)
        files[f"docs/context/{key}.md"] = f"---\n{page}---\n# Question {number}?\n\nSafe words [[safe]] [@press].\n"
        files[f"seeds/{key}.txt"] = f"{text}\n\nQuoted: {text} .\n\nSafe words. Alias {text}\n"
    for key in HOSTILE_IDS:
        values[f"annotations/glossary/{key}.yml"] = {"name": f"Id {key}", "type": "concept", "summary": "An id."}
        values[f"annotations/notes/{key}/{key}.yml"] = {"kind": "context", "entity": key, "body": "A note."}
        values[f"annotations/articles/{key}.yml"] = {"file": f"seeds/{key}.txt"}
        files[f"seeds/{key}.txt"] = f"A headline\n\nThe words Id {key} stand here.\n"
    return files | {
        path: yaml.safe_dump(_accepted(value), allow_unicode=True, width=100_000) for path, value in values.items()
    }


_BODY = "type: concept\nsummary: Words.\nbody: |\n  "
ENDLESS = {
    "brackets": "[" * 90 + "x" * 39_000,
    "links": "[a](" * 9_000,
    "addresses": "](" * 19_000,
    "tags": "<a " * 13_000,
    "quotes": "> " * 10_000,
    "stars": "*" * 20_000 + "a" + "_" * 15_000,
    "emphasis": "*a **b " * 5_000,
    "ticks": "`a``b```" * 4_000,
    "headings": "# a\n  " * 6_000,
    "underlines": "a\n  =\n  " * 4_000,
    "nested": "".join("    " * level + "- a\n  " for level in range(90)),
    "comments": "<!--" * 9_000,
    "names": "Safe " * 7_000,
    "table": "|a" * 9_000 + "\n  " + "|-" * 9_000,
}
"""Bodies that keep a Markdown parser busy for minutes or for ever, if nobody looks first."""

ENTITY = "type: concept\nsummary: Words.\n"
BROKEN: dict[str, bytes | str] = {
    "glossary/bomb.yml": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(
        f"{next_}: &{next_} [{','.join([f'*{last}'] * 9)}]\n"
        for last, next_ in zip("abcdefgh", "bcdefghi", strict=True)
    ),
    "glossary/deep-flow.yml": "name: " + "[" * 60_000,
    "glossary/deep-flow-closed.yml": "name: " + "[" * 30_000 + "]" * 30_000,
    "glossary/deep-mapping.yml": "{a: " * 20_000,
    "glossary/deep-block.yml": "".join(" " * level + "a:\n" for level in range(400)),
    "glossary/deep-list.yml": "- " * 45_000,
    "glossary/deep-key.yml": "? " * 45_000,
    "glossary/big.yml": "name: Big\n" + ENTITY + "body: " + "x" * 5_000_000 + "\n",
    "glossary/python.yml": "name: !!python/object/apply:os.system ['touch pwned']\n" + ENTITY,
    "glossary/tag.yml": "name: !!binary eA==\n" + ENTITY,
    "glossary/merge.yml": "<<: {name: x}\n" + ENTITY,
    "glossary/nul.yml": b"name: a\x00b\n" + ENTITY.encode(),
    "glossary/latin.yml": "name: Großenhain\n".encode("latin-1") + ENTITY.encode(),
    "glossary/utf16.yml": ("name: x\n" + ENTITY).encode("utf-16"),
    "glossary/bidi.yml": "name: Kursk \u202eksruK\n" + ENTITY,
    "glossary/isolate.yml": "name: Kursk\u2066 x\n" + ENTITY,
    "glossary/zero-width.yml": "name: Ku\u200brsk\n" + ENTITY,
    "glossary/tag-characters.yml": "name: Kursk\U000e0041\U000e0042\n" + ENTITY,
    "glossary/two.yml": "name: a\n" + ENTITY + "---\nname: b\n" + ENTITY,
    "glossary/deep-brackets.yml": f"name: Brackets\n{_BODY}{'[' * 30_000}\n",
    "glossary/UPPER.yml": "name: Upper\n" + ENTITY,
    "glossary/dot..dot.yml": "name: Dots\n" + ENTITY,
    "glossary/<img src=x onerror=alert(1)>.yml": "name: Image\n" + ENTITY,
    "glossary/new\nline.yml": "name: Line\n" + ENTITY,
    "glossary/\u202egnp.yml": "name: Direction\n" + ENTITY,
    "glossary/bad-wikidata.yml": "name: W\nwikidata: Q1/../../x\n" + ENTITY,
    "glossary/bad-relation.yml": "name: R\nrelations: [{type: x, entity: ../../mkdocs}]\n" + ENTITY,
    "sources/script.yml": "type: webpage\ntitle: x\nURL: javascript:window.pwned=1\n",
    "sources/credentials.yml": "type: webpage\ntitle: x\nURL: https://apnews.com@evil.example/x\n",
    "sources/look-alike.yml": "type: webpage\ntitle: x\nURL: https://аpnews.com/x\n",
    "glossary/look-alike.yml": "name: Кursk\n" + ENTITY,
    "sources/relative.yml": "type: webpage\ntitle: x\nURL: //evil.example/\n",
    "sources/data.yml": "type: webpage\ntitle: x\nURL: https://press.example/\narchive: 'data:text/html,x'\n",
    "sources/break.yml": 'type: webpage\ntitle: x\nURL: "https://press.example/\\"onmouseover=x <b>"\n',
    "articles/outside.yml": "file: seeds/../../secret.txt\n",
    "articles/absolute.yml": "file: /etc/passwd\n",
    "articles/configuration.yml": "file: mkdocs.yml\n",
    "articles/backslash.yml": "file: seeds\\..\\..\\secret.txt\n",
    "articles/linked.yml": "file: seeds/linked.txt\n",
    "articles/linked-folder.yml": "file: seeds/folder/secret.txt\n",
    "articles/folder.yml": "file: seeds\n",
    "articles/context.yml": "file: seeds/a0.txt\ncontext: [../../../secret, /etc/passwd, 'x\\y']\n",
    "notes/a0/entity.yml": "quote: Safe words\nkind: identify\nentity: ../../x\n",
    "notes/nowhere/n.yml": "quote: x\nkind: explain\n",
    "notes/a0/deeper/n.yml": "quote: x\nkind: explain\n",
    "notes/loose.yml": "quote: x\nkind: explain\n",
}
"""Files below `annotations/`, each of which must have a finding of its own, whatever else happens."""


_LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{next_}: &{next_} [{','.join([f'*{last}'] * 9)}]\n" for last, next_ in zip("abcdefgh", "bcdefghi", strict=True)
)
PAGES = {
    "docs/context/deep-front.md": f"---\ntitle: {'[' * 60_000}\n---\n\n# Deep\n\nWords.\n",
    "docs/context/dashes.md": f"---\r\n{'- ' * 45_000}\r\n...\r\n\r\n# Dashes\r\n",
    "docs/deep-front.md": f"---\ntitle: {'{a: ' * 30_000}\n---\n\n# Deep elsewhere\n",
    "docs/context/laughs.md": f"---\n{_LAUGHS}title: *i\n---\n\n# Laughs\n",
    "docs/laughs.md": f"---\n{_LAUGHS}title: *i\n---\n\n# Laughs elsewhere\n",
}
"""Pages whose front matter ends the process that reads it, or takes all memory; each must have a finding."""


def write_hostile(root: Path) -> None:
    """Write a repository of all this, with what no file of text can be: links and pipes."""
    write_files(root, {"mkdocs.yml": f"{CONFIG}{yaml.safe_dump([{'explainer': options()}], allow_unicode=True)}"})
    (root.parent / "secret.txt").write_text(OUTSIDE)
    write_files(root, texts_everywhere())
    write_files(root, {f"annotations/{path}": content for path, content in BROKEN.items()})
    endless = {
        f"annotations/glossary/e-{name}.yml": f"name: E-{name}\n{_BODY}{text}\n" for name, text in ENDLESS.items()
    }
    write_files(root, endless)
    write_files(root, {"docs/index.md": "# Home\n\nSafe.\n", **PAGES})
    (root / "seeds/linked.txt").symlink_to(root.parent / "secret.txt")
    (root / "seeds/alone.txt").symlink_to(root.parent / "secret.txt")
    (root / "seeds/folder").symlink_to(root.parent, target_is_directory=True)
    (root / "annotations/glossary/linked.yml").symlink_to(root.parent / "secret.txt")
    (root / "annotations/sources/folder").symlink_to("/", target_is_directory=True)
    (root / "annotations/notes/loop").symlink_to(root / "annotations", target_is_directory=True)
    os.mkfifo(root / "annotations/glossary/pipe.yml")
    os.mkfifo(root / "seeds/pipe.txt")


PATHS_OF_LINKS = (
    "annotations/glossary/linked.yml",
    "annotations/glossary/pipe.yml",
    "seeds/alone.txt",
    "seeds/pipe.txt",
)
