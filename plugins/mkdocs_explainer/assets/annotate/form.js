/**
 * The form for a note on a passage: where the passage is, what was typed, what is missing, how it will look.
 *
 * Nothing is sent before the person says so. What was typed is kept in this browser.
 */
import { articleText, entitiesIn, spanOf } from "./article_text.js";
import { CHOICES } from "./choices.js";
import { Citing } from "./citing.js";
import { draftsOf, keep, rememberedName, rememberName } from "./drafts.js";
import { button, el, shortened } from "./elements.js";
import { dialogOf, fieldsOf, formOf, isAllThere, LANGUAGE, outputsOf, sayIn } from "./fields.js";
import { noteId } from "./ids.js";
import { closestWords } from "./likeness.js";
import { issueOf } from "./note_issue.js";
import { notePreview } from "./note_preview.js";
import { clean, noteYaml } from "./note_yaml.js";
import { outletsOf, showNeeded } from "./outlets.js";
import { pick } from "./picking.js";
import { describe, occurrences, prepared } from "./quote.js";
import { sourceFiles } from "./record_forms.js";
import { saidOf, showReferences, unknownReferences } from "./references.js";
import { today } from "./small_form.js";
import { say, sayAround, sayTimes } from "./words.js";

/** Fields that a draft keeps. */
const KEPT = /** @type {const} */ (["kind", "verdict", "body", "entity", "by", "lang"]);
/** Characters around the words where a place is chosen. */
const AROUND = 30;

/** @typedef {import("./outlets.js").Settings & {article: string, taken: string[], license: string}} Settings Of an
 *   article's page. */
/** @typedef {{start: number, end: number}} Place */

export class NoteForm {
  #text = articleText(document.querySelectorAll("[data-explainer-source]"));
  #ready = prepared(this.#text.text);
  #outputs = outputsOf();
  today = today();
  /** What the button is called that saves it. */
  save = "save";
  /** @type {import("./quote.js").Passage | null} */
  #passage = null;
  /** @type {Place[]} Where the words stand. */
  #places = [];
  #citing;
  /** @type {string[]} Ids of sources that were saved before the note. */
  #saved = [];
  /** The words under which the draft is kept. */
  #keptAs = "";

