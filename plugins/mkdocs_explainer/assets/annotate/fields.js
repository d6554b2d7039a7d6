/**
 * What the form asks, and how it is laid out.
 */
import { CHOICES } from "./choices.js";
import { area, button, datalist, el, hint, input, labelled, select } from "./elements.js";
import { say, tongue } from "./words.js";

const KINDS = ["explain", "context", "check", "update", "question", "identify"];
const VERDICTS = ["supported", "disputed", "unsupported", "outdated", "imprecise"];
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
  /** Entities of the passage. */
  suggested: el("p", { class: "explainer-form-chips" }),
  /** Sources that were added. */
  sources: el("ul", { class: "explainer-form-chips", "aria-label": say("sources-list") }),
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
    labelled(say("body"), fields.body, hint(say("body-hint"))),
    labelled(say("sources"), fields.source, hint(say("sources-hint")), outputs.sources),
    labelled(say("entry"), fields.entity, hint(say("entry-hint")), outputs.suggested),
    labelled(say("name"), fields.by, hint(say("name-hint"))),
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

/** @param {HTMLFormElement} form @param {Outputs} outputs @param {() => void} close */
export const dialogOf = (form, outputs, close) =>
  /** @type {HTMLDialogElement} */ (
    el(
      "dialog",
      { class: "explainer-form", "aria-labelledby": outputs.title.id, ...tongue(), "data-explainer-own": "" },
      el("div", { class: "explainer-form-head" }, outputs.title, button(say("close"), "quiet", close)),
      outputs.draft,
      form,
      el("div", { class: "explainer-form-foot" }, outputs.says, outputs.actions, outputs.terms),
      datalist(
        "explainer-form-entities",
        CHOICES.entities.map(([id, name]) => [name, id]),
      ),
      datalist("explainer-form-sources", CHOICES.sources),
      datalist(
        "explainer-form-languages",
        LANGUAGES.map((one) => [one, one]),
      ),
    )
  );
