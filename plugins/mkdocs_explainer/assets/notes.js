/**
 * Notes beside their passages: in the margin where there is one, each with its line and opened by a click; else in
 * the list below the text, and in a sheet at the screen's edge when their passage is pressed.
 *
 * What is on the page is moved, nothing is made but a button at each note. Printing puts everything back.
 */
(() => {
  /** From here on a page has a margin. */
  const WIDE = matchMedia("(min-width: 1220px)");
  /** Widths in pixels: what a margin needs at least, what it takes at most, and its distance from the text. */
  const LEAST = 200;
  const MOST = 420;
  const GUTTER = 44;
  /** What notes keep free at the screen's edge. */
  const EDGE = 8;

  /** @typedef {{source: HTMLElement, section: HTMLElement, all: HTMLElement[], placed: PlacedNote[]}} Article */

  /** @type {Article | null} */
  let article = null;
  let width = 0;

  /** The paragraph, list or table of the text that an element stands in. @param {Element} mark @param {Element} source */
  const blockOf = (mark, source) => {
    let block = /** @type {Element | null} */ (mark);
    while (block && block.parentElement !== source) block = block.parentElement;
    return block;
  };

  /** @param {PlacedNote} note @param {HTMLElement} section */
  const giveButton = (note, section) => {
    const { more, element } = note;
    more.className = "explainer-note-more";
    more.setAttribute("type", "button");
    more.onclick = () => {
      note.isOpened = !note.isOpened;
      layout();
    };
    element.querySelector(".explainer-note-head")?.append(more);
    say(note, section);
  };

  /** @param {PlacedNote} note @param {HTMLElement} section */
  const say = ({ element, more, isOpened }, section) => {
    const words = (isOpened ? section.dataset.less : section.dataset.more) ?? "";
    const number = document.getElementById(element.id.replace("note-", "ref-"))?.dataset.number ?? "";
    more.textContent = words;
    more.setAttribute("aria-label", (section.dataset.label ?? "").replace("{}", words).replace("{}", number));
    more.setAttribute("aria-expanded", String(isOpened));
  };

  /** Into the text, behind their paragraphs. @param {Article} found */
  const move = ({ source, placed, section, all }) => {
    /** @type {Element | null | undefined} */
    let last;
    let beside = document.createElement("div");
    for (const { element, mark } of placed) {
      const block = blockOf(mark, source);
      if (block !== last) {
        beside = document.createElement("div");
        beside.className = "explainer-beside";
        beside.dataset.explainerOwn = "";
        if (block) block.after(beside);
        else source.prepend(beside);
        last = block;
      }
      beside.append(element);
    }
    section.hidden = placed.length === all.length;
  };

  const restore = () => {
    if (!article) return;
    const { source, section, all } = article;
    section.append(...all);
    section.hidden = false;
    for (const one of source.querySelectorAll(".explainer-beside")) one.remove();
    source.classList.remove("explainer-source--margin");
    source.style.minHeight = "";
    for (const note of all) {
      note.classList.remove("explainer-note--closed");
      note.style.top = "";
    }
  };

  const layout = () => {
    if (!article) return;
    const { source, section, placed } = article;
    const box = source.getBoundingClientRect();
    const outside =
      getComputedStyle(source).direction === "rtl" ? box.left : document.documentElement.clientWidth - box.right;
    const room = Math.min(MOST, outside - GUTTER - EDGE);
    const isMargin = WIDE.matches && room >= LEAST;
    width = box.width;
    if (isMargin !== source.classList.contains("explainer-source--margin")) {
      if (isMargin) move(article);
      else restore();
      source.classList.toggle("explainer-source--margin", isMargin);
    }
    for (const note of placed) {
      note.element.classList.toggle("explainer-note--closed", isMargin && !note.isOpened);
      note.more.hidden = !isMargin;
      say(note, section);
    }
    if (!isMargin) return;
    source.style.setProperty("--explainer-margin", `${room}px`);
    source.style.setProperty("--explainer-gutter", `${GUTTER}px`);
    source.style.minHeight = "";
    window.explainerMargin.stack(
      source,
      placed.filter(({ element }) => !element.matches(".explainer-aside")),
    );
  };

  /** Opens a note: in the margin, else in a sheet, from where nothing moves. @param {string} id */
  const reveal = (id) => {
    const note = article?.placed.find(({ element }) => element.id === id);
    if (!article || !note) return false;
    if (!article.source.classList.contains("explainer-source--margin")) {
      const ref = document.getElementById(id.replace("note-", "ref-"));
      if (!ref) return false;
      window.explainerCard.open(ref, true).then(() => {
        /** @type {HTMLElement | null} */
        const sheet = document.querySelector(".explainer-card--sheet");
        if (!sheet) return;
        sheet.tabIndex = -1;
        sheet.focus({ preventScroll: true });
      });
      return true;
    }
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
      giveButton(note, section);
    }
    if (!placed.length) return;
    article = { source, section, all, placed };
    window.explainerTally.start(source, section, layout);
    layout();
    resized.disconnect();
    resized.observe(source);
    if (location.hash && source.classList.contains("explainer-source--margin"))
      reveal(decodeURIComponent(location.hash.slice(1)));
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
      if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // the innermost link wins: a name in a passage is a link of its own, and the passage's number stays reachable
      const link = event.target.closest("a, button");
      const passage = event.target.closest("mark.explainer-passage");
      if (link instanceof HTMLAnchorElement && link.matches(".explainer-note-ref, .explainer-card-note")) {
        const { hash } = link; // the attribute may be an address by now: instant navigation makes it one
        if (!reveal(decodeURIComponent(hash.slice(1)))) return;
        event.preventDefault();
        event.stopPropagation();
        history.replaceState(history.state, "", hash);
      } else if (!link && passage instanceof HTMLElement && getSelection()?.isCollapsed) {
        // a passage is a larger target than its number; who marks words in it wants something else
        reveal(`note-${passage.dataset.note}`);
      }
    },
    true,
  );
  addEventListener("beforeprint", () => {
    restore();
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folds = document.querySelectorAll(".explainer-know-first");
    for (const fold of folds) fold.open = true;
  });
  addEventListener("afterprint", layout);
  addEventListener("resize", layout);
  addEventListener("load", layout);

  start();
  window.document$?.subscribe(start);
})();
