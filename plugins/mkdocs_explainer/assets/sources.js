/**
 * From the mark of a source to the list of sources, and back to the very mark that led there.
 */
(() => {
  /** Which of the page's marks led there: a theme may put the same page in its own place meanwhile. */
  let index = -1;
  /** @type {HTMLAnchorElement | null} */
  let back = null;
  let path = "";

  /** @returns {HTMLAnchorElement[]} */
  const cites = () =>
    [...document.querySelectorAll(".explainer-cite")].filter((one) => one instanceof HTMLAnchorElement);

  /** A mark such as `[3]` says to those who hear it what it is. */
  const name = () => {
    const label = document.querySelector(".explainer-sources")?.getAttribute("data-label") ?? "{}";
    for (const cite of cites()) cite.ariaLabel ??= label.replace("{}", (cite.textContent ?? "").replace(/[[\]]/g, ""));
  };

  /** The way back, at the source that the mark leads to. */
  const offer = () => {
    const cite = cites()[index];
    const source = cite && document.getElementById(decodeURIComponent(cite.hash.slice(1)));
    const words = source?.closest(".explainer-sources")?.getAttribute("data-back");
    back?.remove();
    if (!source || !words) return;
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
      if (link.matches(".explainer-cite")) {
        index = cites().indexOf(link);
        offer();
      }
      // who goes to a folded part by its heading wants to read it; within it browsers unfold by themselves
      if (link.hash && link.pathname === location.pathname)
        document
          .getElementById(decodeURIComponent(link.hash.slice(1)))
          ?.closest("details")
          ?.setAttribute("open", "");
      const there = cites()[index];
      if (link !== back || !there) return;
      event.preventDefault();
      event.stopPropagation();
      there.closest("details")?.setAttribute("open", "");
      there.scrollIntoView({ block: "center" });
      there.focus({ preventScroll: true });
    },
    true,
  );
  /** Goes to the page's target once more where the page has come again in its own place: Material's instant navigation
   * asks for it at the first jump within a page, and who reads on a slow network has jumped by then. */
  const keepTarget = () => {
    const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const isSame = location.pathname === path;
    path = location.pathname;
    if (there && isSame && !document.querySelector(":target")) location.replace(location.href);
  };

  name();
  window.document$?.subscribe(() => {
    name();
    keepTarget();
    if (cites()[index]?.hash === location.hash) offer();
    else index = -1;
  });
})();
