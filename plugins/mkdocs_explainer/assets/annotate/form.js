/**
 * The form for a note on a passage: where the passage is, what was typed, what is missing, how it will look.
 *
 * Nothing is sent before the person says so. What was typed is kept in this browser.
 */
import { articleText, entitiesIn, spanOf } from "./article_text.js";
import { CHOICES } from "./choices.js";
import { draftsOf, keep, rememberedName, rememberName } from "./drafts.js";
import { button, el, shortened } from "./elements.js";
import { dialogOf, fieldsOf, formOf, outputsOf } from "./fields.js";
import { notePreview } from "./note_preview.js";
import { clean, noteId, noteYaml } from "./note_yaml.js";
import { outletsOf } from "./outlets.js";
import { describe, occurrences, prepared } from "./quote.js";
import { say, sayAround, sayTimes } from "./words.js";

/** Fields that a draft keeps. */
const KEPT = /** @type {const} */ (["kind", "verdict", "body", "entity", "by", "lang"]);
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
const ADDRESS = /^https?:\/\/[^\s/?#<>]+[^\s<>]*$/i;
/** Characters around the words where a place is chosen. */
const AROUND = 30;

/** @typedef {{article: string, lang: string, taken: string[], license: string, words?: string, forge?: import("./addresses.js").Forge,
 *   save?: {url: string, token: string}}} Settings `taken`: the ids of the article's notes; `words`:
 *   the language that the form speaks, where it is another one than `lang`, the article's. */
/** @typedef {{start: number, end: number}} Place */

/** Today where the person is. */
const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
};

export class NoteForm {
  #text = articleText(document.querySelectorAll("[data-explainer-source]"));
  #ready = prepared(this.#text.text);
  #outputs = outputsOf();
  #created = today();
  /** @type {import("./quote.js").Passage | null} */
  #passage = null;
  /** @type {Place[]} Where the words stand. */
  #places = [];
  /** @type {string[]} Sources that were added: ids, and addresses that the site does not have. */
  #cited = [];
  /** The words under which the draft is kept. */
  #keptAs = "";

