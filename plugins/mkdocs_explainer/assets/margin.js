/**
 * Where notes stand in the margin: all of them near their passages, however many.
 */
(() => {
  /** Between two notes. */
  const GAP = 10;
  /** How far the last note may reach below the text: beside what follows it. */
  const BELOW = 90;
  /** How much more than others a note weighs that the reader opened. */
  const OPENED = 1e6;

  /** Puts the notes one below the other, each as near to its passage as the others let it; what the reader opened
   * nearest. @param {HTMLElement} source @param {PlacedNote[]} placed */
  const stack = (source, placed) => {
    const top = source.getBoundingClientRect().top;
    const wanted = placed.map(({ mark }) => (mark.getClientRects()[0]?.top ?? top) - top);
    const heights = placed.map(({ element }) => element.offsetHeight);
    const weights = placed.map(({ isOpened }) => (isOpened ? OPENED : 1));
    const tops = settle(wanted, heights, weights, source.offsetHeight + BELOW);
    for (const [index, { element }] of placed.entries()) element.style.top = `${tops[index]}px`;
    const last = placed.length - 1;
    source.style.minHeight = `${(tops[last] ?? 0) + (heights[last] ?? 0) + GAP - BELOW}px`;
  };

  /** The places, in order and without overlap, whose squared distances from the wanted ones are least: neighbours that
   * would overlap become a block, which stands at the mean of what its members want (pool adjacent violators, Ayer and
   * others 1955). Within 0 and `end` as far as there is room; beyond it where what the reader opened would not stay.
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
    const kept = wanted.flatMap((want, index) => (weights[index] === OPENED ? [want - (offsets[index] ?? 0)] : []));
    const lowest = Math.max(0, end - above + GAP, ...kept);
    return blocks
      .flatMap(({ at, count }) => new Array(count).fill(Math.min(lowest, Math.max(0, at))))
      .map((at, index) => Math.round(at + (offsets[index] ?? 0)));
  };

  window.explainerMargin = { stack };
})();
