/**
 * A note as an issue, for people who write no files.
 */
import { bodyOf } from "./note_yaml.js";
import { say } from "./words.js";

/** @typedef {import("./note_yaml.js").Note} Note */

/** What an issue says in its field for the note: the form there asks for no place, no verdict and no entry.
 * @param {Note} note */
const textOf = (note) => {
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

/** @param {Note} note @param {string} article @param {string} sources A line each.
 * @returns {import("./addresses.js").Issue} */
export const issueOf = (note, article, sources) => {
  const text = textOf(note);
  const { quote, kind, by } = note;
  const title = say("issue-title", { article, words: [...quote.exact].slice(0, 60).join("") });
  return {
    title,
    template: "annotation.yml",
    fields: { article, quote: quote.exact, kind, text, sources, name: by },
    long: "text",
    lines: [
      [say("article"), article],
      [say("quote"), quote.exact],
      [say("kind"), say(`kind-${kind}`)],
      [say("body"), text],
      [say("sources"), sources],
      [say("name"), by],
    ],
  };
};
