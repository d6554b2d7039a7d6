/**
 * A note as the YAML file that `explainer check` accepts, whatever was typed.
 */
import { say } from "./words.js";

/** What a file may not hold because nobody sees it (`load/guard.py`), and half characters. */
const LINE_END = /\r\n?|[\v\f\x85\u2028\u2029]/gu;
const HIDDEN =
  /(?![\t\n])\p{Cc}|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufff9-\uffff\p{Cs}]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,7})[\u{e0000}-\u{e0fff}]/gu;
/** Words that need no quotation marks, and what YAML takes for something else. */
const PLAIN = /^[A-Za-z][\w-]*(?:[ :][\w-]+)*$/;
const NO_WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const DATE = /^\d{4}-\d\d-\d\d$/;
export const CODE = /(`+)[^`](?:.*?[^`])?\1(?!`)/gs;

/** @typedef {{quote: import("./quote.js").Quote, kind: string, entity: string, verdict: string, body: string,
 *   sources: string[], addresses: string[], by: string, lang: string, created: string, license: string,
 *   isRepeated: boolean}} Note `isRepeated`: the words stand in several places of the article. */

/** @param {string} text */
export const clean = (text) => text.replace(LINE_END, "\n").replace(HIDDEN, "");

/** @param {string} text */
export const scalar = (text) => {
  const words = clean(text);
  return (PLAIN.test(words) && !NO_WORD.test(words)) || DATE.test(words) ? words : JSON.stringify(words);
};

/** What would be HTML or an instruction for a template engine, as the plain text that it was meant to be.
 * @param {string} text */
const harmless = (text) =>
  text
    .replace(/\{(?=[{%#])/g, "&#123;")
    .replace(/--8</g, "--8&lt;")
    .replace(/<(?=[a-z/!?])(?!https?:\/\/[^\s<>]+>)/gi, "&lt;");

/** The note's text: code stays as it is, new addresses follow as links.
 * @param {{body: string, addresses: string[]}} note */
export const bodyOf = ({ body, addresses }) => {
  let text = "";
  let last = 0;
  const words = clean(body).replace(/\t/g, "    ").trim();
  for (const { 0: code, index } of words.matchAll(CODE)) {
    text += harmless(words.slice(last, index)) + code;
    last = index + code.length;
  }
  text += harmless(words.slice(last));
  const links = addresses.map((address) => `<${address}>`).join(", ");
  return [text, links && say("source", { address: links })].filter(Boolean).join("\n\n");
};

/** A text as the lines below `|`: two spaces at the end of a line are a line break in Markdown, more are nothing.
 * @param {string} text */
const indented = (text) => {
  const lines = text.split("\n").map((line) => line.replace(/ {2,}$/, "  "));
  return lines.map((line) => (line.trim() ? `  ${line}` : "")).join("\n");
};

/** @param {Note} note */
export const noteYaml = (note) => {
  const { quote, kind, entity, verdict, sources, by, lang, created, license } = note;
  const spaced = (/** @type {string} */ text) => text.replace(/\s+/g, " ");
  const body = bodyOf(note);
  const lines = [
    "# yaml-language-server: $schema=../../schema/note.schema.json",
    "quote:",
    `  exact: ${JSON.stringify(clean(quote.exact))}`,
    quote.prefix && `  prefix: ${JSON.stringify(clean(spaced(quote.prefix)))}`,
    quote.suffix && `  suffix: ${JSON.stringify(clean(spaced(quote.suffix)))}`,
    `kind: ${kind}`,
    entity && `entity: ${scalar(entity)}`,
    kind === "check" && verdict && `verdict: ${verdict}`,
    body && `body: |\n${indented(body)}`,
    sources.length > 0 && `sources: [${sources.map(scalar).join(", ")}]`,
    by.trim() && `by: ${scalar(by.trim())}`,
    `created: ${created}`,
    "status: draft",
    lang && `lang: ${scalar(lang)}`,
    license && `license: ${scalar(license)}`,
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
};
