"""How tests select words of an article and open the form for a note."""

from playwright.sync_api import Locator, Page, expect


def select(page: Page, words: str) -> None:
    """Select words of the article as a script can: the browser tells the page the same as for a mouse."""
    page.evaluate(
        """words => {
            const source = document.querySelector("div.explainer-source")
            const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT)
            const nodes = []
            let text = ""
            while (walker.nextNode()) {
                if (walker.currentNode.parentElement.closest("[data-explainer-own]")) continue
                nodes.push([walker.currentNode, text.length])
                text += walker.currentNode.data
            }
            const start = text.indexOf(words)
            if (start < 0) throw new Error(`no such words: ${words}`)
            const at = offset => {
                const [node, from] = nodes.findLast(([, from]) => from <= offset)
                return [node, offset - from]
            }
            const range = document.createRange()
            range.setStart(...at(start))
            const [node, end] = at(start + words.length - 1)
            range.setEnd(node, end + 1)
            getSelection().removeAllRanges()
            getSelection().addRange(range)
            node.parentElement.scrollIntoView({block: "center", behavior: "instant"})
        }""",
        words,
    )


def button(page: Page) -> Locator:
    return page.get_by_role("button", name="Annotate this", exact=True)


def open_form(page: Page, words: str = "Secretary of State Antony Blinken spoke") -> Locator:
    select(page, words)
    button(page).click()
    form = page.get_by_role("dialog", name="Annotate a passage")
    expect(form).to_be_visible()
    return form
