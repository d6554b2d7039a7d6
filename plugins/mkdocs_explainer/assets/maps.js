/**
 * A map that is wider than a phone begins where most of its places are seen whole, each dot with its name, and few names
 * are cut by its edges.
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
      const places = [...dots, ...boxes(".explainer-map-label")];
      const names = boxes("text");
      const [picture] = /** @type {[DOMRect]} */ (boxes("svg"));
      let best = [Infinity];
      for (let by = picture.left - left; by <= picture.right - right; by += 2) {
        const edges = [left + by, right + by];
        /** @param {DOMRect} one */
        const isCut = (one) => edges.some((edge) => one.left - 3 < edge && one.right + 3 > edge);
        /** @param {DOMRect} one */
        const isWhole = (one) => edges.every((edge, end) => (end ? one.right + 3 <= edge : one.left - 3 >= edge));
        const worth = places.filter(isWhole).length - dots.filter(isCut).length - 3 * names.filter(isCut).length;
        const cost = Math.abs(by - middle) - worth * 1e4;
        if (cost < /** @type {number} */ (best[0])) best = [cost, by];
      }
      map.scrollLeft += /** @type {number} */ (best[1]);
    }
  };

  if (window.document$) window.document$.subscribe(begin);
  else begin();
})();
