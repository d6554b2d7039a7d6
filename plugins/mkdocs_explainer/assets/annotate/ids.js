/**
 * Names of new files, as `hosts/cli/drafting.py` makes them: two people never propose the same file for two things, and
 * whether it is the form or the command line that proposes makes no difference. A test compares the two.
 */

/** Latin letters that Unicode does not take apart into a letter and a mark. @type {Record<string, string>} */
const LETTERS = { æ: "ae", œ: "oe", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ħ: "h", ŋ: "ng" };
const MOST_ID = 80;
/** Words of a passage that become its name, and digits of the hash behind them where it has more. */
const NAMING_WORDS = 5;
const DIGITS = 4;
/** Of `bbc.co.uk`: what stands before a country's letters and names nobody. */
const SECOND_LEVEL = "ac co com edu gov gob go net or org".split(" ");
const DATE_IN_ADDRESS = /(?<!\d)((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01])(?!\d)/;

/** Eight digits made of a text (FNV-1a). @param {string} text */
const hashOf = (text) => {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0");
};

/** @param {string} text */
const spelled = (text) =>
  text
    .replace(/\P{ASCII}/gu, (letter) => LETTERS[letter.toLowerCase()] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");

/** @param {string} text */
const slug = (text) =>
  spelled(text)
    .replace(/\P{ASCII}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST_ID)
    .replace(/^-+|-+$/g, "");

/** Whether a text has letters or digits that are no Latin ones. @param {string} text */
const isForeign = (text) => /(?!\p{ASCII})[\p{L}\p{N}]/u.test(spelled(text));

/** An id cut at a hyphen where it is too long. @param {string} id @param {number} [most] */
const cut = (id, most = MOST_ID) => {
  if (id.length <= most) return id;
  const at = id.slice(0, most + 1).lastIndexOf("-");
  return (at > 0 ? id.slice(0, at) : id.slice(0, most)).replace(/^-+|-+$/g, "");
};

/** A name made of a name; "" for one in another script than the Latin one: somebody must spell it.
 * @param {string} name */
export const proposedId = (name) =>
  isForeign(name) ? "" : cut(slug(spelled(name).replace(/(?<=[\p{L}\p{N}_])[.'’](?=[\p{L}\p{N}_])/gu, "")));

/** Names that mean something else. */
const RESERVED = ["index", "none"];

/** @param {string} words */
const passageId = (words) => {
  if (isForeign(words)) return `note-${hashOf(words)}`;
  const all = words.match(/[\p{L}\p{N}_'’-]+/gu) ?? [];
  const stem = proposedId(all.slice(0, NAMING_WORDS).join(" "));
  if (!stem || RESERVED.includes(stem)) return `note-${hashOf(words)}`;
  return all.length > NAMING_WORDS ? `${cut(stem, MOST_ID - DIGITS - 1)}-${hashOf(words).slice(0, DIGITS)}` : stem;
};

/** A name that nothing has yet. @param {string} base @param {string[]} taken */
export const freeId = (base, taken) => {
  for (let number = 1; ; number++) {
    const id = number > 1 ? `${base}-${number}` : base;
    if (!taken.includes(id) && !RESERVED.includes(id)) return id;
  }
};

/** A name for a note's file that no other note of the article has. @param {string} exact @param {string[]} taken */
export const noteId = (exact, taken) => freeId(passageId(exact), taken);

/** A name made of a web address: who publishes there and when, else what.
 * @param {string} address @param {string} [issued] */
export const sourceId = (address, issued = "") => {
  const [, host = "", pathname = ""] = /^https?:\/\/([^/?#]*)([^?#]*)/i.exec(address) ?? [];
  const hostname = host.replace(/^.*@/, "").replace(/:\d*$/, "").toLowerCase();
  let labels = hostname.replace(/^www\./, "").split(".");
  const [last = "", second = ""] = labels.toReversed();
  if (labels.length > 2 && last.length === 2 && SECOND_LEVEL.includes(second)) labels = labels.slice(0, -1);
  const site = (labels.length > 1 ? labels.at(-2) : labels[0]) ?? "";
  const [, year, month = "", day = ""] = DATE_IN_ADDRESS.exec(pathname) ?? [];
  const dated = issued || (year && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (dated) return cut(slug(`${site}-${dated}`));
  const what = pathname.split("/").findLast((part) => slug(part)) ?? "";
  return cut(slug(`${site}-${what.replace(/\.(?:html?|php|aspx?)$/, "")}`), 60);
};
