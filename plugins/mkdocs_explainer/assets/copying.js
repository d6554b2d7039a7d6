/**
 * Who copies the article's words gets these alone, as they stand in the source: no note, no number, no blank line more.
 */
(() => {
  const BLOCK = /^(?:P|UL|OL|DL|BLOCKQUOTE|TABLE|PRE|H[1-6])$/;

  /** What of the source's words is selected, piece by piece. @param {Range} range */
  const pieces = (range) =>
    [...document.querySelectorAll("[data-explainer-source]")]
      .filter((source) => range.intersectsNode(source))
      .map((source) => {
        const part = document.createRange();
        part.selectNodeContents(source);
        if (part.comparePoint(range.startContainer, range.startOffset) === 0)
          part.setStart(range.startContainer, range.startOffset);
        if (part.comparePoint(range.endContainer, range.endOffset) === 0)
          part.setEnd(range.endContainer, range.endOffset);
        const copy = part.cloneContents();
        for (const own of copy.querySelectorAll("[data-explainer-own], .explainer-note-ref")) own.remove();
        for (const ours of copy.querySelectorAll(".explainer-mention, mark")) ours.replaceWith(...ours.childNodes);
        return copy;
      });

  /** @param {Node | null} node */
  const elementOf = (node) => (node instanceof Element ? node : node?.parentElement);

  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const range = selection.getRangeAt(0);
    const ends = [range.startContainer, range.endContainer].map(elementOf);
    if (!ends.some((end) => end?.closest("[data-explainer-source]"))) return;
    if (ends.some((end) => end?.closest("[data-explainer-own], input, textarea"))) return;
    const box = document.createElement("div");
    const texts = pieces(range).map((piece) => {
      const nodes = [...piece.childNodes];
      const hasBlocks = nodes.some((node) => node instanceof Element && BLOCK.test(node.tagName));
      const parts = hasBlocks ? nodes.map((node) => node.textContent ?? "") : [piece.textContent ?? ""];
      box.append(piece);
      return parts
        .map((part) => part.trim())
        .filter(Boolean)
        .join("\n\n");
    });
    event.clipboardData.setData("text/plain", texts.filter(Boolean).join("\n\n"));
    event.clipboardData.setData("text/html", box.innerHTML);
    event.preventDefault();
  });

  // who selects the source's words sees these alone selected
  document.addEventListener("selectstart", ({ target }) => {
    const at = target instanceof Node ? elementOf(target) : null;
    document
      .querySelector("div.explainer-source")
      ?.classList.toggle("explainer-source--selecting", !at?.closest("[data-explainer-own]"));
  });
})();
