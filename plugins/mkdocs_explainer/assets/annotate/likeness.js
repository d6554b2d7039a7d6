/**
 * What somebody probably meant: names and words of the article that are like those that were typed.
 */

/** Shares of pairs of letters from which on words are alike: two letters in eight may differ. */
const ALIKE = 0.5;
/** Words that are looked for; more are a paragraph, and copied. */
const MOST_WORDS = 30;

/** How often each pair of letters stands in a text. @param {string} text */
const pairsOf = (text) => {
  /** @type {Map<string, number>} */
  const pairs = new Map();
  const words = text.toLowerCase().split(/[\s_-]+/);
  const letters = ` ${words.filter(Boolean).join(" ")} `;
  for (let at = 1; at < letters.length; at++) {
    const pair = letters.slice(at - 1, at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** @param {Map<string, number>} one @param {Map<string, number>} other */
const likeness = (one, other) => {
  let [shared, all] = [0, 0];
  for (const [pair, count] of one) {
    shared += Math.min(count, other.get(pair) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all ? (2 * shared) / all : 0;
};

/** The ids whose id or name is like what was typed, the most alike first; at most so many.
 * @param {string} typed @param {[id: string, name: string][]} choices @param {number} [most] */
export const closestOf = (typed, choices, most = 3) => {
  const pairs = pairsOf(typed);
  return choices
    .map(([id, name]) => ({ id, alike: Math.max(likeness(pairs, pairsOf(id)), likeness(pairs, pairsOf(name))) }))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ id }) => id);
};

/** The words of a text that are most like those that were typed; "" where none are. @param {string} text
 * @param {string} typed */
export const closestWords = (text, typed) => {
  const asked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (!asked.length || asked.length > MOST_WORDS || typed.trim().length < 2) return "";
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const known = new Set(asked);
  const pairs = pairsOf(typed);
  let [best, found] = [asked.length > 1 ? ALIKE + 0.1 : ALIKE + 0.2, ""];
  for (let first = 0; first + asked.length <= words.length; first++) {
    const run = words.slice(first, first + asked.length);
    // of many words one at least is right: else each place of a long text would have to be compared
    const isNear = asked.length < 4 || run.some(({ start, end }) => known.has(text.slice(start, end).toLowerCase()));
    const here = isNear ? text.slice(run[0]?.start, run.at(-1)?.end) : "";
    if (!here || /\n\s*\n/.test(here)) continue;
    const bare = here.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    const alike = likeness(pairs, pairsOf(bare));
    if (alike > best) [best, found] = [alike, bare];
  }
  return found;
};
