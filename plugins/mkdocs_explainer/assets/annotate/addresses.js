/**
 * Where a note is proposed: addresses at the forges that open an editor or an issue form with the note in it.
 */

import { bodyOf } from "./note_yaml.js";
import { say } from "./words.js";

/** Bytes that the length of an address is kept below: GitHub refuses more than 8,192, and proxies less. */
const MOST_BYTES = 6000;

/** @typedef {{name: string, kind: string, files: string, issues: string}} Forge `files` is where a new file is
 *   written, up to the folder of the notes; `issues` where a new issue is. */

/** @param {string} base @param {Record<string, string>} fields */
const addressOf = (base, fields) => {
  const filled = Object.entries(fields).filter(([, value]) => value);
  const query = filled.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return `${base}?${query}`;
};

/** The address of an editor with the file in it; `isWhole` says whether its text is, or only its name.
 * @param {Forge} forge @param {string} article @param {string} id @param {string} yaml */
export const fileAddress = ({ kind, files }, article, id, yaml) => {
  const name = `${id}.yml`;
  const base = `${files}/${article}`;
  if (kind === "gitlab") return { href: addressOf(base, { file_name: name }), isWhole: false };
  const href = addressOf(base, { filename: name, value: yaml });
  return href.length <= MOST_BYTES
    ? { href, isWhole: true }
    : { href: addressOf(base, { filename: name }), isWhole: false };
};

/** What an issue says in its field for the note; the form there asks for no verdict and no entry.
 * @param {import("./note_yaml.js").Note} note */
export const issueText = (note) => {
  const { kind, verdict, entity, quote, isRepeated } = note;
  const { prefix, exact, suffix } = quote;
  const place = isRepeated && say("issue-place", { words: `…${prefix}[${exact}]${suffix}…`.replace(/\s+/g, " ") });
  return [
    place,
    kind === "check" && say("issue-verdict", { verdict }),
    entity && say("issue-entry", { entry: entity }),
    bodyOf(note),
  ]
    .filter(Boolean)
    .join("\n\n");
};

/** The address of an issue form with the fields filled in. A text that is too long is left out, to be pasted.
 * @param {Forge} forge @param {string} article @param {import("./note_yaml.js").Note} note */
export const issueAddress = ({ issues }, article, note) => {
  const fields = {
    template: "annotation.yml",
    title: say("issue-title", { article, words: [...note.quote.exact].slice(0, 60).join("") }),
    article,
    quote: note.quote.exact,
    kind: note.kind,
    text: issueText(note),
    sources: [...note.sources, ...note.addresses].join("\n"),
    name: note.by,
  };
  const href = addressOf(issues, fields);
  if (href.length <= MOST_BYTES) return { href, isWhole: true };
  const short = addressOf(issues, { ...fields, text: "" });
  return {
    href: short.length <= MOST_BYTES ? short : addressOf(issues, { template: fields.template, article }),
    isWhole: false,
  };
};
