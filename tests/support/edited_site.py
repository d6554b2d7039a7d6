"""A small site, and what people make of its files one after another."""

from pathlib import Path

THEME = (
    "{{ page.title }} {{ page.edit_url }} {{ page.meta }}\n{% for item in nav %}{{ item.title }} {% endfor %}\n"
    "{% for item in page.toc recursive %}{{ item.title }} {{ loop(item.children) }}{% endfor %}\n{{ page.content }}\n"
)
CONFIG = (
    "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins: [search, explainer]\n"
    "repo_url: https://github.com/o/r\nedit_uri: edit/main/docs/\n"
)
FILES = {
    "mkdocs.yml": CONFIG,
    "theme/main.html": THEME,
    "docs/index.md": "# Home\n\nOn Kaldovia [@ap]. [Entry](glossary/kaldovia.md)\n",
    "docs/context/why.md": "---\nanswer: Because of [[kaldovia]].\nsources: [ap]\n---\n# Why?\n\nKaldovia [@un].\n",
    "docs/contribute/index.md": "# Contribute\n\nWords.\n",
    "seeds/a.txt": "Talks\n\nDelegates met in Kaldovia. Ann Ex said so.\n\nMs. Ex left for Zed.\n",
    "seeds/b.txt": "More talks\n\nThey met in Zed. The KLF did not.\n",
    "annotations/articles/a.yml": "file: seeds/a.txt\npublished: 2024-10-31\ncontext: [why]\nsources: [ap]\n",
    "annotations/glossary/kaldovia.yml": (
        "name: Kaldovia\ntype: place\nsummary: A land of [[zed]] [@ap].\naliases: [Kaldovian]\n"
        "relations: [{type: part-of, entity: zed}]\nlocation: {lat: 50, lon: 30}\nsources: [ap]\n"
    ),
    "annotations/glossary/zed.yml": "name: Zed\ntype: place\nsummary: A town in Kaldovia.\nsources: [un]\n",
    "annotations/glossary/ann.yml": "name: Ann Ex\ntype: person\nsummary: She speaks.\nsources: [ap]\n",
    "annotations/sources/ap.yml": "type: webpage\ntitle: AP\nURL: https://example.org/ap\naccessed: 2024-11-01\n",
    "annotations/sources/un.yml": "type: report\ntitle: UN\nissued: 2024\n",
    "annotations/notes/a/met.yml": "quote: Delegates met\nkind: explain\nbody: Who? [@un]\nstatus: reviewed\n",
}


KALDOVIA, ANN = "annotations/glossary/kaldovia.yml", "annotations/glossary/ann.yml"
CHANGES = [
    (KALDOVIA, FILES[KALDOVIA].replace("A land", "A country"), None),
    (KALDOVIA, FILES[KALDOVIA].replace("50", "40"), None),
    (ANN, "name: Ann Ex\ntype: person\nsummary: She speaks.\naliases: [KLF]\n", None),
    (ANN, None, None),
    ("annotations/glossary/new.yml", "name: KLF\ntype: group\nsummary: They do.\n", None),
    ("annotations/notes/a/met.yml", "quote: Delegates met\nkind: check\nverdict: disputed\nbody: No. [@ap]\n", 5),
    ("annotations/notes/a/so.yml", "quote: said so\nkind: explain\nbody: How? [[ann]]\nstatus: draft\n", 5),
    ("annotations/sources/un.yml", "type: report\ntitle: United Nations\n", None),
    ("annotations/articles/a.yml", "file: seeds/a.txt\ntitle: Talks\npublished: 2024-11-01\n", None),
    ("seeds/a.txt", "Talks\n\nNobody met in Zed.\n", None),
    ("seeds/c.txt", "New\n\nIn Kaldovia.\n", None),
    ("docs/context/why.md", FILES["docs/context/why.md"] + "\n## More\n\nAnn Ex.\n", 4),
    ("docs/context/why.md", FILES["docs/context/why.md"].replace("Because of", "For"), 5),
]


