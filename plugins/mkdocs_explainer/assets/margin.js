/**
 * Where notes stand in the margin, and how much of each is seen: all of them near their passages, however many.
 */
(() => {
  /** Between two notes. */
  const GAP = 8;
  /** How far from its passage a note may stand so that another one can say more: a line and a half of the text. */
  const NEAR = 44;
  /** How far the last note may reach below the text: beside the heading that follows it. */
  const BELOW = 90;
  /** How many lines of a note may be seen: the first words beside its head, two, four, all. */
  const LINES = [1, 2, 4, Infinity];
  const ALL = LINES.length - 1;

  /** Puts the notes one below the other, each as near to its passage as the others let it. All begin as a row; then all
   * show their first lines, then all of it, where that pushes none too far away. What the reader opened is open.
   * @param {HTMLElement} source @param {PlacedNote[]} placed */
  const stack = (source, placed) => {
    const top = source.getBoundingClientRect().top;
    const end = source.offsetHeight + BELOW;
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
    /** @param {number} y @param {number} index */
    const distance = (y, index) => Math.abs(y - (wanted[index] ?? 0));
    const allowed = tops.map((y, index) => Math.max(NEAR, distance(y, index)));
    for (const more of [1, 2, 3]) {
      forms.forEach((before, index) => {
        if (before >= more) return;
        forms[index] = more;
        const tried = settle(wanted, sized(), weights, end);
        if (tried.every((y, other) => distance(y, other) <= (allowed[other] ?? 0))) tops = tried;
        else forms[index] = before;
      });
    }
    placed.forEach(({ element, more, isOpened }, index) => {
      const form = forms[index] ?? ALL;
      const words = form === ALL ? "Less" : "More";
      shape(element, form, more);
      element.style.top = `${tops[index]}px`;
      more.hidden = form === ALL && !isOpened;
      more.textContent = words;
      more.setAttribute("aria-label", `${words}: note ${element.querySelector(".explainer-note-number")?.textContent}`);
      more.setAttribute("aria-expanded", String(form === ALL));
    });
    const last = placed.length - 1;
    source.style.minHeight = `${(tops[last] ?? 0) + (sized()[last] ?? 0) + GAP - BELOW}px`;
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

  /** Shows all of a note. @param {HTMLElement} note */
  const unfold = (note) => shape(note, ALL);

  window.explainerMargin = { stack, unfold };
})();
