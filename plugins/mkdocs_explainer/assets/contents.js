/**
 * What cards say: from the page where it stands there, else from one small file of the site, asked for once.
 */
(() => {
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
  /** @type {Map<string, Promise<Record<string, string[]>>>} */
  const asked = new Map();

  /** The site's cards are in as many files as it needs: some hundred entries each. @param {string} id */
  const askFor = async (id) => {
    const count = Number(document.querySelector("template.explainer-frame")?.getAttribute("data-files"));
    if (!count || location.protocol === "file:") return undefined;
    const number = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % count;
    const file = new URL(`cards/${number}.json`, here).href;
    /** @type {Promise<Record<string, string[]>>} */
    const cards =
      asked.get(file) ??
      fetch(file).then(
        (answer) => (answer.ok ? answer.json() : {}),
        () => ({}),
      );
    asked.set(file, cards);
    const found = await cards;
    return Object.hasOwn(found, id) ? found[id] : undefined; // an entry may be called `constructor`
  };

  /** Its children as they are shown on a card: without marks of sources, and what leads about on its own page.
   * @param {Element} element */
  const copied = (element) => {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const one of copy.querySelectorAll(".explainer-jumps, .explainer-cites, .explainer-back")) one.remove();
    return [...copy.childNodes];
  };

  /** What an entry's card says, with the way to correct it, which the page has once for all. @param {Element} says
   * @param {string} id @param {string} name */
  const ofEntry = (says, id, name) => {
    const nodes = copied(says);
    /** @type {HTMLTemplateElement | null} */
    const way = document.querySelector("template.explainer-correction");
    const link = way?.content.querySelector("a")?.cloneNode(true);
    if (link instanceof HTMLAnchorElement) {
      link.setAttribute("href", (link.getAttribute("href") ?? "").replace("{}", id));
      link.setAttribute(
        "aria-label",
        (link.getAttribute("aria-label") ?? "").replace("{}", () => name),
      );
      const meta = nodes.find((node) => node instanceof Element && node.matches(".explainer-entry-meta"));
      if (meta instanceof Element) meta.append(" · ", link);
      else nodes.push(link);
    }
    return nodes;
  };

  /** The note at whose passage a name stands. @param {HTMLElement} at */
  const noteAround = (at) => {
    const mark = at.querySelector("mark[data-note]") ?? at.closest("mark[data-note]");
    const ref = mark instanceof HTMLElement && document.getElementById(`ref-${mark.dataset.note}`);
    return ref || undefined;
  };

  /** @param {HTMLElement} at @returns {Promise<CardContents | undefined>} */
  const ofMention = async (at) => {
    const id = at.dataset.entity ?? "";
    const entry = document.getElementById(`entry-${id}`);
    const says = entry?.nextElementSibling;
    /** @type {NodeListOf<HTMLElement>} */
    const found = document.querySelectorAll(`.explainer-mention[id][data-entity="${CSS.escape(id)}"]`);
    const shared = { type: at.dataset.type ?? "", all: [...found], note: noteAround(at) };
    if (entry && says) {
      return {
        ...shared,
        name: entry.textContent ?? "",
        words: entry.dataset.typeWords ?? "",
        type: entry.dataset.type ?? "",
        lang: entry.closest("[lang]")?.getAttribute("lang") ?? "",
        dir: entry.closest("[dir]")?.getAttribute("dir") ?? "ltr",
        nodes: ofEntry(says, id, entry.textContent ?? ""),
        href: entry.querySelector("a")?.getAttribute("href") ?? "",
      };
    }
    const [name, words, text, lang, dir] = (await askFor(id)) ?? [];
    if (!name) return undefined;
    const summary = document.createElement("p");
    summary.className = "explainer-line";
    summary.textContent = text ?? "";
    const page = document.documentElement.lang;
    const href = at.getAttribute("href") ?? "";
    return { ...shared, name, words: words ?? "", lang: lang || page, dir: dir || "ltr", nodes: [summary], href };
  };

  /** A note or a source: what the link leads to. @param {HTMLAnchorElement} at @returns {CardContents | undefined} */
  const ofTarget = (at) => {
    const there = document.getElementById(decodeURIComponent(at.hash.slice(1)));
    if (!there) return undefined;
    const isNote = at.matches(".explainer-note-ref");
    /** @type {NodeListOf<HTMLElement>} */
    const refs = document.querySelectorAll("a.explainer-note-ref:not(.explainer-aside)");
    const says = (there.querySelector(".explainer-says")?.textContent ?? "").trim();
    const rest = there.querySelector(".explainer-note-rest");
    const line = there.querySelector(".explainer-headline:not(.explainer-headline--made)")?.textContent;
    return {
      name: isNote ? line || says : (at.getAttribute("aria-label") ?? ""),
      words: isNote && line ? says : "",
      type: there.dataset.says ?? "",
      lang: there.closest("[lang]")?.getAttribute("lang") ?? "",
      dir: there.closest("[dir]")?.getAttribute("dir") ?? "ltr",
      nodes: copied(isNote && rest ? rest : there),
      href: "",
      all: isNote ? [...refs] : [],
    };
  };

  /** @param {HTMLElement} at */
  const of = async (at) => (at instanceof HTMLAnchorElement && !at.dataset.entity ? ofTarget(at) : ofMention(at));

  window.explainerContents = { of };
})();