def rename_entry(root: Path, path: str) -> None:
    """Give an entry's file another name, or its own again."""
    other = root / "annotations/glossary/renamed.yml"
    if (root / path).exists():
        (root / path).rename(other)
    elif other.exists():
        other.rename(root / path)


def change(path: Path, text: str | None) -> None:
    """Write or delete a file; its time differs from what it was."""
    if text is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


VERSIONS = {
    KALDOVIA: [
        FILES[KALDOVIA],
        "name: Kaldovia\ntype: organization\nsummary: Another.\naliases: [Zed]\n",
        "name: Zed\ntype: place\nsummary: The same name.\nformer_ids: [old-place]\n",
        "name: [\n",
        "name: Kaldovia\ntype: place\nsumary: Misspelt.\n",
    ],
    ANN: [FILES[ANN], FILES[ANN].replace("Ann Ex", "Bea Ex"), FILES[ANN] + "body: Of [[kaldovia]] and [[Zed]].\n"],
    "annotations/glossary/new.yml": [
        "name: KLF\ntype: group\nsummary: They. [@ap]\n",
        "name: Ex\ntype: event\nsummary: x\n",
    ],
    "annotations/glossary/zed.yml": [
        FILES["annotations/glossary/zed.yml"],
        "name: Zed\ntype: concept\nsummary: Word.\n",
    ],
    "annotations/sources/ap.yml": [FILES["annotations/sources/ap.yml"], "type: report\ntitle: Another\nissued: 2023\n"],
    "annotations/sources/un.yml": [FILES["annotations/sources/un.yml"], "title: No type\n"],
    "annotations/notes/a/met.yml": [
        FILES["annotations/notes/a/met.yml"],
        "quote: met in\nkind: identify\nentity: none\n",
        "quote: Kaldovia\nkind: identify\nentity: zed\nstatus: reviewed\n",
        "kind: explain\nentity: zed\nbody: Why here.\nstatus: reviewed\n",
    ],
    "annotations/notes/a/two.yml": [
        "quote: Delegates\nkind: update\nbody: Later.\ncreated: 2024-12-01\nstatus: draft\n"
    ],
    "annotations/notes/b/one.yml": ["quote: did not\nkind: question\nbody: Why?\nstatus: disputed\nsources: [ap]\n"],
    "annotations/articles/a.yml": [
        FILES["annotations/articles/a.yml"],
        "file: seeds/a.txt\ntitle: Other\npublished: 2020-01-01\n",
        "file: seeds/c.txt\n",
    ],
    "annotations/articles/renamed.yml": ["file: seeds/b.txt\npublished: 2024-12-01\n"],
    "seeds/a.txt": [FILES["seeds/a.txt"], "Talks\n\nDelegates met in Zed with the KLF.\n", ""],
    "seeds/b.txt": [FILES["seeds/b.txt"], "More talks\n\nKaldovia did not.\n"],
    "seeds/c.txt": ["Third\n\nKaldovia, Zed, Ann Ex.\n"],
    "docs/index.md": [
        FILES["docs/index.md"],
        "# Home\n\nNothing.\n",
        "# Home\n\n[A](articles/a.md) [C](articles/c.md)\n",
    ],
    "docs/context/why.md": [
        FILES["docs/context/why.md"],
        "---\nanswer: No.\narticles: [a, b]\nentities: [zed]\n---\n# Why?\n\nZed.\n\n## Part\n\nAnn Ex.\n",
        "---\ntimeline:\n- {date: 2024-01-01, text: 'Of [[zed]].'}\nclaims: x\n---\n# Why?\n\nZed.\n",
        "---\nexplainer: false\n---\n# Why?\n\nZed.\n",
        "# Another title\n",
    ],
    "docs/context/two.md": ["# Two\n\nKaldovia.\n"],
    "docs/glossary/ann.md": ["# By hand\n"],
    "docs/files/data.txt": ["1", "2"],
    "mkdocs.yml": [CONFIG, CONFIG.replace("explainer]", "explainer: {density: all}]")],
    "theme/main.html": [THEME, THEME + "!"],
}
