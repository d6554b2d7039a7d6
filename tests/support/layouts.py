"""What a browser sees of a page that does not hold together, as scripts to run in it."""

WIDE = """width => [...document.querySelectorAll(".md-content *")].filter(e => {
    const box = e.getBoundingClientRect()
    return box.width && box.height && (box.right > width + 1 || box.left < -1) && !e.closest("svg")
        && getComputedStyle(e).position !== "absolute"
}).map(e => e.outerHTML.slice(0, 90))"""
"""Of what reaches out of a screen of a width: its HTML."""
OVERLAPS = """() => {
    const blocks = [...document.querySelectorAll(
        ".md-content :is(p, dt, dd, h1, h2, h3, tr, li, figcaption, summary, svg.explainer-map-picture, fieldset)")]
        .filter(e => e.checkVisibility() && e.getClientRects().length
            && !e.closest(".explainer-source--margin .explainer-note")
            && !e.closest(".explainer-controls-box"))  // a menu that opens over the text
        .map(e => [e, e.getBoundingClientRect()])
    const found = []
    blocks.forEach(([a, one], index) => {
        for (const [b, other] of blocks.slice(index + 1, index + 12)) {
            if (a.contains(b) || b.contains(a)) continue
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
            const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
            if (across > 1 && down > 1) found.push([a.outerHTML.slice(0, 60), b.outerHTML.slice(0, 60)])
        }
    })
    return found
}"""
"""Of what stands upon something else: both."""
