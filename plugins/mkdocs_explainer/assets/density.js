/**
 * How many mentions of an article are links: all, the first of an entity in each section (or on the page), none.
 * The page comes as the site's configuration says; a reader's choice is remembered.
 */
(() => {
  const KEY = "explainer-density";
  const LINK_ONLY = new Set(["href", "data-type", "aria-description", "tabindex"]);
  /** @type {string | null} */
  let chosen = null;

  try {
    chosen = localStorage.getItem(KEY);
  } catch {
    // a private window: the choice lasts as long as the page
  }

  /** @param {HTMLElement} at @param {boolean} isLink */
  const swap = (at, isLink) => {
    const entry = document.getElementById(`entry-${at.dataset.entity}`);
    const href = entry?.querySelector("a")?.getAttribute("href");
    if (!entry || !href) return;
    const made = document.createElement(isLink ? "a" : "span");
    for (const { name, value } of at.attributes) if (!LINK_ONLY.has(name)) made.setAttribute(name, value);
    if (isLink) {
      made.setAttribute("href", href);
      made.setAttribute("data-type", entry.dataset.type ?? "");
      made.setAttribute("aria-description", entry.dataset.typeWords ?? "");
    }
    made.append(...at.childNodes);
    at.replaceWith(made);
  };

  /** @param {string} density */
  const apply = (density) => {
    /** @type {HTMLElement | null} */
    const source = document.querySelector("div.explainer-source");
    if (!source) return;
    source.dataset.density = density;
    const used = new Set();
    /** @type {NodeListOf<HTMLElement>} */
    const places = source.querySelectorAll("h1, h2, h3, h4, h5, h6, .explainer-mention[id]");
    for (const at of places) {
      const entity = at.dataset.entity;
      if (!entity) {
        if (density === "section") used.clear();
        continue;
      }
      const isLink = density === "all" || (density !== "none" && !used.has(entity));
      used.add(entity);
      if (isLink !== at.matches("a[href]")) swap(at, isLink);
    }
  };

  const start = () => {
    /** @type {NodeListOf<HTMLInputElement>} */
    const inputs = document.querySelectorAll(".explainer-density input");
    const input = [...inputs].find(({ value }) => value === chosen);
    if (!input || input.checked) return;
    input.checked = true;
    apply(input.value);
  };

  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(".explainer-density input")) return;
    chosen = target.value;
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // as above
    }
    apply(chosen);
  });

  /** The menu folds up when the reader goes on elsewhere. @param {Event} event */
  const leave = ({ target }) => {
    const menu = document.querySelector("details.explainer-controls[open]");
    if (menu && !(target instanceof Node && menu.contains(target))) menu.removeAttribute("open");
  };
  document.addEventListener("pointerdown", leave);
  document.addEventListener("focusin", leave);
  document.addEventListener("keydown", ({ key }) => {
    const summary = document.querySelector("details.explainer-controls[open] > summary");
    if (key !== "Escape" || !(summary instanceof HTMLElement)) return;
    summary.parentElement?.removeAttribute("open");
    summary.focus();
  });

  start();
  window.document$?.subscribe(start);
})();
