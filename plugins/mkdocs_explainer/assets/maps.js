/**
 * A map that is wider than a phone begins where its places are, with no name cut by its edges, and no dot if that can be.
 */
(() => {
  const begin = () => {
    for (const map of document.querySelectorAll(".explainer-map--wide")) {
      /** @param {string} what */
      const boxes = (what) => [...map.querySelectorAll(what)].map((one) => one.getBoundingClientRect());
      const dots = boxes("circle");
      if (!dots.length || map.scrollWidth <= map.clientWidth) continue;
      const { left, right } = map.getBoundingClientRect();
      const middle = dots.reduce((sum, dot) => sum + dot.x, 0) / dots.length - (left + right) / 2;
      const names = boxes("text");
      const [picture] = /** @type {[DOMRect]} */ (boxes("svg"));
      let best = [Infinity];
      for (let by = picture.left - left; by <= picture.right - right; by += 2) {
        /** @param {DOMRect} one */
        const isCut = (one) => [left + by, right + by].some((edge) => one.left - 3 < edge && one.right + 3 > edge);
        const cost = names.filter(isCut).length * 1e6 + dots.filter(isCut).length * 1e3 + Math.abs(by - middle);
        if (cost < /** @type {number} */ (best[0])) best = [cost, by];
      }
      map.scrollLeft += /** @type {number} */ (best[1]);
    }
  };

  if (window.document$) window.document$.subscribe(begin);
  else begin();
})();
