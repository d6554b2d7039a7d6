/**
 * The form for a correction of an entry, a note or a source: the words as they stand, and as they should.
 */
import { issueText } from "./addresses.js";
import { rememberedName, rememberName } from "./drafts.js";
import { area, el, hint, input, labelled } from "./elements.js";
import { clean } from "./note_yaml.js";
import { copyOutlet, issueOutlet } from "./outlets.js";
import { SmallForm } from "./small_form.js";
import { say } from "./words.js";

/** Where an entry, a note or a source says what it says, from the link below it. */
const SAID = ".explainer-line, .explainer-note-rest, .explainer-summary";
const RECORD = "dd, .explainer-note, .explainer-card, li, article";
/** What is no part of it. */
const APART =
  ".explainer-correct, .explainer-entry-meta, .explainer-provenance, .explainer-cites, .explainer-jumps, blockquote, button, small";

/** What is to be corrected, as it stands on the page. @param {Element} link */
export const saidBeside = (link) => {
  const around = link.closest(RECORD);
  const said = (around?.querySelector(SAID) ?? around)?.cloneNode(true);
  if (!(said instanceof Element)) return "";
  for (const one of said.querySelectorAll(APART)) one.remove();
  const blocks = [...said.children].filter((one) => one.matches("p, ul, ol"));
  const texts = blocks.length ? blocks.map((one) => one.textContent ?? "") : [said.textContent ?? ""];
  return texts
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n\n");
};

export class CorrectionForm extends SmallForm {
  #fields;
  #name;

  /** @param {import("./outlets.js").Settings} settings
   * @param {{name: string, said: string, href: string}} about `href`: where its file is edited; "" where nobody knows */
  constructor(settings, { name, said, href }) {
    const fields = {
      wrong: area({ name: "wrong", rows: "4" }),
      right: area({ name: "right", rows: "4" }),
      how: area({ name: "how", rows: "2" }),
      by: input({ name: "by", maxlength: "100" }),
    };
    super(settings, say("correct-title", { name }), [
      labelled(say("correct-wrong"), fields.wrong),
      labelled(say("correct-right"), fields.right, hint(say("correct-right-hint"))),
      labelled(say("correct-how"), fields.how, hint(say("correct-how-hint"))),
      labelled(say("name"), fields.by, hint(say("name-hint"))),
    ]);
    fields.wrong.value = fields.right.value = said;
    fields.by.value = rememberedName();
    this.start = fields.right;
    this.#fields = fields;
    this.#name = name;
    const { forge } = settings;
    this.outputs.actions.append(
      ...issueOutlet(this, "main"),
      copyOutlet(this, forge ? "quiet" : "main", () => issueText(this.issue(), false), false),
    );
    if (href && /^https?:/.test(href)) {
      const link = el("a", { class: "explainer-form-quiet", href, target: "_blank", rel: "noopener noreferrer" });
      link.append(say("correct-file"), el("span", { class: "explainer-form-hidden" }, ` ${say("new-tab")}`));
      this.outputs.actions.append(link);
    }
  }

  files() {
    return [];
  }

  issue() {
    const { wrong, right, how, by } = this.#fields;
    const page = `${this.#name} (${location.href.replace(/#.*/, "")})`;
    const fields = { page, wrong: clean(wrong.value), right: clean(right.value), sources: clean(how.value) };
    const name = clean(by.value).trim();
    return {
      title: say("correct-issue", { name: this.#name }),
      template: "correction.yml",
      fields: name ? { ...fields, right: `${fields.right}\n\n${say("by", { name })}` } : fields,
      long: "wrong",
      lines: /** @type {[string, string][]} */ ([
        [say("correct-page"), page],
        [say("correct-wrong"), fields.wrong],
        [say("correct-right"), fields.right],
        [say("correct-how"), fields.sources],
        [say("name"), name],
      ]),
    };
  }

  /** @returns {[HTMLElement, string] | null} */
  problem() {
    const { wrong, right, how } = this.#fields;
    if (!right.value.trim() || right.value.trim() === wrong.value.trim()) return [right, say("no-right")];
    if (!how.value.trim()) return [how, say("no-how")];
    return null;
  }

  sent() {
    rememberName(clean(this.#fields.by.value).trim());
  }
}
