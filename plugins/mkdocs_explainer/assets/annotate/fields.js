/**
 * What the form asks, and how it is laid out.
 */
import { CHOICES } from "./choices.js";
import { area, button, datalist, el, hint, input, labelled, select } from "./elements.js";
import { say, tongue } from "./words.js";

const KINDS = ["explain", "context", "check", "update", "question", "identify"];
const VERDICTS = ["supported", "disputed", "unsupported", "outdated", "imprecise"];
export const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
const LANGUAGES = ["en", "ar", "de", "es", "fa", "fr", "he", "it", "ja", "ko", "pl", "pt", "ru", "tr", "uk", "zh"];

/** Choices and what they are called. @param {string} kind @param {string[]} values */
const named = (kind, values) => values.map((one) => /** @type {[string, string]} */ ([one, say(`${kind}-${one}`)]));

/** @param {string} lang */
export const fieldsOf = (lang) => ({
  quote: area({ name: "quote", rows: "2", lang }),
  which: select("which", []),
  kind: select("kind", named("kind", KINDS)),
  verdict: select("verdict", [["", say("choose")], ...named("verdict", VERDICTS)]),
  body: area({ name: "body", rows: "6", maxlength: "20000" }),
  source: input({ name: "source", list: "explainer-form-sources" }),
  entity: input({ name: "entity", list: "explainer-form-entities" }),
  by: input({ name: "by", maxlength: "100" }),
  lang: input({ name: "lang", maxlength: "12", list: "explainer-form-languages", value: lang }),
});

/** @typedef {ReturnType<typeof fieldsOf>} Fields */

export const outputsOf = () => ({
  title: el("h2", { id: "explainer-form-title", tabindex: "-1" }, say("title")),
  /** What is said of a draft. */
  draft: el("p", { class: "explainer-form-draft", role: "status" }),
  /** Where the words stand. */
  place: hint(""),
  /** What is wrong with references in the text, and what could complete one. */
  references: el("div", { class: "explainer-form-references", role: "status" }),
  /** Entities of the passage. */
  suggested: el("p", { class: "explainer-form-chips" }),
  /** Sources that were added. */
  sources: el("ul", { class: "explainer-form-chips", "aria-label": say("sources-list") }),
  /** The way to forget a name that is remembered. */
  forget: el("p", { class: "explainer-form-chips" }),
  preview: el("div", { class: "explainer-form-preview", dir: "auto" }),
  fileName: el("summary"),
  file: el("pre", { tabindex: "0", role: "region", "aria-label": say("file-label") }),
  says: el("div", { class: "explainer-form-says", role: "status" }),
  actions: el("div", { class: "explainer-form-actions" }),
  terms: hint(""),
});

/** @typedef {ReturnType<typeof outputsOf>} Outputs */

/** @param {Fields} fields @param {Outputs} outputs */
export const formOf = (fields, outputs) => {
  outputs.place.setAttribute("aria-live", "polite");
  const asked = el(
    "div",
    {},
    labelled(say("quote"), fields.quote, outputs.place),
    labelled(say("which"), fields.which),
    labelled(say("kind"), fields.kind),
    labelled(say("verdict"), fields.verdict),
    labelled(say("body"), fields.body, hint(say("body-hint")), outputs.references),
    labelled(say("sources"), fields.source, hint(say("sources-hint")), outputs.sources),
    labelled(say("entry"), fields.entity, hint(say("entry-hint")), outputs.suggested),
    labelled(say("name"), fields.by, hint(say("name-hint")), outputs.forget),
    labelled(say("language"), fields.lang),
  );
  const shown = el(
    "div",
    { class: "explainer-form-previews" },
    el("h3", {}, say("look")),
    outputs.preview,
    el("details", {}, outputs.fileName, outputs.file),
  );
  const columns = el("div", { class: "explainer-form-columns" }, asked, shown);
  return /** @type {HTMLFormElement} */ (el("form", { novalidate: "", autocomplete: "off" }, columns));
};

/** The lists of what the site has, and of languages, for fields that offer them. */
const lists = () => [
  datalist(
    "explainer-form-entities",
    CHOICES.entities.map(([id, name]) => [name, id]),
  ),
  datalist("explainer-form-sources", CHOICES.sources),
  datalist(
    "explainer-form-languages",
    LANGUAGES.map((one) => [one, one]),
  ),
];

/** @param {HTMLFormElement} form
 * @param {Pick<Outputs, "title" | "says" | "actions" | "terms"> & {draft?: HTMLElement}} outputs
 * @param {() => void} close */
export const dialogOf = (form, { title, draft, says, actions, terms }, close) =>
  /** @type {HTMLDialogElement} */ (
    el(
      "dialog",
      { class: "explainer-form", "aria-labelledby": title.id, ...tongue(), "data-explainer-own": "" },
      el("div", { class: "explainer-form-head" }, title, button(say("close"), "quiet", close)),
      ...(draft ? [draft] : []),
      form,
      el("div", { class: "explainer-form-foot" }, says, actions, terms),
      ...lists(),
    )
  );

/** Says something above the buttons, or at the field that it is about.
 * @param {Pick<Outputs, "says" | "actions">} outputs @param {string} words @param {string[]} [list]
 * @param {Element} [field] */
export const sayIn = ({ says, actions }, words, list = [], field) => {
  if (field) field.after(says);
  else actions.before(says);
  says.replaceChildren(words);
  if (list.length) says.append(el("ul", {}, ...list.map((one) => el("li", {}, one))));
};

/** Goes to what is missing, if anything is; whether nothing is. @param {HTMLFormElement} form
 * @param {[HTMLElement, string] | null} missing
 * @param {(words: string, list: string[], field: HTMLElement) => void} tell */
export const isAllThere = (form, missing, tell) => {
  for (const one of form.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  if (!missing) return true;
  missing[0].closest("details")?.setAttribute("open", "");
  missing[0].setAttribute("aria-invalid", "true");
  missing[0].focus();
  tell(missing[1], [], missing[0]);
  return false;
};
