/**
 * What notes say, counted: a press shows the notes of one kind alone, another one all of them again. Remembered.
 */
(() => {
  const KEY = "explainer-only";
  let only = "";
  /** @type {{source: HTMLElement, section: HTMLElement, changed: () => void} | null} */
  let article = null;

  /** @returns {NodeListOf<HTMLAnchorElement>} */
  const links = () => document.querySelectorAll(".explainer-tally a");

  const apply = () => {
    if (!article) return;
    const { source, section, changed } = article;
    for (const link of links()) link.setAttribute("aria-pressed", String(link.dataset.says === only));
    /** @type {NodeListOf<HTMLElement>} */
    const inText = source.querySelectorAll("mark[data-says], .explainer-note-ref, .explainer-note");
    /** @type {NodeListOf<HTMLElement>} */
    const inList = section.querySelectorAll(".explainer-note");
    for (const one of [...inText, ...inList])
      one.classList.toggle("explainer-aside", !!only && one.dataset.says !== only);
    changed();
  };

  /** @param {string} says */
  const choose = (says) => {
    only = says === only ? "" : says;
    try {
      localStorage.setItem(KEY, only);
    } catch {
      // a private window: the choice lasts as long as the page
    }
    apply();
  };

  /** @param {HTMLElement} source @param {HTMLElement} section @param {() => void} changed */
  const start = (source, section, changed) => {
    article = { source, section, changed };
    const found = [...links()];
    for (const link of found) link.setAttribute("role", "button");
    try {
      only = localStorage.getItem(KEY) ?? "";
    } catch {
      // as above
    }
    // what another article's notes say may not be said here
    if (!found.some((link) => link.dataset.says === only)) only = "";
    apply();
  };

  /** @param {Event} event */
  const press = (event) => {
    const link = event.target instanceof Element && event.target.closest(".explainer-tally a");
    if (!(link instanceof HTMLElement) || !article?.source.isConnected) return;
    event.preventDefault();
    event.stopPropagation();
    choose(link.dataset.says ?? "");
  };

  document.addEventListener("click", press, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === " ") press(event);
  });

  window.explainerTally = { start };
})();
