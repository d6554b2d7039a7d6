/**
 * The button at selected words. It stands behind the paragraph in which the selection ends; Tab goes to it first.
 */
import { CHOICES } from "./choices.js";
import { CorrectionForm, saidBeside } from "./correction.js";
import { NoteForm } from "./form.js";
import { EntryForm, SourceForm } from "./record_forms.js";
import { say, tongue, wordsAreThere } from "./words.js";

/** The selection has come to rest, in milliseconds. */
const PAUSE = 250;
const GAP = 8;
/** What asks for a form when it is pressed: for which one, and for what. */
const ASKS = "[data-asks]";

const annotate = document.createElement("button");
const announcement = document.createElement("p");
/** @type {Range | null} What the button stands at. */
let selectedRange = null;
let pausing = 0;
/** What loads this may be a selection that the mouse still makes; of a finger nobody would tell the end. */
let isPressed = matchMedia("(hover: hover)").matches && document.querySelector(":active") !== null;
let wasDismissed = false;
/** @type {Element | null} Where the page says what the form must know; another one on each page. */
let place = null;

const hideButton = () => {
  annotate.remove();
  announcement.textContent = "";
  selectedRange = null;
};

/** Whether a place is in the article's own words. @param {Node | null} node */
const isInText = (node) => {
  const at = node instanceof Element ? node : node?.parentElement;
  return !!at?.closest("[data-explainer-source]") && !at.closest("[data-explainer-own]");
};

/** What is selected in the article's own words: where it began or ended is in them, whichever way it was dragged. */
const selectedWords = () => {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !place) return null;
  const isOwn = isInText(selection.anchorNode) || isInText(selection.focusNode);
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
  if (document.querySelector("dialog[open], .explainer-picking")) return hideButton();
  const range = selectedWords();
  if (range && !wasDismissed) showButton(range);
  else if (document.activeElement !== annotate) hideButton();
};

const updateSoon = () => {
  clearTimeout(pausing);
  if (!isPressed) pausing = setTimeout(update, PAUSE);
};

/** What the page tells, with the names of the notes that stand on it. @returns {import("./form.js").Settings} */
const settings = () => {
  const told = JSON.parse(place?.getAttribute("data-settings") ?? "{}");
  const shown = [...document.querySelectorAll(".explainer-note[id^=note-]")].map(({ id }) => id.slice("note-".length));
  return told.taken ? { ...told, taken: [...told.taken, ...shown] } : told;
};

/** Afterwards all is as before: the words are selected, and the keyboard is where it was. @param {Range | null} range
 * @param {HTMLElement} [from] Where the keyboard was, if not at the button. */
const openForm = (range, from) => {
  const form = new NoteForm(settings(), range);
  form.suggestEntry = (name) => {
    form.dialog.close();
    new EntryForm(settings(), name).open();
  };
  form.open();
  form.dialog.addEventListener("close", () => {
    if (document.querySelector("dialog[open], .explainer-picking")) return;
    if (from) return from.focus({ preventScroll: true });
    if (!range?.startContainer.isConnected) return;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    showButton(range);
    annotate.focus({ preventScroll: true });
  });
};

/** The words that a card stands at: a name, or the passage of a note. @param {Element} trigger */
const wordsOfCard = (trigger) => {
  const note = trigger.matches(".explainer-note-ref") && trigger.id.replace(/^ref-/, "");
  const marks = note ? [...document.querySelectorAll(`mark[data-note="${CSS.escape(note)}"]`)] : [];
  const range = document.createRange();
  range.setStartBefore(marks[0] ?? trigger);
  range.setEndAfter(marks.at(-1) ?? trigger);
  return range;
};

/** What an annotation file is called. @param {HTMLElement} link To the file in a forge's editor. */
const fileName = (link) => /([a-z0-9-]+)\.ya?ml\b/.exec(link.getAttribute("href") ?? "")?.[1] ?? "";

/** @param {HTMLElement} link @param {HTMLElement} from Where the keyboard was. */
const correct = (link, from) => {
  const [, kind, id = fileName(link)] = (link.dataset.asks ?? "").split(" ");
  const choices = kind === "source" ? CHOICES.sources : CHOICES.entities;
  const name = choices.find(([one]) => one === id)?.[1] ?? id;
  const form = new CorrectionForm(settings(), { name, said: saidBeside(link), href: link.getAttribute("href") ?? "" });
  form.open();
  form.dialog.addEventListener("close", () => from.focus({ preventScroll: true }));
};

/** Opens the form that somebody asked for. @param {Element} asked
 * @param {Node | null} [trigger] What the card stands at in which it was asked for. */
const open = async (asked, trigger) => {
  const from = trigger instanceof HTMLElement ? trigger : undefined;
  const what = asked.getAttribute("data-asks") ?? "";
  const range = what === "card" && from ? wordsOfCard(from) : null;
  await wordsAreThere();
  if (!place || !(asked instanceof HTMLElement)) return;
  if (what.startsWith("correction ")) correct(asked, from ?? asked);
  else if (what === "entry") new EntryForm(settings()).open();
  else if (what === "source") new SourceForm(settings()).open();
  else openForm(range, from);
};

/** Once on each page. */
const start = () => {
  hideButton();
  if (place === document.querySelector(".explainer-annotate[data-settings]")) return;
  /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog.explainer-form"))?.close();
  place = document.querySelector(".explainer-annotate[data-settings]");
  place?.append(announcement);
  const [asked, trigger] = window.explainerAsked ?? [];
  delete window.explainerAsked;
  if (asked) open(asked, trigger);
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
document.addEventListener("click", (event) => {
  const asked = event.target instanceof Element && event.target.closest(ASKS);
  if (!asked || !place || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  delete window.explainerAsked;
  open(asked, asked.closest(".explainer-card")?.previousSibling);
});
addEventListener("resize", updateSoon);
addEventListener("beforeprint", hideButton);

start();
updateSoon();
window.document$?.subscribe(start);
