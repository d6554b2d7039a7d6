/**
 * Text with its typesetting taken away, and where each of its characters came from; what `text/typography.py` does.
 */

/** White space as Python counts it, and as the inside of a character class. */
export const SPACES = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const INVISIBLE = "\\xad\\u034f\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff";
const DASHES = "\\-\\u2010-\\u2015\\u2043\\u2212\\ufe58\\ufe63\\uff0d";
const SINGLE = /[\u2018-\u201b\u2039\u203a\u2032\u02bc\x60\xb4\uff07]/gu;
const DOUBLE = /[\u201c-\u201f\xab\xbb\u2033\u301d-\u301f\uff02]/gu;
/** Letters and figures as wide as an ideograph. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu;
/** @type {Record<string, string>} */
const EXPANDED = { "…": "...", ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/** A run of spaces and dashes, a ligature, a letter with its marks, or any other character. */
const PIECE = new RegExp(
  `[${SPACES}${INVISIBLE}${DASHES}]+|[\\u1100-\\u11ff\\uac00-\\ud7a3][\\u1160-\\u11ff]+|\\P{M}\\p{M}+|[^]`,
  "gu",
);
/** A soft hyphen and the line break behind it, within a word; what `text/soft_hyphens.py` finds. */
const BLANK = "[\\t\\x1c-\\x20\\xa0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]*";
const BROKEN = new RegExp(
  `(?<=[\\p{L}\\p{N}_])\\xad${BLANK}(?:\\r\\n|[\\n-\\r\\x85\\u2028])${BLANK}(?=[\\p{L}\\p{N}_])`,
  "gu",
);
const SPACE = new RegExp(`[${SPACES}]`, "u");
const DASH = new RegExp(`[${DASHES}]`, "u");
/** Code units of a letter with its marks that are still composed; real ones have less than ten. */
const LONGEST = 32;

/** @typedef {{text: string, from: number[], to: number[]}} Folded For each code unit of `text`, what it stands for. */

/** Where the first and the last match of a class stand in a run. @param {string} run @param {RegExp} kind */
const extent = (run, kind) => {
  const all = [...run].map((one) => kind.test(one));
  return [all.indexOf(true), all.lastIndexOf(true) + 1];
};

/** @param {string} words */
const flat = (words) =>
  words
    .replace(SINGLE, "'")
    .replace(DOUBLE, '"')
    .replace(WIDE, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

/** @param {string} source @returns {Folded} */
export const fold = (source) => {
  /** @type {Folded} */
  const folded = { text: "", from: [], to: [] };
  /** @param {string} words @param {number} from @param {number} to @param {boolean} [isCopied] */
  const add = (words, from, to, isCopied = false) => {
    folded.text += words;
    for (let index = 0; index < words.length; index++) {
      folded.from.push(isCopied ? from + index : from);
      folded.to.push(isCopied ? from + index + 1 : to);
    }
  };
  const joined = source.replace(BROKEN, (broken) => "\xad".repeat(broken.length));
  for (const { 0: piece, index: at } of joined.matchAll(PIECE)) {
    const kind = [DASH, SPACE].find((one) => one.test(piece));
    const composed = piece.length > 1 && piece.length <= LONGEST ? piece.normalize("NFC") : piece;
    if (kind) {
      // the spaces around a dash fall away; a run stands for its dashes, or its spaces, alone
      const [first = 0, last = 0] = extent(piece, kind);
      add(kind === DASH ? "-" : " ", at + first, at + last);
    } else if (EXPANDED[piece]) add(EXPANDED[piece], at, at + piece.length);
    else if (composed !== piece) add(flat(composed), at, at + piece.length);
    else if (!new RegExp(`^[${INVISIBLE}]`, "u").test(piece)) add(flat(piece), at, at + piece.length, true);
  }
  return folded;
};

/** The span of the folded text that has a part of a span of the source, without white space at its ends.
 * @param {Folded} folded @param {number} start @param {number} end */
export const fromSource = ({ text, from, to }, start, end) => {
  let first = to.findIndex((one) => one > start);
  let last = from.findLastIndex((one) => one < end) + 1;
  if (first < 0) first = last = 0;
  while (first < last && text[first] === " ") first++;
  while (first < last && text[last - 1] === " ") last--;
  return [first, Math.max(first, last)];
};
