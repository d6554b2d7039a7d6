/**
 * A form of a few fields: for a new entry, a new source, a correction.
 */
import { el } from "./elements.js";
import { dialogOf, isAllThere, sayIn } from "./fields.js";

/** Today where the person is. */
export const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
};

/** @typedef {import("./outlets.js").Settings} Settings */

export class SmallForm {
  today = today();
  outputs = {
    title: el("h2", { id: "explainer-form-title", tabindex: "-1" }),
    says: el("div", { class: "explainer-form-says", role: "status" }),
    actions: el("div", { class: "explainer-form-actions" }),
    terms: el("p", { class: "explainer-form-hint" }),
  };
  /** What the button is called that saves it. */
  save = "save-file";
  /** @type {HTMLElement | null} Where the keyboard begins. */
  start = null;
  /** @type {string[]} Names of files that are there. */
  taken = [];

  /** @param {Settings} settings @param {string} title @param {HTMLElement[]} asked The fields, each with its label. */
  constructor(settings, title, asked) {
    this.settings = settings;
    this.outputs.title.textContent = title;
    const columns = el("div", { class: "explainer-form-columns explainer-form-columns--one" }, el("div", {}, ...asked));
    this.form = /** @type {HTMLFormElement} */ (el("form", { novalidate: "", autocomplete: "off" }, columns));
    this.dialog = dialogOf(this.form, this.outputs, () => this.dialog.close());
    this.start = this.form.querySelector("input, textarea");
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLElement && target.hasAttribute("aria-invalid")) {
        target.removeAttribute("aria-invalid");
        this.say("");
      }
      this.changed();
    });
    this.dialog.addEventListener("close", () => this.dialog.remove());
  }

  open() {
    document.querySelector("dialog.explainer-form")?.remove();
    document.body.append(this.dialog);
    this.changed();
    this.dialog.showModal();
    // on a phone the keyboard would cover half of what is asked
    if (matchMedia("(pointer: coarse)").matches) this.outputs.title.focus();
    else this.start?.focus();
  }

  /** What is to be done when something was changed. */
  changed() {}

  /** What is missing: the field, and what to do. @param {boolean} _isFile @returns {[HTMLElement, string] | null} */
  problem(_isFile) {
    return null;
  }

  isComplete(isFile = true) {
    return isAllThere(this.form, this.problem(isFile), (words, list, field) => this.say(words, list, field));
  }

  /** @param {string} words @param {string[]} [list] @param {Element} [field] */
  say(words, list, field) {
    sayIn(this.outputs, words, list, field);
  }

  /** @param {string} id */
  take(id) {
    this.taken.push(id);
  }

  sent() {}
}

/** Everything that was asked, as an issue says it. @param {HTMLFormElement} form @returns {[string, string][]} */
export const linesOf = (form) =>
  [...form.querySelectorAll(".explainer-form-field")].flatMap((one) => {
    const field = one.querySelector("input, select, textarea");
    const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    const words = isText
      ? field.value
      : field instanceof HTMLSelectElement
        ? (field.selectedOptions[0]?.label ?? "")
        : "";
    const label = one.querySelector("label")?.textContent ?? "";
    return words.trim() && !one.hasAttribute("hidden") ? [/** @type {[string, string]} */ ([label, words])] : [];
  });
