/**
 * The sources of what is written in a form: those that the site has, new addresses, and what is said of a new one.
 */
import { CHOICES } from "./choices.js";
import { button, el, input, labelled } from "./elements.js";
import { freeId } from "./ids.js";
import { ADDRESS, DAY, idOfSource } from "./records.js";
import { say } from "./words.js";

const DESCRIBED = /** @type {const} */ (["title", "publisher", "issued"]);

/** @typedef {Record<(typeof DESCRIBED)[number], string>} Description */
/** @typedef {import("./records.js").NewSource} NewSource */

export class Citing {
  /** @type {string[]} Ids, and addresses that the site does not have. */
  cited = [];
  /** @type {Map<string, Description>} By address: what was said of a new one. */
  #described = new Map();
  #list;

  /** @param {HTMLInputElement} field @param {HTMLElement} list
   * @param {{changed: () => void, say: (words: string, list?: string[], field?: Element) => void, today: string}} form */
  constructor(field, list, form) {
    this.field = field;
    this.#list = list;
    this.form = form;
    field.addEventListener("change", () => this.add());
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.add();
    });
    this.#show();
  }

  /** Takes what stands in the field; whether nothing is left there. */
  add() {
    const words = this.field.value.trim();
    if (!words) return true;
    const known = CHOICES.sources.find(([id, title]) => id === words || title === words)?.[0];
    const one = known ?? (ADDRESS.test(words) ? words : "");
    if (!one) {
      this.field.setAttribute("aria-invalid", "true");
      this.form.say(say("unknown-source"), [], this.field);
      return false;
    }
    this.field.value = "";
    this.field.removeAttribute("aria-invalid");
    this.form.say("");
    this.set([...new Set([...this.cited, one])]);
    this.form.changed();
    return true;
  }

  /** @param {string[]} cited @param {Record<string, Description>} [described] */
  set(cited, described = {}) {
    this.cited = cited;
    for (const [address, said] of Object.entries(described)) this.#described.set(address, said);
    this.#show();
  }

  /** What was said of new sources, to be kept. */
  descriptions() {
    return Object.fromEntries(this.#described);
  }

  /** The sources of which enough was said to make files of them, with the ids of these. @returns {[string, NewSource][]} */
  newSources() {
    const taken = CHOICES.sources.map(([id]) => id);
    return this.cited.flatMap((address) => {
      const said = this.#described.get(address);
      if (!said?.title.trim()) return [];
      const issued = DAY.test(said.issued.trim()) ? said.issued.trim() : "";
      const source = { ...said, issued, address, accessed: this.form.today };
      const id = freeId(idOfSource(source), taken);
      taken.push(id);
      return [/** @type {[string, NewSource]} */ ([id, source])];
    });
  }

  /** Ids of sources that there are, or that come along. */
  ids() {
    return [...this.cited.filter((one) => !ADDRESS.test(one)), ...this.newSources().map(([id]) => id)];
  }

  /** The new addresses of which nothing more is known. */
  addresses() {
    const described = this.newSources().map(([, { address }]) => address);
    return this.cited.filter((one) => ADDRESS.test(one) && !described.includes(one));
  }

  /** What somebody reads of all of them, a line each. */
  lines() {
    const known = this.cited.filter((one) => !ADDRESS.test(one));
    const made = this.newSources().map(([, one]) => [one.title, one.publisher, one.issued, one.address]);
    return [...known, ...made.map((parts) => parts.filter(Boolean).join(", ")), ...this.addresses()].join("\n");
  }

  /** What is wrong with what was said: the field, and what to do. @returns {[HTMLElement, string] | null} */
  problem() {
    const wrong = [...this.#list.querySelectorAll("input[name^=issued]")].find(
      (one) => one instanceof HTMLInputElement && one.value.trim() && !DAY.test(one.value.trim()),
    );
    return wrong instanceof HTMLElement ? [wrong, say("no-date")] : null;
  }

  #show() {
    this.#list.replaceChildren(...this.cited.map((one, at) => this.#item(one, at)));
    this.#list.hidden = !this.cited.length;
  }

  /** @param {string} one @param {number} at */
  #item(one, at) {
    const name = CHOICES.sources.find(([id]) => id === one)?.[1] ?? one;
    const remove = button(say("remove"), "chip", () => {
      this.set(this.cited.filter((other) => other !== one));
      this.field.focus();
      this.form.changed();
    });
    remove.setAttribute("aria-label", say("remove-source", { name }));
    const item = el("li", {}, name, " ", remove);
    if (!ADDRESS.test(one)) return item;
    const said = this.#described.get(one) ?? { title: "", publisher: "", issued: "" };
    const fields = DESCRIBED.map((part) => {
      const field = input({ name: `${part}-${at}`, maxlength: "300", dir: "auto" });
      field.value = said[part];
      field.addEventListener("input", () => {
        said[part] = field.value;
        this.#described.set(one, said);
        this.form.changed();
      });
      return labelled(say(`source-${part}`), field);
    });
    const more = el("details", {}, el("summary", {}, say("describe")), ...fields);
    if (said.title) more.setAttribute("open", "");
    item.append(more);
    return item;
  }
}
