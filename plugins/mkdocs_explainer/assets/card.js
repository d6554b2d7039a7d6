/**
 * The card that opens on a mention: what the list "In this article" says of the entity, repeated beside the word.
 *
 * A card is a popover right after its trigger, so that Tab enters it. It takes no focus and no room. Mouse and pen
 * open it after a pause, the keyboard after the same pause (who tabs on is not held up), touch as a sheet at the
 * bottom of the screen.
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
  let scrolled = -QUIET;
  let pointer = "";

  /** @param {string} name @param {string} classes @param {string} [text] */
  const element = (name, classes, text = "") => {
    const made = document.createElement(name);
    made.className = `explainer-card${classes}`;
    made.textContent = text;
    return made;
  };

  /** @param {HTMLElement} at */
  const entryOf = (at) => document.getElementById(`entry-${at.dataset.entity}`);

  /** The mention that can have a card, at or around what an event names. @param {EventTarget | null} target */
  const mentionAt = (target) => {
    const at = target instanceof Element && target.closest("a.explainer-mention");
    return at instanceof HTMLElement && !card?.contains(at) && entryOf(at) ? at : null;
  };

  const wait = () => {
    clearTimeout(opening);
    pending = null;
  };

  const close = () => {
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
    wait();
    clearTimeout(closing);
    closing = 0;
  };

  /** Beside the line of the link that the pointer is on; above or below all its lines. @param {number} x @param {number} y */
  const place = (x, y) => {
    if (!card || !trigger) return;
    const box = trigger.getBoundingClientRect();
    const lines = [...trigger.getClientRects()];
    const line =
      lines.find((one) => x >= one.left && x <= one.right && y >= one.top && y <= one.bottom) ?? lines[0] ?? box;
    if (isSheet) {
      scrollBy(0, Math.max(0, box.bottom + GAP - innerHeight + card.offsetHeight));
      return;
    }
    const above = box.top - GAP - EDGE;
    const below = innerHeight - box.bottom - GAP - EDGE;
    const isAbove = card.offsetHeight > below && above > below;
    card.style.maxHeight = `${isAbove ? above : below}px`;
    const left = getComputedStyle(trigger).direction === "rtl" ? line.right - card.offsetWidth : line.left;
    const most = document.documentElement.clientWidth - card.offsetWidth - EDGE;
    card.style.left = `${Math.max(EDGE, Math.min(left, most)) + scrollX}px`;
    card.style.top = `${(isAbove ? box.top - GAP - card.offsetHeight : box.bottom + GAP) + scrollY}px`;
  };

  /** @param {string} words @param {string} label @param {() => void} action */
  const button = (words, label, action) => {
    const made = element("button", "-button", words);
    made.setAttribute("type", "button");
    if (label) made.setAttribute("aria-label", label);
    made.onclick = action;
    return made;
  };

  /** @param {HTMLElement} at */
  const footOf = (at) => {
    const foot = element("p", "-foot");
    /** @type {NodeListOf<HTMLElement>} */
    const found = document.querySelectorAll(`.explainer-mention[id][data-entity="${at.dataset.entity}"]`);
    const all = [...found];
    const place = all.indexOf(at);
    /** @param {number} by */
    const step = (by) => () => {
      const to = all[(Math.max(place, by < 0 ? 0 : -1) + by + all.length) % all.length];
      if (!to) return;
      if (!to.matches("a")) to.tabIndex = -1;
      to.scrollIntoView({ block: "center", behavior: "instant" });
      open(to, isSheet);
      /** @type {HTMLElement | null | undefined} */
      (card?.querySelector(`[aria-label^="${by < 0 ? "P" : "N"}"]`))?.focus({ preventScroll: true });
    };
    if (all.length > 1) {
      foot.append(
        button("‹", "Previous mention", step(-1)),
        element("span", "-count", `${place < 0 ? "–" : place + 1} of ${all.length}`),
        button("›", "Next mention", step(1)),
      );
    }
    foot.append(button("Turn cards off", "", () => turn(true)));
    if (isSheet) foot.append(button("Close", "", close));
    return foot;
  };

  /** @param {HTMLElement} at @param {boolean} asSheet @param {number} [x] @param {number} [y] */
  const open = (at, asSheet, x = -1, y = -1) => {
    const entry = entryOf(at);
    const says = entry?.nextElementSibling;
    close();
    if (!entry || !says) return;
    trigger = at;
    isSheet = asSheet;
    card = element("div", isSheet ? " explainer-card--sheet" : "");
    card.id = "explainer-card";
    card.popover = "manual";
    card.lang = entry.closest("[lang]")?.getAttribute("lang") ?? "";
    card.dir = entry.closest("[dir]")?.getAttribute("dir") ?? "ltr";
    card.dataset.explainerOwn = "";
    card.dataset.type = entry.dataset.type;
    card.setAttribute("role", "group");
    card.setAttribute("aria-label", `${entry.textContent}: ${entry.dataset.typeWords}`);
    const head = element("p", "-name", entry.textContent ?? "");
    head.append(element("span", "-type", entry.dataset.typeWords));
    card.append(head, ...says.cloneNode(true).childNodes, footOf(at));
    for (const one of card.querySelectorAll("[id]")) one.removeAttribute("id");
    card.querySelector(".explainer-jumps")?.remove();
    at.after(card);
    at.setAttribute("aria-details", card.id);
    card.showPopover?.();
    place(x, y);
  };

  /** @param {HTMLElement} at @param {{clientX?: number, clientY?: number}} [point] */
  const openSoon = (at, point) => {
    pending = at;
    opening = setTimeout(() => open(at, false, point?.clientX, point?.clientY), card ? OPEN_NEXT : OPEN);
  };

  /** What the keyboard is in stays open, wherever the pointer goes. */
  const hasFocus = () =>
    card?.contains(document.activeElement) ||
    (document.activeElement === trigger && trigger?.matches(":focus-visible"));

  const closeSoon = () => {
    if (card && !closing && !isSheet && !hasFocus()) closing = setTimeout(close, CLOSE);
  };

  /** @param {PointerEvent} event */
  const hover = (event) => {
    if (event.pointerType === "touch") return;
    const at = mentionAt(event.target);
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
    const at = mentionAt(target);
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
    if (card && !(event.target instanceof Node && card.contains(event.target)) && mentionAt(event.target) !== trigger)
      close();
  });
  document.addEventListener(
    "click",
    (event) => {
      const at = mentionAt(event.target);
      if (!at || pointer !== "touch" || isOff) return;
      if (at === trigger) return close();
      event.preventDefault();
      event.stopPropagation();
      open(at, true);
    },
    true,
  );
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches(".explainer-cards input")) turn(!target.checked);
  });
  addEventListener("pagehide", close);

  start();
  window.document$?.subscribe(() => {
    close();
    start();
  });
})();
