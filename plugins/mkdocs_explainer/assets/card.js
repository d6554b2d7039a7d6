/**
 * The card: what opens on a name, on the mark of a source and, where there is no margin, on a note's number.
 *
 * A card is a popover right after its trigger, so that Tab enters it. It takes no focus and no room. Mouse and pen
 * open it after a pause, the keyboard after the same pause (who tabs on is not held up), touch as a sheet at the
 * bottom of the screen. What it says stands on the page (`contents.js`), its own words in the template that ends it.
 */
(() => {
  const OPEN = 300;
  const OPEN_NEXT = 100;
  const CLOSE = 300;
  /** How long after a scroll event the page still counts as scrolling, in milliseconds. */
  const QUIET = 150;
  const GAP = 6;
  const EDGE = 8;
  const KEY = "explainer-cards";

  /** @type {HTMLElement | null} */
  let card = null;
  /** @type {HTMLElement | null} What the card stands at. */
  let trigger = null;
  /** @type {HTMLElement | null} Waits for its card. */
  let pending = null;
  /** @type {HTMLElement | null} Closed with Escape; opens no card until it is left. */
  let dismissed = null;
  let isSheet = false;
  let isOff = false;
  let opening = 0;
  let closing = 0;
  /** How many cards were asked for or closed: what one says may come when another one is wanted, or none. */
  let asked = 0;
  let scrolled = -QUIET;
  let pointer = "";

  /** What can have a card, at or around what an event names. @param {EventTarget | null} target */
  const triggerAt = (target) => {
    const at = target instanceof Element && target.closest("a.explainer-mention, a.explainer-cite");
    return at instanceof HTMLElement && !card?.contains(at) ? at : null;
  };

  const wait = () => {
    clearTimeout(opening);
    pending = null;
  };

  /** Takes the card away; what is asked for meanwhile comes all the same. */
  const shut = () => {
    const old = card;
    const at = trigger;
    if (old && at) {
      card = trigger = null;
      at.removeAttribute("aria-details");
      const hadFocus = old.contains(document.activeElement);
      old.remove();
      if (hadFocus) {
        dismissed = at;
        at.focus({ preventScroll: true });
      }
    }
    clearTimeout(closing);
    closing = 0;
  };

  const close = () => {
    shut();
    wait();
    asked += 1;
  };

  /** Beside the line of the link that the pointer is on; above or below all its lines. @param {number} x @param {number} y */
  const place = (x, y) => {
    if (!card || !trigger) return;
    const box = trigger.getBoundingClientRect();
    const lines = [...trigger.getClientRects()];
    const line =
      lines.find((one) => x >= one.left && x <= one.right && y >= one.top && y <= one.bottom) ?? lines[0] ?? box;
    const above = box.top - GAP - EDGE;
    const below = innerHeight - box.bottom - GAP - EDGE;
    const isAbove = card.offsetHeight > below && above > below;
    card.style.maxHeight = `${isAbove ? above : below}px`;
    const left = getComputedStyle(trigger).direction === "rtl" ? line.right - card.offsetWidth : line.left;
    const most = document.documentElement.clientWidth - card.offsetWidth - EDGE;
    card.style.left = `${Math.max(EDGE, Math.min(left, most)) + scrollX}px`;
    card.style.top = `${(isAbove ? box.top - GAP - card.offsetHeight : box.bottom + GAP) + scrollY}px`;
  };

  /** @param {HTMLElement} made @param {CardContents} contents @param {HTMLElement} at */
  const fill = (made, { name, words, type, lang, dir, nodes, href, all, note }, at) => {
    /** @param {string} part @returns {HTMLElement} */
    const one = (part) => /** @type {HTMLElement} */ (made.querySelector(part));
    made.lang = lang;
    made.dir = dir;
    made.dataset.type = type;
    made.setAttribute("aria-label", words ? `${name}: ${words}` : name);
    one(".explainer-card-name").textContent = name;
    one(".explainer-card-type").textContent = words;
    one(".explainer-card-body").append(...nodes);
    // our own words are in the page's language, whatever the entry's is
    const page = document.querySelector("template.explainer-frame")?.closest("[lang]");
    for (const own of [".explainer-card-type", "[data-do=close]", ".explainer-card-foot"]) {
      one(own).lang = page?.getAttribute("lang") ?? "";
      one(own).dir = page?.getAttribute("dir") ?? "";
    }
    const full = one(".explainer-card-full");
    if (href) {
      full.setAttribute("href", href);
      full.setAttribute("aria-label", (full.getAttribute("aria-label") ?? "").replace("{}", name));
    } else full.remove();
    const inside = one(".explainer-card-note");
    if (note) {
      inside.textContent = (inside.textContent ?? "").replace("{}", note.dataset.number ?? "");
      inside.setAttribute("href", note.getAttribute("href") ?? "");
    } else inside.remove();
    const count = one(".explainer-card-count");
    const index = all.indexOf(at);
    count.textContent = (count.textContent ?? "")
      .replace("{}", index < 0 ? "–" : String(index + 1))
      .replace("{}", String(all.length));
    /** @type {NodeListOf<HTMLElement>} */
    const buttons = made.querySelectorAll("[data-do]");
    for (const button of buttons) {
      const by = button.dataset.do === "next" ? 1 : button.dataset.do === "previous" ? -1 : 0;
      if (by && all.length < 2) button.remove();
      else if (by && at.matches(".explainer-note-ref")) button.setAttribute("aria-label", button.dataset.note ?? "");
      button.onclick = () => (by ? step(all, index, by) : button.dataset.do === "off" ? turn(true) : close());
    }
    if (all.length < 2) count.remove();
  };

  /** @param {HTMLElement[]} all @param {number} index @param {number} by */
  const step = (all, index, by) => {
    const to = all[(Math.max(index, by < 0 ? 0 : -1) + by + all.length) % all.length];
    if (!to) return;
    if (!to.matches("a")) to.tabIndex = -1;
    to.scrollIntoView({ block: "center", behavior: "instant" });
    const wasSheet = isSheet;
    open(to, wasSheet).then((isOpen) => {
      if (!isOpen) return;
      /** @type {HTMLElement | null | undefined} */
      const button = card?.querySelector(`[data-do="${by < 0 ? "previous" : "next"}"]`);
      button?.focus({ preventScroll: true });
      if (wasSheet) uncover();
    });
  };

  /** Moves the page so that the sheet covers no word that it stands for. */
  const uncover = () => {
    if (!card || !trigger) return;
    scrollBy({ top: Math.max(0, trigger.getBoundingClientRect().bottom + GAP - innerHeight + card.offsetHeight) });
  };

  /** Whether there is a card now; `undefined`: something else was asked for meanwhile.
   * @param {HTMLElement} at @param {boolean} asSheet @param {{clientX: number, clientY: number}} [point] Where the
   *   pointer is, of a card that opens only as long as it is there; the keyboard's is nowhere. */
  const open = async (at, asSheet, point) => {
    asked += 1;
    const mine = asked;
    const contents = await window.explainerContents.of(at);
    if (mine !== asked || (point && pending !== at)) return undefined;
    /** @type {HTMLTemplateElement | null} */
    const frame = document.querySelector("template.explainer-frame");
    const made = frame?.content.firstElementChild?.cloneNode(true);
    close();
    if (!contents || !(made instanceof HTMLElement)) return false;
    trigger = at;
    isSheet = asSheet;
    card = made;
    card.id = "explainer-card";
    card.classList.toggle("explainer-card--sheet", isSheet);
    fill(card, contents, at);
    for (const one of card.querySelectorAll("[id]")) one.removeAttribute("id");
    at.after(card);
    at.setAttribute("aria-details", card.id);
    card.showPopover?.();
    if (!isSheet) place(point?.clientX ?? -1, point?.clientY ?? -1);
    return true;
  };

  /** @param {HTMLElement} at @param {{clientX: number, clientY: number}} [point] */
  const openSoon = (at, point = { clientX: -1, clientY: -1 }) => {
    pending = at;
    window.explainerContents.of(at); // what is not on the page is on its way by then
    opening = setTimeout(() => open(at, false, point), card ? OPEN_NEXT : OPEN);
  };

  /** What the keyboard is in stays open, wherever the pointer goes. */
  const hasFocus = () =>
    card?.contains(document.activeElement) ||
    (document.activeElement === trigger && trigger?.matches(":focus-visible"));

  const closeSoon = () => {
    if (card && !closing && !isSheet && !hasFocus()) closing = setTimeout(shut, CLOSE);
  };

  /** @param {PointerEvent} event */
  const hover = (event) => {
    if (event.pointerType === "touch") return;
    const at = triggerAt(event.target);
    const isStill = event.timeStamp - scrolled > QUIET;
    if (at !== pending) wait();
    if (at !== dismissed && dismissed !== document.activeElement) dismissed = null;
    if (card && (at === trigger || (event.target instanceof Node && card.contains(event.target)))) {
      clearTimeout(closing);
      closing = 0;
      return;
    }
    closeSoon();
    // a word that scrolling moves below the pointer has not been pointed at
    const isPointedAt = event.type === "pointermove" && isStill && !isOff;
    if (at && isPointedAt && at !== pending && at !== dismissed) openSoon(at, event);
  };

  /** @param {boolean} off */
  const turn = (off) => {
    isOff = off;
    if (off) close();
    try {
      localStorage.setItem(KEY, off ? "off" : "on");
    } catch {
      // a private window: the choice lasts as long as the page
    }
    start();
  };

  const start = () => {
    /** @type {HTMLInputElement | null} */
    const box = document.querySelector(".explainer-cards input");
    if (box) box.checked = !isOff;
  };

  try {
    isOff = localStorage.getItem(KEY) === "off";
  } catch {
    // as above
  }

  document.addEventListener("pointerover", hover);
  document.addEventListener("pointermove", hover);
  document.addEventListener("pointerout", (event) => {
    if (event.relatedTarget) return;
    wait();
    closeSoon();
  });
  document.addEventListener("scroll", (event) => {
    scrolled = event.timeStamp;
    if (pending !== document.activeElement) wait();
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target === trigger || (target instanceof Node && card?.contains(target))) return;
    const at = triggerAt(target);
    if (at !== dismissed) dismissed = null;
    wait();
    if (at?.matches(":focus-visible") && !dismissed && !isOff) openSoon(at);
    else close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !(card || pending)) return;
    dismissed = trigger ?? pending;
    close();
  });
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    if (card && !(event.target instanceof Node && card.contains(event.target)) && triggerAt(event.target) !== trigger)
      close();
  });
  document.addEventListener(
    "click",
    (event) => {
      const at = triggerAt(event.target);
      if (!at || pointer !== "touch" || isOff) return;
      if (at === trigger) return close();
      event.preventDefault();
      event.stopPropagation();
      open(at, true).then((isOpen) => {
        if (isOpen) uncover();
        else if (isOpen === false) location.assign(/** @type {HTMLAnchorElement} */ (at).href);
      });
    },
    true,
  );
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches(".explainer-cards input")) turn(!target.checked);
  });
  addEventListener("pagehide", close);

  window.explainerCard = { open };
  start();
  window.document$?.subscribe(() => {
    close();
    start();
  });
})();
