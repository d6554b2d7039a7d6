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
  const GAP = 8;
  /** How far from its passage a note may stand so that another one can say more: a line and a half of the text. */
  const NEAR = 44;
  /** How many lines of a note may be seen: the first words beside its head, two, four, all. */
  const LINES = [1, 2, 4, Infinity];
  const ALL = LINES.length - 1;

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
      shape(note, ALL);
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
    if (isMargin) return stack(source, placed);
    for (const { element, more } of placed) {
      shape(element, ALL);
      element.style.top = "";
      more.hidden = true;
    }
  };

  /** Puts the notes one below the other, each as near to its passage as the others let it. All begin as a row; then all
   * show their first lines, then all of it, where that pushes none too far away. What the reader opened is open.
   * @param {HTMLElement} source @param {Placed[]} placed */
  const stack = (source, placed) => {
    const top = source.getBoundingClientRect().top;
    const end = source.offsetHeight;
    const wanted = placed.map(({ mark }) => (mark.getClientRects()[0]?.top ?? top) - top);
    /** @type {number[][]} */
    const heights = placed.map(() => []);
    for (const form of LINES.keys()) {
      for (const { element, more } of placed) shape(element, form, more);
      for (const [index, { element }] of placed.entries()) heights[index]?.push(element.offsetHeight);
    }
    const forms = placed.map(({ isOpened }) => (isOpened ? ALL : 0));
    const sized = () => forms.map((form, index) => heights[index]?.[form] ?? 0);
    const weights = placed.map(({ isOpened }) => (isOpened ? 1e6 : 1));
    let tops = settle(wanted, sized(), weights, end);
    /** @param {number[]} at */
    const farthest = (at) => Math.max(...at.map((y, index) => Math.abs(y - (wanted[index] ?? 0))));
    const most = Math.max(NEAR, farthest(tops));
    for (const more of [1, 2, 3]) {
      forms.forEach((before, index) => {
        if (before >= more) return;
        forms[index] = more;
        const tried = settle(wanted, sized(), weights, end);
        if (farthest(tried) > most) forms[index] = before;
        else tops = tried;
      });
    }
    placed.forEach(({ element, more, isOpened }, index) => {
      const form = forms[index] ?? ALL;
      const words = form === ALL ? "Less" : "More";
      shape(element, form, more);
      element.style.top = `${tops[index]}px`;
      more.hidden = form === ALL && !isOpened;
      more.textContent = words;
      more.setAttribute("aria-label", `${words}: note ${numberOf(element)}`);
      more.setAttribute("aria-expanded", String(form === ALL));
    });
    const last = placed.length - 1;
    source.style.minHeight = `${(tops[last] ?? 0) + (sized()[last] ?? 0) + GAP}px`;
  };

  /** @param {HTMLElement} note @param {number} form @param {HTMLElement} [more] */
  const shape = (note, form, more) => {
    note.classList.toggle("explainer-note--row", form === 0);
    note.classList.toggle("explainer-note--short", form > 0 && form < ALL);
    note.style.setProperty("--explainer-lines", String(LINES[form]));
    if (more) more.hidden = form === ALL;
  };

  /** The places, in order and without overlap, whose squared distances from the wanted ones are least: neighbours that
   * would overlap become a block, which stands at the mean of what its members want (pool adjacent violators, Ayer and
   * others 1955). Within 0 and `end` as far as there is room.
   * @param {number[]} wanted @param {number[]} heights @param {number[]} weights @param {number} end */
  const settle = (wanted, heights, weights, end) => {
    /** @type {{at: number, weight: number, count: number}[]} */
    const blocks = [];
    let above = 0;
    const offsets = heights.map((height) => {
      above += height + GAP;
      return above - height - GAP;
    });
    wanted.forEach((want, index) => {
      let block = { at: want - (offsets[index] ?? 0), weight: weights[index] ?? 1, count: 1 };
      for (let last = blocks.at(-1); last && last.at > block.at; last = blocks.at(-1)) {
        blocks.pop();
        const weight = last.weight + block.weight;
        const at = (last.at * last.weight + block.at * block.weight) / weight;
        block = { at, weight, count: last.count + block.count };
      }
      blocks.push(block);
    });
    const lowest = Math.max(0, end - above + GAP);
    return blocks
      .flatMap(({ at, count }) => new Array(count).fill(Math.min(lowest, Math.max(0, at))))
      .map((at, index) => Math.round(at + (offsets[index] ?? 0)));
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
