/**
 * What the form asks, and how it is laid out.
 */
import { CHOICES } from "./choices.js";
import { area, button, datalist, el, hint, input, labelled, select } from "./elements.js";

/** @type {[string, string][]} */
const KINDS = [
  ["explain", "Explain: what a word or a name means"],
  ["context", "Context: what lies behind it"],
  ["check", "Check: is it true?"],
  ["update", "Update: what has happened since"],
  ["question", "Question: what readers want to know"],
  ["identify", "Identify: who or what is meant"],
];
const VERDICTS = ["supported", "disputed", "unsupported", "outdated", "imprecise"];
const LANGUAGES = ["en", "ar", "de", "es", "fa", "fr", "he", "it", "ja", "ko", "pl", "pt", "ru", "tr", "uk", "zh"];
const MARKDOWN = "A few sentences in your own words. **bold**, *italic*, [words](https://…), lists with “- ”.";

/** @param {string} lang */
export const fieldsOf = (lang) => ({
  quote: area({ name: "quote", rows: "2", lang }),
  which: select("which", []),
  kind: select("kind", KINDS),
  verdict: select("verdict", [["", "Choose…"], ...VERDICTS.map((one) => /** @type {[string, string]} */ ([one, one]))]),
  body: area({ name: "body", rows: "6", maxlength: "20000" }),
  source: input({ name: "source", list: "explainer-form-sources" }),
  entity: input({ name: "entity", list: "explainer-form-entities" }),
  by: input({ name: "by", maxlength: "100" }),
  lang: input({ name: "lang", maxlength: "12", list: "explainer-form-languages", value: lang }),
});

/** @typedef {ReturnType<typeof fieldsOf>} Fields */

export const outputsOf = () => ({
  title: el("h2", { id: "explainer-form-title", tabindex: "-1" }, "Annotate a passage"),
  /** What is said of a draft. */
  draft: el("p", { class: "explainer-form-draft", role: "status" }),
  /** Where the words stand. */
  place: hint(""),
  /** Entities of the passage. */
  suggested: el("p", { class: "explainer-form-chips" }),
  /** Sources that were added. */
  sources: el("ul", { class: "explainer-form-chips", "aria-label": "Sources of your note" }),
  preview: el("div", { class: "explainer-form-preview", dir: "auto" }),
  fileName: el("summary"),
  file: el("pre", { tabindex: "0", role: "region", "aria-label": "The note as a file" }),
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
    labelled("Words of the article", fields.quote, outputs.place),
    labelled("Which place do you mean?", fields.which),
    labelled("What does your note do?", fields.kind),
    labelled("Your verdict", fields.verdict),
    labelled("Your note", fields.body, hint(MARKDOWN)),
    labelled(
      "Sources",
      fields.source,
      hint("One that the site has, or the address of a new one. Enter adds it."),
      outputs.sources,
    ),
    labelled(
      "Entry it is about",
      fields.entity,
      hint("From the glossary. Only needed to identify who or what is meant."),
      outputs.suggested,
    ),
    labelled("Your name", fields.by, hint("As it shall be shown: a name, or github:your-name. May stay empty.")),
    labelled("Language of your note", fields.lang),
  );
  const shown = el(
    "div",
    { class: "explainer-form-previews" },
    el("h3", {}, "How it will look"),
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
      { class: "explainer-form", "aria-labelledby": outputs.title.id, lang: "en", "data-explainer-own": "" },
      el("div", { class: "explainer-form-head" }, outputs.title, button("Close", "quiet", close)),
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
