/**
 * A long list has several pages; an address from when it had one leads on to the page where its words stand now.
 */
(() => {
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

  const lead = async () => {
    const list = document.querySelector("nav.explainer-parts");
    const id = decodeURIComponent(location.hash.slice(1));
    if (!(list instanceof HTMLElement) || !id || document.getElementById(id)) return;
    const answer = await fetch(new URL(`parts/${list.dataset.list}.json`, here)).catch(() => undefined);
    /** @type {string[][]} */
    const parts = answer?.ok ? await answer.json() : [];
    const number = parts.findIndex((ids) => ids.includes(id)) + 1;
    const link = [...list.querySelectorAll("a")].findLast((one) => Number(one.dataset.part) <= number);
    if (number && link && !link.ariaCurrent) location.replace(`${link.href.split("#")[0]}#${encodeURIComponent(id)}`);
  };

  window.addEventListener("hashchange", lead);
  if (window.document$) window.document$.subscribe(lead);
  else lead();
})();
