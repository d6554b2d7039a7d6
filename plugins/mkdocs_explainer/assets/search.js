/**
 * Loads what finds pages by their names when somebody searches. Escape in the search field gives the keyboard back to
 * where it was; Material's own script leaves it nowhere.
 */
(() => {
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
  let isLoaded = false;
  /** @type {HTMLElement | null} */
  let before = null;

  /** @param {EventTarget | null} target */
  const isInSearch = (target) => target instanceof Element && !!target.closest('[data-md-component="search"]');

  const load = () => {
    if (isLoaded) return;
    isLoaded = true;
    const script = document.createElement("script");
    script.src = new URL("find.js", here).href;
    document.head.append(script);
  };
  if (document.querySelector(".explainer-missing")) load();

  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && !isInSearch(target)) before = target;
    if (isInSearch(target)) load();
  });
  document.addEventListener(
    "keydown",
    ({ key, target }) => {
      if (key !== "Escape" || !isInSearch(target)) return;
      setTimeout(() => {
        const { activeElement } = document;
        // Material's script may come later than the key
        if (activeElement && activeElement !== document.body && !isInSearch(activeElement)) return;
        const there = before?.isConnected ? before : document.querySelector("article");
        if (!(there instanceof HTMLElement)) return;
        if (there !== before) there.tabIndex = -1;
        there.focus({ preventScroll: true });
      });
    },
    true,
  );
})();
