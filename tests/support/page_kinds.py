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
}