  /** @param {Settings} settings @param {Range | null} range */
  constructor(settings, range) {
    this.settings = settings;
    this.fields = fieldsOf(settings.lang);
    this.form = formOf(this.fields, this.#outputs);
    this.dialog = dialogOf(this.form, this.#outputs, () => this.dialog.close());
    this.#citing = new Citing(this.fields.source, this.#outputs.sources, this);
    this.#outputs.actions.append(...outletsOf(this));
    this.fields.by.value = rememberedName();
    if (settings.license) this.#outputs.terms.textContent = say("terms", { license: settings.license });
    this.#listen();
    const span = range && spanOf(this.#text, range);
    if (!span) return;
    this.#take(span);
    this.fields.quote.value = this.#passage?.exact ?? "";
    this.#places = occurrences(this.#ready, this.fields.quote.value);
  }

  open() {
    document.querySelector("dialog.explainer-form")?.remove();
    document.body.append(this.dialog);
    this.#tellOfDrafts();
    this.#show();
    this.dialog.showModal();
    // on a phone the keyboard would cover half of what is asked
    if (matchMedia("(pointer: coarse)").matches) this.#outputs.title.focus();
    else (this.#passage ? this.fields.body : this.fields.quote).focus();
  }

  #listen() {
    const { form, fields, dialog } = this;
    form.addEventListener("input", ({ target }) => {
      if (target === fields.quote) this.#search();
      else if (target === fields.which) this.#take(this.#places[Number(fields.which.value)]);
      if (target instanceof HTMLElement && target.hasAttribute("aria-invalid")) {
        target.removeAttribute("aria-invalid");
        this.say("");
      }
      this.changed();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    fields.body.addEventListener("keyup", () => this.#showReferences());
    fields.body.addEventListener("click", () => this.#showReferences());
    dialog.addEventListener("close", () => dialog.remove());
  }

  /** Looks for the words that were typed; of several places takes the one nearest to where the passage was. */
  #search() {
    const near = this.#passage?.start ?? 0;
    this.#places = occurrences(this.#ready, this.fields.quote.value);
    this.#take(this.#places.toSorted((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0]);
  }

  /** @param {Place | undefined} place */
  #take(place) {
    const passage = place && describe(this.#ready, place.start, place.end);
    this.#passage = passage?.exact ? passage : null;
  }

  /** Shows what was changed, and keeps it. */
  changed() {
    this.#show();
    if (!this.#passage) return;
    const { exact, start, end } = this.#passage;
    const values = KEPT.map((name) => [name, this.fields[name].value]);
    const sources = this.#citing.cited.join("\n");
    const described = JSON.stringify(this.#citing.descriptions());
    const draft = { ...Object.fromEntries(values), sources, described, start: `${start}`, end: `${end}` };
    if (this.#keptAs !== exact) this.forget(); // it goes along when other words are chosen for it
    this.#keptAs = exact;
    keep(this.settings.article, exact, this.fields.body.value.trim() || sources ? draft : null);
  }

  /** @param {string} exact */
  #restore(exact) {
    const draft = draftsOf(this.settings.article)[exact];
    if (!draft) return;
    const place = { start: Number(draft.start), end: Number(draft.end) };
    this.fields.quote.value = exact;
    this.#search();
    if (this.#text.text.slice(place.start, place.end) === exact) this.#take(place);
    for (const name of KEPT) this.fields[name].value = draft[name] ?? "";
    this.#keptAs = exact;
    this.#citing.set((draft.sources ?? "").split("\n").filter(Boolean), JSON.parse(draft.described ?? "{}"));
    const forget = button(say("draft-delete"), "chip", () => {
      this.forget();
      this.dialog.close();
    });
    this.#outputs.draft.replaceChildren(say("draft-back"), " ", forget);
    this.#show();
  }

  #tellOfDrafts() {
    const kept = Object.keys(draftsOf(this.settings.article));
    const last = kept.at(-1);
    const exact = this.#passage?.exact;
    const mine = exact === undefined ? last : kept.find((one) => one === exact);
    if (mine !== undefined) this.#restore(mine);
    else if (last !== undefined) {
      const resume = button(say("draft-resume"), "chip", () => this.#restore(last));
      this.#outputs.draft.replaceChildren(say("draft-began", { passage: shortened(last) }), " ", resume);
    }
  }

  /** The note has gone where it shall go: only the name is kept. @param {string} [id] Of its file, when it was saved. */
  sent(id) {
    rememberName(clean(this.fields.by.value).trim());
    this.forget();
    this.#showName();
    if (id) history.replaceState(history.state, "", `#note-${id}`);
  }

  /** A name that is there now. @param {string} id */
  take(id) {
    if (this.#citing.newSources().some(([one]) => one === id)) this.#saved.push(id);
    else this.settings.taken.push(id);
  }

  /** Deletes the draft. */
  forget() {
    keep(this.settings.article, this.#keptAs, null);
  }

  /** @returns {import("./note_yaml.js").Note} */
  note() {
    const { fields } = this;
    const about = clean(fields.entity.value).trim();
    const named = CHOICES.entities.find(([, name]) => name.toLowerCase() === about.toLowerCase());
    return {
      quote: this.#passage ?? { exact: "", prefix: "", suffix: "" },
      kind: fields.kind.value,
      entity: named?.[0] ?? about,
      verdict: fields.verdict.value,
      body: clean(fields.body.value),
      sources: this.#citing.ids(),
      addresses: this.#citing.addresses(),
      by: clean(fields.by.value).trim(),
      lang: fields.lang.value.trim(),
      created: this.today,
      license: this.settings.license,
      isRepeated: this.#places.length > 1,
    };
  }

  /** The note's file, after those of new sources that it cites. */
  files() {
    const { article, taken } = this.settings;
    const id = noteId(this.#passage?.exact ?? "", taken);
    const note = { folder: `notes/${article}`, id, yaml: noteYaml(this.note()) };
    return [...sourceFiles(this.#citing, this.#saved), note];
  }

  issue() {
    return issueOf(this.note(), this.settings.article, this.#citing.lines());
  }

  /** What is missing: the field, and what to do. @param {boolean} isFile A file names sources that the site has.
   * @returns {[HTMLElement, string] | null} */
  #problem(isFile) {
    const { fields } = this;
    if (!this.#citing.add()) return [fields.source, say("unknown-source")];
    const { kind, entity, verdict, body, lang, sources } = this.note();
    const isCited = isFile ? sources.length || body.includes("[@") : this.#citing.cited.length;
    const isCheck = kind === "check";
    const isKnown = CHOICES.entities.some(([id]) => id === entity) || (kind === "identify" && entity === "none");
    if (!this.#passage) return [fields.quote, say("no-words")];
    if (!this.#passage.isUnique) return [fields.quote, say("several")];
    if (isCheck && !verdict) return [fields.verdict, say("no-verdict")];
    if (kind !== "identify" && !body.trim()) return [fields.body, say("no-body")];
    const [unknown] = unknownReferences(body, sources);
    if (unknown) return [fields.body, saidOf(unknown)];
    if (isCheck && !isCited)
      return [fields.source, [say("no-source"), ...(this.settings.forge ? [say("or-issue")] : [])].join(" ")];
    if (kind === "identify" && !entity) return [fields.entity, say("no-entry")];
    if (entity && !isKnown) return [fields.entity, say("unknown-entry")];
    if (!LANGUAGE.test(lang)) return [fields.lang, say("no-language")];
    return this.#citing.problem();
  }

  /** Whether the note can go; else goes to what is missing. @param {boolean} [isFile] */
  isComplete(isFile = true) {
    return isAllThere(this.form, this.#problem(isFile), (words, list, field) => this.say(words, list, field));
  }

  /** @param {string} words @param {string[]} [list] @param {Element} [field] */
  say(words, list, field) {
    sayIn(this.#outputs, words, list, field);
  }

  #show() {
    const { fields } = this;
    const note = this.note();
    const { fileName, file, preview } = this.#outputs;
    fields.verdict.parentElement?.toggleAttribute("hidden", note.kind !== "check");
    this.#showPlace();
    this.#showChoices();
    this.#showReferences();
    this.#showName();
    showNeeded(this);
    preview.replaceChildren(...notePreview(note));
    const made = this.files().at(-1);
    fileName.textContent = say("file", { name: `${made?.id}.yml` });
    file.textContent = made?.yaml ?? "";
  }

  #showReferences() {
    showReferences(this.fields.body, this.#outputs.references, this.#citing.ids());
  }

  /** The way to forget a name, where one is remembered. */
  #showName() {
    const { forget } = this.#outputs;
    const { by } = this.fields;
    if ((rememberedName() !== "") === forget.hasChildNodes()) return;
    const action = () => {
      rememberName("");
      by.value = "";
      by.focus();
      this.changed();
    };
    forget.replaceChildren(...(rememberedName() ? [button(say("forget"), "chip", action)] : []));
  }

  #showPlace() {
    const { place } = this.#outputs;
    const { quote, which } = this.fields;
    const passage = this.#passage;
    const times = this.#places.length;
    if (!passage) {
      const near = closestWords(this.#text.text, quote.value);
      const take = () => {
        quote.value = near;
        this.#search();
        this.changed();
      };
      const isEmpty = !quote.value.trim();
      place.replaceChildren(
        say(isEmpty ? "copy-them" : "not-there"),
        ...(near ? [" ", ...sayAround("or-is-it", button(shortened(near), "chip", take))] : []),
        ...(isEmpty ? [" ", button(say("pick"), "chip", () => this.#pick())] : []),
      );
    } else if (!passage.isUnique) {
      place.textContent = say("no-place");
    } else {
      const { prefix, exact, suffix } = passage;
      const around = [prefix && `…${prefix}`, el("mark", {}, shortened(exact)), suffix && `${suffix}…`];
      const words = el("span", { lang: this.settings.lang, dir: "auto" }, ...around);
      const once = !times ? "here" : exact.includes("\n\n") ? "once-wide" : "once";
      place.replaceChildren(...(times > 1 ? sayTimes(times, words) : sayAround(once, words)));
    }
    which.parentElement?.toggleAttribute("hidden", times < 2);
    which.replaceChildren(...this.#places.map((one, index) => el("option", { value: `${index}` }, this.#excerpt(one))));
    which.value = `${this.#places.findIndex(({ start }) => start === passage?.start)}`;
  }

  /** Leaves for the text; the form comes back with the words that are chosen there, or as it was. */
  #pick() {
    this.dialog.close();
    pick(this.#text, this.settings.lang, (range) => {
      const span = range && spanOf(this.#text, range);
      if (span) {
        this.#take(span);
        this.fields.quote.value = this.#passage?.exact ?? "";
        this.#places = occurrences(this.#ready, this.fields.quote.value);
        this.changed();
      }
      this.open();
    });
  }

  /** @param {Place} place */
  #excerpt({ start, end }) {
    const { text } = this.#text;
    const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
    return `…${before}[${shortened(text.slice(start, end))}]${after}…`.replace(/\s+/g, " ");
  }

  /** The entities of the passage. */
  #showChoices() {
    const { suggested } = this.#outputs;
    const { entity } = this.fields;
    const mentioned = this.#passage ? entitiesIn(this.#text, this.#passage.start, this.#passage.end) : [];
    const entities = CHOICES.entities.filter(([id]) => mentioned.includes(id));
    const chips = entities.map(([, name]) =>
      button(name, "chip", () => {
        entity.value = name;
        this.changed();
      }),
    );
    const isMissing = entity.getAttribute("aria-invalid") === "true" || !entities.length;
    const wanted = clean(entity.value).trim() || (this.#passage?.exact.slice(0, 100) ?? "");
    const suggest = button(say("entry-title"), "chip", () => this.suggestEntry(wanted));
    suggested.replaceChildren(...chips, ...(isMissing && this.#passage ? [suggest] : []));
  }

  /** Asks for a new entry, with its name; the page's script opens that form. @param {string} _name */
  suggestEntry(_name) {}
}
