/**
 * Notes beside their passages: in the margin where there is one, else folded up below the paragraph.
 *
 * What is on the page is moved, nothing is made but the folds. Printing puts everything back.
 */
(() => {
  /** From here on a page has a margin. */
  const WIDE = matchMedia("(min-width: 1220px)");
  /** Widths in pixels: what a margin needs at least, what it takes at most, and its distance from the text. */
  const LEAST = 200;
  const MOST = 300;
  const GUTTER = 44;
  /** What notes keep free at the screen's edge. */
  const EDGE = 8;

  /** @typedef {{source: HTMLElement, section: HTMLElement, all: HTMLElement[], placed: PlacedNote[], hint: HTMLElement}} Article */

  /** @type {Article | null} */
  let article = null;
  let width = 0;

  /** The paragraph, list or table of the text that an element stands in. @param {Element} mark @param {Element} source */
  const blockOf = (mark, source) => {
    let block = /** @type {Element | null} */ (mark);
    while (block && block.parentElement !== source) block = block.parentElement;
    return block;
  };

  /** @param {PlacedNote} note */
  const moreOf = (note) => {
    note.more.className = "explainer-note-more";
    note.more.setAttribute("type", "button");
    note.more.textContent = "More"; // its height is measured before its words are set
    note.more.onclick = () => {
      note.isOpened = isCut(note.element);
      layout();
    };
    note.element.querySelector(".explainer-note-head")?.append(note.more);
  };

  /** @param {Element} note */
  const isCut = (note) => note.matches(".explainer-note--row, .explainer-note--short");

  /** @param {Element} note */
  const numberOf = (note) => note.querySelector(".explainer-note-number")?.textContent;

  /** @param {Element[]} notes */
  const foldLabel = (notes) => {
    const numbers = notes.map(numberOf);
    const kinds = new Set(notes.map((note) => note.querySelector(".explainer-kind")?.textContent));
    const range = numbers.length > 1 ? `Notes ${numbers[0]}–${numbers.at(-1)}` : `Note ${numbers[0]}`;
    return `${range}: ${[...kinds].join(", ")}`;
  };

  /** @param {Article} found */
  const move = ({ source, placed, section, hint }) => {
    /** @type {Element | null | undefined} */
    let last;
    let fold = document.createElement("details");
    for (const { element, mark } of placed) {
      const block = blockOf(mark, source);
      if (block !== last) {
        fold = document.createElement("details");
        fold.className = "explainer-beside";
        fold.dataset.explainerOwn = "";
        fold.append(document.createElement("summary"));
        if (block) block.after(fold);
        else source.prepend(fold);
        last = block;
      }
      fold.append(element);
    }
    for (const one of folds(source)) {
      const summary = one.querySelector("summary");
      if (summary) summary.textContent = foldLabel([...one.querySelectorAll(".explainer-note")]);
    }
    section.append(hint);
  };

  /** @param {HTMLElement} source */
  const folds = (source) => source.querySelectorAll("details.explainer-beside");

  const restore = () => {
    if (!article) return;
    const { source, section, all, hint } = article;
    hint.remove();
    section.append(...all);
    for (const one of folds(source)) one.remove();
    source.classList.remove("explainer-source--margin");
    source.style.minHeight = "";
    for (const note of all) {
      window.explainerMargin.unfold(note);
      note.style.top = "";
    }
  };

  const layout = () => {
    if (!article) return;
    const { source, placed } = article;
    const box = source.getBoundingClientRect();
    const outside =
      getComputedStyle(document.body).direction === "rtl" ? box.left : document.documentElement.clientWidth - box.right;
    const room = Math.min(MOST, outside - GUTTER - EDGE);
    const isMargin = WIDE.matches && room >= LEAST;
    const changed = isMargin !== source.classList.contains("explainer-source--margin");
    width = box.width;
    source.classList.toggle("explainer-source--margin", isMargin);
    source.style.setProperty("--explainer-margin", `${room}px`);
    source.style.setProperty("--explainer-gutter", `${GUTTER}px`);
    source.style.minHeight = "";
    for (const fold of folds(source)) if (changed) /** @type {HTMLDetailsElement} */ (fold).open = isMargin;
    if (isMargin) return window.explainerMargin.stack(source, placed);
    for (const { element, more } of placed) {
      window.explainerMargin.unfold(element);
      element.style.top = "";
      more.hidden = true;
    }
  };

  /** Opens a note and goes there. @param {string} id */
  const reveal = (id) => {
    const note = article?.placed.find(({ element }) => element.id === id);
    const fold = note?.element.closest("details");
    if (!note || !fold) return false;
    fold.open = true;
    note.isOpened = true;
    layout();
    note.element.tabIndex = -1;
    note.element.focus({ preventScroll: true });
    note.element.scrollIntoView({ block: "nearest" });
    return true;
  };

  const start = () => {
    /** @type {HTMLElement | null} */
    const source = document.querySelector("div.explainer-source");
    /** @type {HTMLElement | null} */
    const section = document.querySelector(".explainer-notes");
    if (article && article.source === source) return;
    article = null;
    if (!source || !section) return;
    /** @type {NodeListOf<HTMLElement>} */
    const found = section.querySelectorAll(".explainer-note");
    const all = [...found];
    /** @type {PlacedNote[]} */
    const placed = [];
    for (const element of all) {
      const mark = document.getElementById(element.id.replace("note-", "passage-"));
      if (!mark) continue;
      const note = { element, mark, more: document.createElement("button"), isOpened: false };
      placed.push(note);
      moreOf(note);
    }
    const hint = document.createElement("p");
    hint.className = "explainer-hint";
    hint.textContent = "The notes stand beside the passages they explain.";
    if (!placed.length) return;
    article = { source, section, all, placed, hint };
    move(article);
    layout();
    resized.disconnect();
    resized.observe(source);
    if (location.hash) reveal(decodeURIComponent(location.hash.slice(1)));
  };

  const resized = new ResizeObserver(() => {
    if (article && article.source.getBoundingClientRect().width !== width) layout();
  });

  /** Marks a passage and its note together. @param {EventTarget | null} target @param {boolean} isOn */
  const relate = (target, isOn) => {
    const at = target instanceof Element && target.closest("[data-note], .explainer-note");
    if (!(at instanceof HTMLElement) || !article) return;
    const id = at.dataset.note ?? at.id.replace("note-", "");
    const both = document.querySelectorAll(`[data-note="${CSS.escape(id)}"], #note-${CSS.escape(id)}`);
    for (const one of both) one.classList.toggle("explainer-active", isOn);
  };

  document.addEventListener("pointerover", (event) => relate(event.target, true));
  document.addEventListener("pointerout", (event) => relate(event.target, false));
  document.addEventListener(
    "click",
    (event) => {
      const at = event.target instanceof Element && event.target.closest("a, mark.explainer-passage");
      if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // a passage is a larger target than its number; who marks words in it wants something else
      const isPassage = at instanceof HTMLElement && at.dataset.note && getSelection()?.isCollapsed;
      if (isPassage) reveal(`note-${at.dataset.note}`);
      const ref = at.closest("a.explainer-note-ref");
      if (!ref) return;
      const hash = ref.getAttribute("href") ?? "";
      if (!reveal(hash.slice(1))) return;
      event.preventDefault();
      event.stopPropagation();
      history.replaceState(history.state, "", hash);
    },
    true,
  );
  // a link inside a note that is cut may be where the keyboard goes next
  document.addEventListener("focusin", ({ target }) => {
    const at = target instanceof Element && target.closest(".explainer-note");
    const note = at && target !== at && isCut(at) && article?.placed.find(({ element }) => element === at);
    if (!note || target === note.more) return;
    note.isOpened = true;
    layout();
  });
  // who selects the source's words copies these alone
  document.addEventListener("selectstart", ({ target }) => {
    const at = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
    article?.source.classList.toggle("explainer-source--selecting", !at?.closest("[data-explainer-own]"));
  });
  addEventListener("beforeprint", restore);
  addEventListener("afterprint", () => {
    if (!article) return;
    move(article);
    layout();
  });
  addEventListener("resize", layout);
  addEventListener("load", layout);

  start();
  window.document$?.subscribe(start);
})();
