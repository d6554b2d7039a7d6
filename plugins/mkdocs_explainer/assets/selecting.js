/**
 * Loads the forms when somebody selects words of an article, or asks for one: most readers never do.
 */
(() => {
  const here = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src;
  let isLoaded = false;

  const load = () => {
    if (isLoaded || !document.querySelector("[data-settings]")) return;
    isLoaded = true;
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("annotate.css", here).href;
    const script = document.createElement("script");
    script.src = new URL("annotate.js", here).href;
    script.onerror = () => {
      isLoaded = false;
      const href = window.explainerAsked?.[0].getAttribute("href");
      if (href) location.assign(href);
    };
    // after the stylesheet: what the script shows must not be seen without it
    style.onload = style.onerror = () => document.head.append(script);
    document.head.append(style);
  };

  document.addEventListener("selectionchange", () => {
    const selection = /** @type {Selection} */ (getSelection());
    for (const one of document.querySelectorAll("[data-explainer-source]"))
      if (!selection.isCollapsed && selection.containsNode(one, true)) load();
  });
  document.addEventListener("click", (event) => {
    const asked = event.target instanceof Element && event.target.closest("[data-asks]");
    if (!asked || event.ctrlKey || event.metaKey || event.shiftKey) return;
    load();
    if (isLoaded) event.preventDefault();
    // the card may be gone when the form is there; once it is, it answers by itself
    window.explainerAsked = [asked, asked.closest(".explainer-card")?.previousSibling];
  });
})();
