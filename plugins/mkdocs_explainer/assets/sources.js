/**
 * From the mark of a source to the list of sources, and back to the very mark that led there.
 */
(() => {
  /** @type {HTMLAnchorElement | null} */
  let last = null;
  /** @type {HTMLAnchorElement | null} */
  let back = null;

  /** The way back, at the source that a mark leads to. @param {HTMLAnchorElement} cite */
  const offer = (cite) => {
    const source = document.getElementById(decodeURIComponent(cite.hash.slice(1)));
    const words = source?.closest(".explainer-sources")?.getAttribute("data-back");
    if (!source || !words) return;
    back?.remove();
    last = cite;
    back = document.createElement("a");
    back.className = "explainer-back";
    back.href = "#back";
    back.textContent = `↑ ${words}`;
    source.append(" ", back);
  };

  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!(link instanceof HTMLAnchorElement)) return;
      if (link.matches(".explainer-cite")) offer(link);
      if (link !== back || !last?.isConnected) return;
      event.preventDefault();
      event.stopPropagation();
      last.scrollIntoView({ block: "center" });
      last.focus({ preventScroll: true });
    },
    true,
  );
})();
