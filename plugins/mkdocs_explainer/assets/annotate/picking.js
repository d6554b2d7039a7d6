/**
 * Choosing words with the keys of arrows, without a browser's caret mode: a bar at the lower edge holds the keyboard,
 * and what is chosen is selected in the text, as with a mouse.
 */
import { rangeOf } from "./article_text.js";
import { button, el } from "./elements.js";
import { say, tongue } from "./words.js";

const SENTENCE_END = /[.!?…。！？؟۔।][^\p{L}\p{N}]*$/u;

/** The words of a text. @param {string} text @param {string} lang */
const wordsOf = (text, lang) =>
  [...new Intl.Segmenter(lang || "en", { granularity: "word" }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));

/** @typedef {{start: number, end: number}} Span */

/** What is chosen, as places in the list of words, after a key; the same for a key that changes nothing.
 * @param {Span[]} words @param {string} text @param {{first: number, last: number}} chosen
 * @param {"next" | "previous" | "down" | "up"} way @param {boolean} isWider */
const moved = (words, text, { first, last }, way, isWider) => {
  const most = words.length - 1;
  const before = (/** @type {number} */ at) => text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
  const isStart = (/** @type {number} */ at) => at <= 0 || /\n/.test(before(at));
  const isSentenceEnd = (/** @type {number} */ at) =>
    at >= most || SENTENCE_END.test(before(at + 1)) || isStart(at + 1);
  const step = way === "next" || way === "down" ? 1 : -1;
  if (way === "next" || way === "previous") {
    if (isWider) return { first, last: Math.max(first, Math.min(last + step, most)) };
    const at = Math.max(0, Math.min((step > 0 ? last : first) + step, most));
    return { first: at, last: at };
  }
  const isEnd = isWider ? isSentenceEnd : isStart;
  let at = (isWider ? last : first) + step;
  while (at > 0 && at < most && !isEnd(at)) at += step;
  at = Math.max(0, Math.min(at, most));
  return isWider ? { first, last: Math.max(first, at) } : { first: at, last: at };
};

/** Lets somebody choose; `done` is given what was chosen, or null.
 * @param {import("./article_text.js").ArticleText} article @param {string} lang
 * @param {(range: Range | null) => void} done */
export const pick = (article, lang, done) => {
  const words = wordsOf(article.text, lang);
  const root = document.querySelector("[data-explainer-source]");
  const isRightToLeft = root && getComputedStyle(root).direction === "rtl";
  let chosen = { first: 0, last: 0 };
  const told = el("p", { class: "explainer-picking-words", "aria-live": "polite", lang, dir: "auto" });
  /** @param {Range | null} range */
  const end = (range) => {
    bar.remove();
    done(range);
  };
  const range = () => rangeOf(article, words[chosen.first]?.start ?? 0, words[chosen.last]?.end ?? 0);
  const bar = el(
    "div",
    { class: "explainer-picking", tabindex: "-1", role: "application", "aria-label": say("pick"), ...tongue() },
    el("p", {}, say("pick-how")),
    told,
    button(say("annotate"), "main", () => end(range())),
    button(say("close"), "quiet", () => end(null)),
  );
  const show = () => {
    const at = range();
    getSelection()?.setBaseAndExtent(at.startContainer, at.startOffset, at.endContainer, at.endOffset);
    told.textContent = at.toString();
    const { top, bottom } = at.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight - bar.offsetHeight) scrollBy({ top: top - innerHeight / 3 });
  };
  bar.addEventListener("keydown", (event) => {
    const { key, target, shiftKey } = event;
    /** @type {Record<string, "next" | "previous" | "down" | "up">} */
    const ways = {
      ArrowRight: isRightToLeft ? "previous" : "next",
      ArrowLeft: isRightToLeft ? "next" : "previous",
      ArrowDown: "down",
      ArrowUp: "up",
    };
    const way = ways[key];
    if (way) {
      chosen = moved(words, article.text, chosen, way, shiftKey);
      show();
    } else if (key === "Escape") end(null);
    else if (key === "Enter" && target === bar) end(range());
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.querySelector(".explainer-picking")?.remove();
  document.body.append(bar);
  bar.focus({ preventScroll: true });
  if (words.length) show();
};
