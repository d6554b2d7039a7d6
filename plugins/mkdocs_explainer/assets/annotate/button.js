/**
 * The button at selected words. It stands behind the paragraph in which the selection ends; Tab goes to it first.
 */
import { NoteForm } from "./form.js";
import { say, tongue, wordsAreThere } from "./words.js";

/** The selection has come to rest, in milliseconds. */
const PAUSE = 250;
const GAP = 8;

const annotate = document.createElement("button");
const announcement = document.createElement("p");
/** @type {Range | null} What the button stands at. */
let selectedRange = null;
let pausing = 0;
let isPressed = false;
let wasDismissed = false;
/** @type {Element | null} Where the page says what the form must know; another one on each page. */
let place = null;

const hideButton = () => {
  annotate.remove();
  announcement.textContent = "";
  selectedRange = null;
};

/** What is selected in the article's own words. */
const selectedWords = () => {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !place) return null;
  const at = selection.anchorNode instanceof Element ? selection.anchorNode : selection.anchorNode?.parentElement;
  const isOwn = at?.closest("[data-explainer-source]") && !at.closest("[data-explainer-own]");
  return isOwn && selection.toString().trim() ? selection.getRangeAt(0).cloneRange() : null;
};

/** Below the last line of the selection, or above the first. @param {Range} range */
const placeButton = (range) => {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  // below the handles of a touch screen
  const gap = matchMedia("(pointer: coarse)").matches ? 4 * GAP : GAP;
  const isBelow = last.bottom + gap + annotate.offsetHeight < innerHeight;
  const most = document.documentElement.clientWidth - annotate.offsetWidth - GAP;
  const left = Math.max(GAP, Math.min(last.right - annotate.offsetWidth / 2, most));
  annotate.style.left = `${left + scrollX}px`;
  annotate.style.top = `${(isBelow ? last.bottom + gap : first.top - gap - annotate.offsetHeight) + scrollY}px`;
};

/** @param {Range} range */
const showButton = (range) => {
  const root = [...document.querySelectorAll("[data-explainer-source]")].findLast((one) => range.intersectsNode(one));
  const blocks = [...(root?.children ?? [])].filter((one) => !one.matches("[data-explainer-own]"));
  const block = blocks.findLast((one) => range.intersectsNode(one));
  if (!root) return;
  if (!block) root.append(annotate);
  else if (block.nextSibling !== annotate) block.after(annotate);
  annotate.textContent = say("annotate");
  Object.assign(annotate, tongue());
  annotate.popover = "manual";
  annotate.showPopover?.();
  placeButton(range);
  if (!selectedRange) announcement.textContent = say("announcement");
  selectedRange = range;
};

const update = async () => {
  await wordsAreThere();
  if (document.querySelector("dialog[open]")) return;
  const range = selectedWords();
  if (range && !wasDismissed) showButton(range);
  else if (document.activeElement !== annotate) hideButton();
};

const updateSoon = () => {
  clearTimeout(pausing);
  if (!isPressed) pausing = setTimeout(update, PAUSE);
};

/** Afterwards all is as before: the words are selected, and the keyboard is where it was. @param {Range | null} range */
const openForm = async (range) => {
  await wordsAreThere();
  if (!(place instanceof HTMLElement)) return;
  const form = new NoteForm(JSON.parse(place.dataset.settings ?? "{}"), range);
  form.open();
  form.dialog.addEventListener("close", () => {
    if (!range?.startContainer.isConnected) return;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    showButton(range);
    annotate.focus({ preventScroll: true });
  });
};

/** Once on each page. */
const start = () => {
  hideButton();
  if (place === document.querySelector(".explainer-annotate[data-settings]")) return;
  /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog.explainer-form"))?.close();
  place = document.querySelector(".explainer-annotate[data-settings]");
  place?.append(announcement);
  const asked = place?.querySelector("[data-asked]");
  asked?.removeAttribute("data-asked");
  if (asked) openForm(null);
};

annotate.type = "button";
annotate.className = "explainer-annotate-button";
annotate.dataset.explainerOwn = "";
annotate.onclick = () => openForm(selectedWords() ?? selectedRange);
// the selection must outlive the press
annotate.onpointerdown = (event) => event.preventDefault();
announcement.className = "explainer-annotate-says";
announcement.setAttribute("role", "status");

document.addEventListener("selectionchange", () => {
  wasDismissed = false;
  updateSoon();
});
document.addEventListener("pointerdown", ({ target }) => {
  isPressed = target !== annotate;
});
for (const name of ["pointerup", "pointercancel"]) {
  document.addEventListener(name, () => {
    isPressed = false;
    updateSoon();
  });
}
document.addEventListener("keydown", (event) => {
  if (!annotate.isConnected || document.querySelector("dialog[open]")) return;
  const isElsewhere = document.activeElement && document.activeElement !== document.body;
  if (event.key === "Escape") {
    hideButton();
    wasDismissed = true;
  } else if (event.key === "Tab" && !event.shiftKey && !isElsewhere) {
    event.preventDefault();
    annotate.focus({ preventScroll: true });
  }
});
document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest(".explainer-annotate button")) openForm(null);
});
addEventListener("resize", updateSoon);
addEventListener("beforeprint", hideButton);

start();
updateSoon();
window.document$?.subscribe(start);
