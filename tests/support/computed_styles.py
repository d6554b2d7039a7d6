"""How a browser shows every element of a page: to compare a site with the plugin to the same without it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

_READ = """() => {
  // a style has some fifteen thousand letters, and a page has few that differ: each is handed over once
  const styles = new Map();
  const elements = [...document.querySelectorAll("html, body, body *:not(script)")].map((element) => {
    const given = [];
    for (const pseudo of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      if (pseudo && style.content === "none") continue;
      const text = style.cssText || [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ");
      if (!styles.has(text)) styles.set(text, styles.size);
      given.push(styles.get(text));
    }
    return [`${element.localName}.${element.getAttribute("class") ?? ""}`, ...given];
  });
  return [elements, [...styles.keys()].map((text) => text.replace(/--explainer-[^:]*:[^;]*;?\\s*/g, ""))];
}"""


def computed_styles(page: "Page", *, without: str = "") -> list[list[str]]:
    """Return for every element in the page's order: its name with classes, its computed style, those of its pseudos.

    Left out are variables of our own: alone they show nothing. `without`: the address of the site, which
    differs.
    """
    elements, styles = page.evaluate(_READ)
    styles = [text.replace(without, "") for text in styles] if without else styles
    return [[name, *(styles[number] for number in numbers)] for name, *numbers in elements]


def style_differences(one: list[list[str]], other: list[list[str]]) -> list[str]:
    """Return in words where two pages are shown differently; their elements must be the same."""
    if [element[0] for element in one] != [element[0] for element in other]:
        names: list[Any] = [[element[0] for element in elements] for elements in (one, other)]
        first = next(
            (pair for pair in zip(*names, strict=False) if pair[0] != pair[1]), ("one has more", "than the other")
        )
        return [f"other elements: {first[0]} / {first[1]} ({len(one)} / {len(other)})"]
    return [
        f"{a[0]}: {', '.join(sorted(_parts(x) ^ _parts(y)))[:200]}"
        for a, b in zip(one, other, strict=True)
        for x, y in zip(a[1:], b[1:], strict=False)
        if (x != y and _parts(x) != _parts(y)) or len(a) != len(b)
    ]


def _parts(style: str) -> set[str]:
    return {part for part in style.rstrip("; ").split("; ") if part}
