"""One page of each kind on the repository's site, for what must hold on all of them."""

PAGE_KINDS = {
    "home": "",
    "article": "articles/north-korean-troops/",
    "place": "glossary/kursk-oblast/",
    "person": "glossary/antony-blinken/",
    "event": "glossary/kursk-incursion/",
    "context": "context/what-happened-in-kursk/",
    "articles": "articles/",
    "glossary": "glossary/",
    "contexts": "context/",
    "timeline": "timeline/",
    "map": "map/",
    "sources": "sources/",
    "contribute": "contribute/",
    "changes": "changes/",
    "credits": "credits/",
    "manual": "manual/note-form/",
    "missing": "404.html",
}

PUBLISHED = {"repo_url": "https://github.com/example/repo", "edit_uri": "edit/main/docs/"}
"""How the repository's site is configured where it is published: with links to a forge, whose host themes may ask."""
