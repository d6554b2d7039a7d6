/**
 * The forms for a new entry of the glossary and for a new source: fields in plain words, a file behind them.
 */
import { CHOICES } from "./choices.js";
import { Citing } from "./citing.js";
import { area, el, hint, input, labelled, select } from "./elements.js";
import { LANGUAGE } from "./fields.js";
import { freeId, proposedId } from "./ids.js";
import { clean } from "./note_yaml.js";
import { outletsOf, showNeeded } from "./outlets.js";
import { ADDRESS, DAY, entryYaml, idOfEntry, idOfSource, sourceYaml } from "./records.js";
import { linesOf, SmallForm } from "./small_form.js";
import { say } from "./words.js";

const TYPES =
  "person organization company place event weapon ship product work agreement law office concept document species group".split(
    " ",
  );
/** Characters of an entry's summary. */
const MOST_SUMMARY = "400";

/** @typedef {import("./outlets.js").Settings} Settings */

export class EntryForm extends SmallForm {
  #fields;
  #citing;

  /** @param {Settings} settings @param {string} [name] */
  constructor(settings, name = "") {
    const fields = {
      name: input({ name: "name", maxlength: "200", dir: "auto" }),
      spelled: input({ name: "spelled", maxlength: "80" }),
      type: select("type", [
        ["", say("choose")],
        ...[...TYPES, ...CHOICES.types].map((one) => /** @type {[string, string]} */ ([one, say(`type-${one}`)])),
      ]),
      aliases: area({ name: "aliases", rows: "2" }),
      summary: area({ name: "summary", rows: "4", maxlength: MOST_SUMMARY }),
      source: input({ name: "source", list: "explainer-form-sources" }),
      lang: input({
        name: "lang",
        maxlength: "12",
        list: "explainer-form-languages",
        value: settings.site ?? settings.lang,
      }),
    };
    const sources = el("ul", { class: "explainer-form-chips", "aria-label": say("sources-list") });
    super(settings, say("entry-title"), [
      labelled(say("entry-name"), fields.name, hint(say("entry-name-hint"))),
      labelled(say("entry-spelled"), fields.spelled, hint(say("entry-spelled-hint"))),
      labelled(say("entry-type"), fields.type),
      labelled(say("entry-aliases"), fields.aliases, hint(say("entry-aliases-hint"))),
      labelled(say("entry-summary"), fields.summary, hint(say("entry-summary-hint"))),
      labelled(say("sources"), fields.source, hint(say("sources-hint")), sources),
      labelled(say("entry-language"), fields.lang),
    ]);
    fields.name.value = name;
    if (name) this.start = fields.type;
    this.#fields = fields;
    this.#citing = new Citing(fields.source, sources, this);
    this.outputs.actions.append(...outletsOf(this));
  }

  changed() {
    const { name, spelled } = this.#fields;
    const isSpelled = !name.value.trim() || proposedId(name.value) !== "";
    spelled.parentElement?.toggleAttribute("hidden", isSpelled);
    showNeeded(this);
  }

  #id() {
    const { name, spelled } = this.#fields;
    const taken = [...CHOICES.entities.map(([id]) => id), ...this.taken];
    return freeId(idOfEntry(name.value, proposedId(name.value) ? "" : spelled.value) || "entry", taken);
  }

  files() {
    const { name, type, aliases, summary, lang } = this.#fields;
    const entry = {
      name: name.value,
      id: this.#id(),
      type: type.value,
      aliases: [...new Set(clean(aliases.value).split("\n"))].map((one) => one.trim()).filter(Boolean),
      summary: summary.value,
      sources: this.#citing.ids(),
      addresses: this.#citing.addresses(),
      lang: lang.value.trim() === (this.settings.site ?? this.settings.lang) ? "" : lang.value.trim(),
    };
    return [...sourceFiles(this.#citing, this.taken), { folder: "glossary", id: entry.id, yaml: entryYaml(entry) }];
  }

  issue() {
    const lines = linesOf(this.form);
    return {
      title: say("entry-issue", { name: clean(this.#fields.name.value).trim() }),
      lines: [...lines, /** @type {[string, string]} */ ([say("sources"), this.#citing.lines()])],
    };
  }

  /** @returns {[HTMLElement, string] | null} */
  problem() {
    const { name, spelled, type, summary, lang } = this.#fields;
    const same = name.value.trim().toLowerCase();
    if (!this.#citing.add()) return [this.#fields.source, say("unknown-source")];
    if (!same) return [name, say("no-name")];
    if (CHOICES.entities.some((names) => names.some((one) => one.toLowerCase() === same)))
      return [name, say("is-there")];
    if (!spelled.parentElement?.hidden && !proposedId(spelled.value)) return [spelled, say("entry-spelled-hint")];
    if (!type.value) return [type, say("no-type")];
    if (!summary.value.trim()) return [summary, say("no-summary")];
    if (!LANGUAGE.test(lang.value.trim())) return [lang, say("no-language")];
    return this.#citing.problem();
  }
}

/** The files of new sources that are not there yet. @param {Citing} citing @param {string[]} taken */
export const sourceFiles = (citing, taken) =>
  citing
    .newSources()
    .filter(([id]) => !taken.includes(id))
    .map(([id, source]) => ({ folder: "sources", id, yaml: sourceYaml(source) }));

export class SourceForm extends SmallForm {
  #fields;

  /** @param {Settings} settings */
  constructor(settings) {
    const fields = {
      address: input({ name: "address", type: "url", maxlength: "2000" }),
      title: input({ name: "headline", maxlength: "300", dir: "auto" }),
      publisher: input({ name: "publisher", maxlength: "200", dir: "auto" }),
      issued: input({ name: "issued", maxlength: "10", placeholder: "2024-10-31" }),
    };
    super(settings, say("source-form"), [
      labelled(say("source-address"), fields.address),
      labelled(say("source-title"), fields.title, hint(say("source-title-hint"))),
      labelled(say("source-publisher"), fields.publisher),
      labelled(say("source-issued"), fields.issued),
    ]);
    this.#fields = fields;
    this.outputs.actions.append(...outletsOf(this));
  }

  files() {
    const { address, title, publisher, issued } = this.#fields;
    const source = {
      address: address.value.trim(),
      title: title.value,
      publisher: publisher.value,
      issued: issued.value.trim(),
      accessed: this.today,
    };
    const taken = [...CHOICES.sources.map(([id]) => id), ...this.taken];
    return [{ folder: "sources", id: freeId(idOfSource(source), taken), yaml: sourceYaml(source) }];
  }

  issue() {
    return { title: say("source-issue", { name: clean(this.#fields.title.value).trim() }), lines: linesOf(this.form) };
  }

  /** @returns {[HTMLElement, string] | null} */
  problem() {
    const { address, title, issued } = this.#fields;
    if (!ADDRESS.test(address.value.trim())) return [address, say("no-address")];
    if (!title.value.trim()) return [title, say("source-title-hint")];
    if (issued.value.trim() && !DAY.test(issued.value.trim())) return [issued, say("no-date")];
    return null;
  }
}
