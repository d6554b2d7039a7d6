/**
 * Describing a passage so that it can be found again, also when it was edited: its words and up to 32 characters on
 * each side, more where these stand elsewhere, too. The same as `anchoring/quotes.py` and `anchoring/context.py`; a test compares
 * the two.
 */
import { fold, fromSource, SPACES } from "./typography.js";

/** Scripts that put no spaces between words: each character is a word. */
const ALONE =
  "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
const WORD = `[${ALONE}]|(?:(?![${ALONE}])(?:[\\p{L}\\p{N}]|(?=[\\u0300-\\u1dff])\\p{M}))+|[^\\p{L}\\p{N}${SPACES}]`;
const WORDS = new RegExp(WORD, "gu");
const ONE_WORD = new RegExp(`^(?:${WORD})`, "u");
/** Characters of prefix and suffix that are enough as a rule, by which they grow, and from which on nothing helps. */
const CONTEXT = 32;
const STEP = 16;
const MOST_CONTEXT = 512;
/** Characters from which on a quote may begin or end within a word. */
const LONG = 40;

/** @typedef {{exact: string, prefix: string, suffix: string}} Quote */
/** @typedef {import("./typography.js").Folded} Folded */
/** @typedef {{source: string, folded: Folded}} Article */
/** @typedef {Quote & {start: number, end: number, isUnique: boolean}} Passage */

/** @param {string} source @returns {Article} */
export const prepared = (source) => ({ source, folded: fold(source) });

/** How many characters. @param {string} text */
const size = (text) => [...text].length;

/** Whether the characters around a place belong to one word. @param {string} before @param {string} after */
const isWithinWord = (before, after) => {
  const [last, first] = [[...before.slice(-2)].at(-1), [...after.slice(0, 2)][0]];
  return !!last && !!first && (ONE_WORD.exec(last + first)?.[0].length ?? 0) > last.length;
};

/** Where the quote stands in the folded text, context and all; at most so many places.
 * @param {string} text @param {Quote} quote @param {number} most */
const places = (text, { exact, prefix, suffix }, most) => {
  const whole = fold(prefix + exact + suffix);
  const [from = 0, to = 0] = fromSource(whole, prefix.length, prefix.length + exact.length);
  const words = whole.text.slice(from, to);
  const isLong = size(words) >= LONG;
  const isCutBefore = isLong || isWithinWord(whole.text.slice(0, from), words);
  const isCutAfter = isLong || isWithinWord(words, whole.text.slice(to));
  const found = [];
  for (let at = words ? text.indexOf(whole.text) : -1; at >= 0 && found.length < most; ) {
    const start = at + from;
    const end = start + words.length;
    const isWholeBefore = isCutBefore || !isWithinWord(text.slice(0, start).slice(-2), words);
    if (isWholeBefore && (isCutAfter || !isWithinWord(words, text.slice(end, end + 2)))) found.push(start);
    at = text.indexOf(whole.text, at + 1);
  }
  return found;
};

/** Prefixes and suffixes that end at word boundaries, up to `CONTEXT` characters each, then more.
 * @param {string} source @param {number} start @param {number} end */
const contexts = function* (source, start, end) {
  const before = [...source.slice(Math.max(0, start - 2 * MOST_CONTEXT), start)].slice(-MOST_CONTEXT).join("");
  const after = [...source.slice(end, end + 2 * MOST_CONTEXT)].slice(0, MOST_CONTEXT).join("");
  const heads = [...before.matchAll(WORDS)].map(({ index }) => before.slice(index)).reverse();
  const tails = [...after.matchAll(WORDS)].map(({ 0: word, index }) => after.slice(0, index + word.length));
  if (before.length < start && heads.at(-1) === before) heads.pop();
  if (end + after.length < source.length && tails.at(-1) === after) tails.pop();
  const lengthsOf = (/** @type {string[]} */ all) => ["", ...all].map((words) => ({ words, length: size(words) }));
  const [lefts, rights] = [lengthsOf(heads), lengthsOf(tails)];
  for (let most = CONTEXT; most <= MOST_CONTEXT; most += STEP) {
    const fitting = (/** @type {typeof lefts} */ all) => all.findLast(({ length }) => length <= most)?.words ?? "";
    yield { prefix: fitting(lefts), suffix: fitting(rights) };
  }
};

/** The passage as a quote, and where it is once it is trimmed; `isUnique` says whether it can be found again.
 * @param {Article} article @param {number} start @param {number} end @returns {Passage} */
export const describe = ({ source, folded }, start, end) => {
  const [first = 0, last = 0] = fromSource(folded, start, end);
  if (first >= last) return { exact: "", prefix: "", suffix: "", start, end: start, isUnique: false };
  const from = folded.from[first] ?? 0;
  const to = folded.to[last - 1] ?? 0;
  const exact = source.slice(from, to);
  const all = [...contexts(source, from, to)];
  const unique = all.find((context) => {
    const found = places(folded.text, { exact, ...context }, 2);
    return found.length === 1 && found[0] === first;
  });
  const { prefix, suffix } = unique ?? all[0] ?? { prefix: "", suffix: "" };
  return { exact, prefix, suffix, start: from, end: to, isUnique: unique !== undefined };
};

/** Where words that somebody typed stand in the article, at most so many places.
 * @param {Article} article @param {string} words @param {number} [most] */
export const occurrences = ({ folded }, words, most = 50) => {
  const exact = words.trim();
  const { text } = fold(exact);
  return places(folded.text, { exact, prefix: "", suffix: "" }, most).map((at) => ({
    start: folded.from[at] ?? 0,
    end: folded.to[at + text.length - 1] ?? 0,
  }));
};
