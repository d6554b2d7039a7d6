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
  /** Between two notes. */
  const GAP = 12;
  /** A note that stands further than this below its passage is cut to one line, so that the next ones come nearer. */
  const FAR = 30;

  /** @typedef {{element: HTMLElement, mark: HTMLElement, more: HTMLElement, isOpened: boolean}} Placed */
  /** @typedef {{source: HTMLElement, section: HTMLElement, all: HTMLElement[], placed: Placed[], hint: HTMLElement}} Article */

  /** @type {Article | null} */
  let article = null;
  let width = 0;

  /** The paragraph, list or table of the text that an element stands in. @param {Element} mark @param {Element} source */
  const blockOf = (mark, source) => {
    let block = /** @type {Element | null} */ (mark);
    while (block && block.parentElement !== source) block = block.parentElement;
    return block;
  };

  /** @param {Placed} note */
  const moreOf = (note) => {
    note.more.className = "explainer-note-more";
    note.more.setAttribute("type", "button");
    note.more.onclick = () => {
      note.isOpened = note.element.classList.contains("explainer-note--short");
      layout();
    };
    note.element.querySelector(".explainer-note-head")?.append(note.more);
  };

  /** @param {Element[]} notes */
  const foldLabel = (notes) => {
    const numbers = notes.map((note) => note.querySelector(".explainer-note-number")?.textContent);
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
      note.classList.remove("explainer-note--short", "explainer-note--tight");
      note.style.top = "";
    }
  };

  const layout = () => {
    if (!article) return;
    const { source, placed } = article;
    const box = source.getBoundingClientRect();
    const outside =
      getComputedStyle(document.body).direction === "rtl" ? box.left : document.documentElement.clientWidth - box.right;
    const room = Math.min(MOST, outside - GUTTER - GAP);
    const isMargin = WIDE.matches && room >= LEAST;
    const changed = isMargin !== source.classList.contains("explainer-source--margin");
    width = box.width;
    source.classList.toggle("explainer-source--margin", isMargin);
    source.style.setProperty("--explainer-margin", `${room}px`);
    source.style.setProperty("--explainer-gutter", `${GUTTER}px`);
    source.style.minHeight = "";
    for (const fold of folds(source)) if (changed) /** @type {HTMLDetailsElement} */ (fold).open = isMargin;
    for (const note of placed) {
      note.element.classList.remove("explainer-note--short", "explainer-note--tight");
      note.element.style.top = "";
      note.more.hidden = true;
    }
    if (isMargin) stack(source, placed);
  };

  /** Puts the notes one below the other, each beside its passage or as near as there is room. What does not fit before
   * the next passage is cut to its first lines.
   * @param {HTMLElement} source @param {Placed[]} placed */
  const stack = (source, placed) => {
    const top = source.getBoundingClientRect().top;
    const tops = placed.map(({ mark }) => (mark.getClientRects()[0]?.top ?? top) - top);
    const full = placed.map(({ element }) => element.offsetHeight);
    for (const { element, more } of placed) {
      element.classList.add("explainer-note--short");
      more.hidden = false;
    }
    let y = 0;
    placed.forEach((note, index) => {
      y = Math.max(y, tops[index] ?? 0);
      const next = tops[index + 1] ?? source.offsetHeight;
      const fits = y + (full[index] ?? 0) + GAP <= next;
      const isFull = note.isOpened || fits;
      note.element.classList.toggle("explainer-note--short", !isFull);
      note.element.classList.toggle("explainer-note--tight", !isFull && y - (tops[index] ?? 0) > FAR);
      note.element.style.top = `${y}px`;
      note.more.hidden = fits && !note.isOpened;
      note.more.textContent = isFull ? "Less" : "More";
      note.more.setAttribute("aria-expanded", String(isFull));
      y += note.element.offsetHeight + GAP;
    });
    source.style.minHeight = `${y}px`;
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
    /** @type {Placed[]} */
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
      const ref = event.target instanceof Element && event.target.closest("a.explainer-note-ref");
      if (!ref || event.ctrlKey || event.metaKey || event.shiftKey) return;
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
    const at = target instanceof Element && target.closest(".explainer-note--short");
    const note = at && target !== at && article?.placed.find(({ element }) => element === at);
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
