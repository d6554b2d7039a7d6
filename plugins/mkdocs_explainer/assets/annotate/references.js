/**
 * References in a note's text, checked while it is written: entries as `[[…]]`, sources as `[@…]`.
 */
import { CHOICES } from "./choices.js";
import { button, el } from "./elements.js";
import { closestOf } from "./likeness.js";
import { CODE } from "./note_yaml.js";
import { say } from "./words.js";

/** What is being typed just before the caret. */
const BEGUN = /\[\[(?<entity>[^[\]|\n]{2,60})$|\[@(?:[^[\]\n]*[;@]\s*@?)?(?<source>[\w-]{2,60})$/u;

/** @typedef {{isEntity: boolean, name: string, start: number, end: number}} Reference `start` and `end`: of the name. */

/** The references of a text; code has none. @param {string} text @returns {Reference[]} */
const referencesOf = (text) => {
  const words = text.replace(CODE, (code) => " ".repeat(code.length));
  const entities = [...words.matchAll(/\[\[([^[\]|\n]+)(?:\|[^[\]\n]*)?\]\](?![(:])/g)].map(
    ({ 1: name = "", index }) => ({
      isEntity: true,
      name,
      start: index + 2,
    }),
  );
  const sources = [...words.matchAll(/\[@[^[\]\n]+\](?![(:])/g)].flatMap(({ 0: group, index }) =>
    [...group.matchAll(/@([\w-]+)/g)].map(({ 1: name = "", index: at }) => ({
      isEntity: false,
      name,
      start: index + at + 1,
    })),
  );
  return [...entities, ...sources].map((one) => ({ ...one, end: one.start + one.name.length }));
};

/** Whether the site has what a reference names. @param {Reference} reference @param {string[]} more Ids of sources that
 * come with the note. */
const isKnown = ({ isEntity, name }, more) => {
  const typed = name.trim().toLowerCase();
  if (isEntity) return CHOICES.entities.some((names) => names.some((one) => one.toLowerCase() === typed));
  return more.includes(name) || CHOICES.sources.some(([id]) => id === name);
};

/** The references that lead nowhere. @param {string} text @param {string[]} more */
export const unknownReferences = (text, more) => referencesOf(text).filter((one) => !isKnown(one, more));

/** What is said of a reference that leads nowhere. @param {Reference} reference */
export const saidOf = ({ isEntity, name }) => say(isEntity ? "unknown-link" : "unknown-cite", { name: name.trim() });

/** @param {string} words */
const plain = (words) => ` ${words.toLowerCase().replace(/-/g, " ").trim()}`;

/** What could complete the reference before the caret: where it begins, and at most five ids.
 * @param {string} before */
const completionsOf = (before) => {
  const { entity, source } = BEGUN.exec(before)?.groups ?? {};
  const typed = entity ?? source ?? "";
  if (!typed.trim()) return null;
  const all = entity === undefined ? CHOICES.sources : CHOICES.entities;
  const fitting = all.filter((names) => names.some((name) => plain(name).includes(plain(typed))));
  return { isEntity: entity !== undefined, typed, ids: fitting.slice(0, 5).map(([id]) => id) };
};

/** @param {boolean} isEntity @param {string} id */
const nameOf = (isEntity, id) => (isEntity ? CHOICES.entities : CHOICES.sources).find(([one]) => one === id)?.[1] ?? id;

/** Puts words in the place of others, as if they had been typed. @param {HTMLTextAreaElement} body
 * @param {number} start @param {number} end @param {string} words */
const put = (body, start, end, words) => {
  body.setRangeText(words, start, end, "end");
  body.focus();
  body.dispatchEvent(new InputEvent("input", { bubbles: true }));
};

/** A reference that leads nowhere, with those that may be meant. @param {HTMLTextAreaElement} body
 * @param {Reference} reference */
const mended = (body, reference) => {
  const { isEntity, name } = reference;
  const near = closestOf(name, isEntity ? CHOICES.entities : CHOICES.sources);
  const chips = near.map((id) =>
    button(nameOf(isEntity, id), "chip", () => {
      const now = referencesOf(body.value).find((one) => one.isEntity === isEntity && one.name === name);
      if (now) put(body, now.start, now.end, id);
    }),
  );
  return el("p", {}, saidOf(reference), ...(chips.length ? [" ", say("meant"), " "] : []), ...chips);
};

/** What could complete the reference that is being typed. @param {HTMLTextAreaElement} body */
const completed = (body) => {
  const begun = () => completionsOf(body.value.slice(0, body.selectionEnd));
  const { isEntity = false, typed = "", ids = [] } = begun() ?? {};
  const close = isEntity ? "]]" : "]";
  const isClosed = () => body.value.slice(body.selectionEnd).startsWith(close);
  // nothing is left to complete where it stands already
  if (!ids.length || (ids.includes(typed) && isClosed())) return [];
  const chips = ids.map((id) =>
    button(nameOf(isEntity, id), "chip", () => {
      const at = body.selectionEnd; // more may have been typed since
      put(body, at - (begun()?.typed.length ?? 0), at, isClosed() ? id : id + close);
    }),
  );
  return [el("p", {}, say("complete"), " ", ...chips)];
};

/** Shows below a text what is wrong with its references, and what could complete the one that is being typed.
 * @param {HTMLTextAreaElement} body @param {HTMLElement} place @param {string[]} more */
export const showReferences = (body, place, more) => {
  const shown = [...unknownReferences(body.value, more).map((one) => mended(body, one)), ...completed(body)];
  // what was said is not said again with each letter
  if (place.textContent !== shown.map(({ textContent }) => textContent).join("")) place.replaceChildren(...shown);
};
