"""A small site with everything that an article page can hold, for the browser tests."""

CONFIG = """
site_name: Test
site_url: http://127.0.0.1/
repo_url: https://example.org/repository
edit_uri: edit/main/docs/
theme:
  name: material
  font: false
  features: [navigation.instant]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default}
    - {media: "(prefers-color-scheme: dark)", scheme: slate}
plugins: [search, explainer]
"""
WHOLE = CONFIG.replace("explainer]", "explainer: {style: site}]")
"""The same site in our look, with what Material leaves unnamed or too faint mended."""
_PARAGRAPHS = [
    "Secretary of State Antony Blinken spoke of the troops near Kursk on Thursday.",
    "Blinken named an intercontinental ballistic missile (ICBM). The road to Tehran is long, he said.",
    *(
        f"Paragraph {number} says nothing that anybody would have to look up. It stands here so that the page is "
        "longer than a screen, and so that a reader has something to scroll past before the next name comes."
        for number in range(3, 12)
    ),
    "Later Kursk was named once more, and the ICBM too. Blinken left for Tehran. " + "Words follow. " * 20,
    *("A last paragraph. It ends the page far below the last name in it." for _ in range(8)),
]
FILES = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": "# Home\n\nTo [the article](articles/troops.md) and [another](articles/other.md).\n",
    "docs/context/why-kursk.md": "---\ntitle: Why Kursk?\nanswer: Because of the border.\narticles: [troops]\n---\n\n"
    "# Why Kursk?\n\nKursk lies at the border. Tehran does not. Kursk again.\n",
    "seeds/troops.txt": "Troops near Kursk\n\n" + "\n\n".join(_PARAGRAPHS) + "\n",
    "seeds/other.txt": "Another day in Kursk\n\nNothing happened in Kursk.\n",
    "annotations/articles/troops.yml": (
        "file: seeds/troops.txt\npublished: 2024-10-31\nknow_first: |\n  - First this.\n"
    ),
    "annotations/articles/other.yml": "file: seeds/other.txt\npublished: 2024-11-01\n",
    "annotations/glossary/kursk.yml": (
        "name: Kursk Oblast\ntype: place\naliases: [Kursk]\nsummary: A region of Russia on the border with Ukraine.\n"
        "sources: [press]\nreviewed: 2024-11-05\n"
    ),
    "annotations/glossary/antony-blinken.yml": (
        "name: Antony Blinken\ntype: person\nsummary: American diplomat, born in 1962.\n"
        "roles:\n"
        "  - {title: Deputy Secretary of State, from: 2015-01-09, to: 2017-01-20}\n"
        "  - {title: Secretary of State, from: 2021-01-26, to: 2025-01-20, sources: [press]}\n"
        "sources: [book]\n"
    ),
    "annotations/glossary/icbm.yml": (
        "name: Intercontinental ballistic missile\ntype: weapon\naliases: [ICBM]\n"
        "summary: A missile that flies further than 5,500 kilometres.\n"
    ),
    "annotations/glossary/tehran.yml": (
        "name: تهران\ntype: place\nlang: fa\naliases: [{text: Tehran, lang: en}]\nsummary: پایتخت ایران.\n"
    ),
    "annotations/notes/troops/why-kursk.yml": (
        "kind: context\nentity: kursk\nbody: The troops stood here.\nstatus: reviewed\nsources: [book]\n"
    ),
    "annotations/notes/troops/thursday.yml": (
        "quote: on Thursday\nkind: explain\nbody: |\n  That is [first link](https://example.org/), 31 October 2024. "
        + "More is said than fits beside it. " * 12
        + "\n\n  A last line.\nby: project\ncreated: 2024-11-05\nstatus: reviewed\n"
    ),
    "annotations/notes/troops/long-road.yml": (
        "quote: The road to Tehran\nkind: check\nverdict: disputed\nbody: Long is a matter of taste.\n"
        "sources: [press]\ncreated: 2024-11-06\nstatus: reviewed\n"
    ),
    "annotations/notes/troops/last-names.yml": (
        "quote: was named once more\nkind: update\nbody: And again.\ncreated: 2024-11-06\nstatus: reviewed\n"
    ),
    "annotations/notes/troops/retracted.yml": (
        "quote: spoke of the troops\nkind: explain\nbody: Wrong.\ncreated: 2024-11-06\nstatus: retracted\n"
    ),
    "annotations/sources/press.yml": (
        "type: article-newspaper\ntitle: A report\nissued: 2024-10-31\nURL: https://example.org/report\n"
    ),
    "annotations/sources/book.yml": "type: book\ntitle: A book\nissued: 2020\n",
}
