/**
 * Loads the form for notes when somebody selects words of an article, or asks for the form: most readers never do.
 */
(() => {
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
  let isLoaded = false;

  const load = () => {
    if (isLoaded || !document.querySelector(".explainer-annotate[data-settings]")) return;
    isLoaded = true;
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("annotate.css", here).href;
    const script = document.createElement("script");
    script.src = new URL("annotate.js", here).href;
    // after the stylesheet: what the script shows must not be seen without it
    style.onload = style.onerror = () => document.head.append(script);
    document.head.append(style);
  };

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!selection?.isCollapsed && selection?.anchorNode?.parentElement?.closest("[data-explainer-source]")) load();
  });
  document.addEventListener("click", ({ target }) => {
    const asked = target instanceof Element && target.closest(".explainer-annotate button");
    if (asked instanceof HTMLElement && !isLoaded) {
      asked.dataset.asked = "";
      load();
    }
  });
})();
