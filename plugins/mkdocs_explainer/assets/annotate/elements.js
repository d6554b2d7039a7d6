/**
 * Elements of the form: fields with their labels, buttons, lists of choices; and the clipboard.
 */

/** @param {string} name @param {Record<string, string>} [given] @param {(Node | string)[]} children */
export const el = (name, given = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/** @param {Record<string, string>} given */
export const input = (given) => /** @type {HTMLInputElement} */ (el("input", { autocomplete: "off", ...given }));

/** @param {Record<string, string>} given */
export const area = (given) => /** @type {HTMLTextAreaElement} */ (el("textarea", { dir: "auto", ...given }));

/** @param {string} name @param {[value: string, words: string][]} choices */
export const select = (name, choices) => {
  const options = choices.map(([value, words]) => el("option", { value }, words));
  return /** @type {HTMLSelectElement} */ (el("select", { name }, ...options));
};

/** @param {string} id @param {[value: string, words: string][]} choices */
export const datalist = (id, choices) =>
  el("datalist", { id }, ...choices.map(([value, label]) => el("option", { value, label })));

/** @param {string} words @param {string} kind @param {() => void} action */
export const button = (words, kind, action) => {
  const made = el("button", { type: "button", class: `explainer-form-${kind}` }, words);
  made.onclick = action;
  return made;
};

/** @param {string} words */
export const hint = (words) => el("p", { class: "explainer-form-hint" }, words);

/** A field below its label. @param {string} label @param {HTMLElement} field @param {HTMLElement[]} more */
export const labelled = (label, field, ...more) => {
  const name = field.getAttribute("name");
  field.id = `explainer-form-${name}`;
  const [first] = more;
  if (first?.matches("p")) {
    first.id = `${field.id}-hint`;
    field.setAttribute("aria-describedby", first.id);
  }
  const class_ = `explainer-form-field explainer-form-field--${name}`;
  return el("div", { class: class_ }, el("label", { for: field.id }, label), field, ...more);
};

/** @param {string} words */
export const shortened = (words) => (words.length > 60 ? `${words.slice(0, 58)}…` : words);

/** Copies also where a page may not use the clipboard, such as on `file://`. @param {string} text
 * @param {HTMLElement} near An element that can be reached: all else is inert while a dialog is open. */
export const copy = async (text, near) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement;
    const hidden = area({ class: "explainer-form-copy", "aria-hidden": "true" });
    hidden.value = text;
    near.append(hidden);
    hidden.select();
    const isCopied = document.execCommand("copy");
    hidden.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return isCopied;
  }
};