  /** @param {Settings} settings @param {Range | null} range */
  constructor(settings, range) {
    this.settings = settings;
    this.fields = fieldsOf(settings.lang);
    this.form = formOf(this.fields, this.#outputs);
    this.dialog = dialogOf(this.form, this.#outputs, () => this.dialog.close());
    this.#outputs.actions.append(...outletsOf(this));
    this.fields.by.value = rememberedName();
    if (settings.license) this.#outputs.terms.textContent = say("terms", { license: settings.license });
    this.#listen();
    const span = range && spanOf(this.#text, range);
    if (span) {
      this.#take(span);
      this.fields.quote.value = this.#passage?.exact ?? "";
      this.#places = occurrences(this.#ready, this.fields.quote.value);
    }
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
      this.#change();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    fields.source.addEventListener("change", () => this.#addSource());
    fields.source.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") this.#addSource();
    });
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

  /** Changes something, shows it, keeps it. @param {() => void} [action] */
  #change(action) {
    action?.();
    this.#show();
    if (!this.#passage) return;
    const { exact, start, end } = this.#passage;
    const values = KEPT.map((name) => [name, this.fields[name].value]);
    const draft = { ...Object.fromEntries(values), sources: this.#cited.join("\n"), start: `${start}`, end: `${end}` };
    if (this.#keptAs !== exact) this.forget(); // it goes along when other words are chosen for it
    this.#keptAs = exact;
    keep(this.settings.article, exact, this.fields.body.value.trim() || this.#cited.length ? draft : null);
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
    this.#cited = (draft.sources ?? "").split("\n").filter(Boolean);
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

  /** The note has gone where it shall go: only the name is kept. */
  sent() {
    rememberName(clean(this.fields.by.value).trim());
    this.forget();
  }

  /** Deletes the draft. */
  forget() {
    keep(this.settings.article, this.#keptAs, null);
  }

  #addSource() {
    const { source } = this.fields;
    const words = source.value.trim();
    if (!words) return;
    const known = CHOICES.sources.find(([id, title]) => id === words || title === words)?.[0];
    const one = known ?? (ADDRESS.test(words) ? words : "");
    if (!one) {
      source.setAttribute("aria-invalid", "true");
      this.say(say("unknown-source"), [], source);
      return;
    }
    source.value = "";
    source.removeAttribute("aria-invalid");
    this.say("");
    this.#change(() => {
      this.#cited = [...new Set([...this.#cited, one])];
    });
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
      sources: this.#cited.filter((one) => !ADDRESS.test(one)),
      addresses: this.#cited.filter((one) => ADDRESS.test(one)),
      by: clean(fields.by.value).trim(),
      lang: fields.lang.value.trim(),
      created: this.#created,
      license: this.settings.license,
      isRepeated: this.#places.length > 1,
    };
  }

  /** A name for the note's file. */
  id() {
    return noteId(this.#passage?.exact ?? "", this.settings.taken);
  }

  yaml() {
    return noteYaml(this.note());
  }

  /** What is missing: the field, and what to do. @param {boolean} isFile A file names sources that the site has.
   * @returns {[HTMLElement, string] | null} */
  #problem(isFile) {
    const { fields } = this;
    const { kind, entity, verdict, body, lang, sources } = this.note();
    const isCited = isFile ? sources.length || body.includes("[@") : this.#cited.length;
    const isCheck = kind === "check";
    const isKnown = CHOICES.entities.some(([id]) => id === entity) || (kind === "identify" && entity === "none");
    if (!this.#passage) return [fields.quote, say("no-words")];
    if (!this.#passage.isUnique) return [fields.quote, say("several")];
    if (isCheck && !verdict) return [fields.verdict, say("no-verdict")];
    if (kind !== "identify" && !body.trim()) return [fields.body, say("no-body")];
    const unknown = this.#unknownReference(body);
    if (unknown) return [fields.body, unknown];
    if (isCheck && !isCited)
      return [
        fields.source,
        [say("no-source"), ...(this.settings.forge?.kind === "github" ? [say("or-issue")] : [])].join(" "),
      ];
    if (kind === "identify" && !entity) return [fields.entity, say("no-entry")];
    if (entity && !isKnown) return [fields.entity, say("unknown-entry")];
    if (!LANGUAGE.test(lang)) return [fields.lang, say("no-language")];
    return null;
  }

  /** What to say of a reference in the text that leads nowhere; "" where all are known. @param {string} body */
  #unknownReference(body) {
    const words = body.replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/gs, "");
    const names = CHOICES.entities.flat().map((one) => one.toLowerCase());
    for (const [, one = ""] of words.matchAll(/\[\[([^[\]|\n]+)(?:\|[^[\]\n]*)?\]\](?![(:])/g)) {
      if (!names.includes(one.trim().toLowerCase())) return say("unknown-link", { name: one.trim() });
    }
    for (const [group] of words.matchAll(/\[@[^[\]\n]+\](?![(:])/g)) {
      for (const [, one = ""] of group.matchAll(/@([\w-]+)/g)) {
        if (!CHOICES.sources.some(([id]) => id === one)) return say("unknown-cite", { name: one });
      }
    }
    return "";
  }

  /** Whether the note can go; else goes to what is missing. @param {boolean} [isFile] */
  isComplete(isFile = true) {
    this.#addSource();
    if (this.fields.source.value.trim()) {
      this.fields.source.focus();
      return false;
    }
    const missing = this.#problem(isFile);
    for (const one of this.form.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
    if (!missing) return true;
    missing[0].setAttribute("aria-invalid", "true");
    missing[0].focus();
    this.say(missing[1], [], missing[0]);
    return false;
  }

  /** Says something above the buttons, or at the field that it is about.
   * @param {string} words @param {string[]} [list] @param {Element} [field] */
  say(words, list = [], field) {
    const { says, actions } = this.#outputs;
    if (field) field.after(says);
    else actions.before(says);
    says.replaceChildren(words);
    if (list.length) says.append(el("ul", {}, ...list.map((one) => el("li", {}, one))));
  }

  #show() {
    const { fields } = this;
    const note = this.note();
    const { fileName, file, preview } = this.#outputs;
    fields.verdict.parentElement?.toggleAttribute("hidden", note.kind !== "check");
    this.#showPlace();
    this.#showChoices();
    preview.replaceChildren(...notePreview(note));
    fileName.textContent = say("file", { name: `${this.id()}.yml` });
    file.textContent = noteYaml(note);
  }

  /** The article's words that differ from those that were typed in capitals alone; "" for none. */
  #otherCapitals() {
    const words = this.fields.quote.value.trim();
    const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
    return (words.length > 1 && new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, "iu").exec(this.#text.text)?.[0]) || "";
  }

  #showPlace() {
    const { place } = this.#outputs;
    const { quote, which } = this.fields;
    const passage = this.#passage;
    const times = this.#places.length;
    if (!passage) {
      const near = this.#otherCapitals();
      const take = () => {
        quote.value = near;
        this.#search();
        this.#change();
      };
      place.replaceChildren(
        say(quote.value.trim() ? "not-there" : "copy-them"),
        ...(near ? [" ", ...sayAround("or-is-it", button(shortened(near), "chip", take))] : []),
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

  /** @param {Place} place */
  #excerpt({ start, end }) {
    const { text } = this.#text;
    const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
    return `…${before}[${shortened(text.slice(start, end))}]${after}…`.replace(/\s+/g, " ");
  }

  /** The entities of the passage, and the sources that were added. */
  #showChoices() {
    const { suggested, sources } = this.#outputs;
    const { entity } = this.fields;
    const mentioned = this.#passage ? entitiesIn(this.#text, this.#passage.start, this.#passage.end) : [];
    const entities = CHOICES.entities.filter(([id]) => mentioned.includes(id));
    const take = (/** @type {string} */ name) => () =>
      this.#change(() => {
        entity.value = name;
      });
    suggested.replaceChildren(...entities.map(([, name]) => button(name, "chip", take(name))));
    const items = this.#cited.map((one) => {
      const remove = button(say("remove"), "chip", () =>
        this.#change(() => {
          this.#cited = this.#cited.filter((other) => other !== one);
          this.fields.source.focus();
        }),
      );
      remove.setAttribute("aria-label", say("remove-source", { name: one }));
      return el("li", {}, CHOICES.sources.find(([id]) => id === one)?.[1] ?? one, " ", remove);
    });
    sources.replaceChildren(...items);
    sources.hidden = !items.length;
  }
}
