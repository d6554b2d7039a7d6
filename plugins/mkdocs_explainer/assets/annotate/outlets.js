/**
 * Where a note goes from the form: into the preview's own files, to a forge, to the clipboard, into a file.
 */
import { fileAddress, issueAddress, issueText } from "./addresses.js";
import { button, copy, el } from "./elements.js";

/** Names that are tried when others have just been taken. */
const MOST_NAMES = 20;
/** Milliseconds that a file may take to be downloaded. */
const LEAST_LIFE = 60000;

/** @typedef {import("./form.js").NoteForm} Form */

/** Writes the note through the preview's server. @param {Form} form */
const save = async (form, tries = MOST_NAMES) => {
  const { save: door, article, taken } = form.settings;
  if (!door || !form.isComplete()) return;
  const id = form.id();
  form.say("Saving…");
  try {
    const answer = await fetch(door.url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Explainer-Token": door.token },
      body: JSON.stringify({ article, id, text: form.yaml() }),
    });
    const { findings = [], message = "" } = await answer.json();
    if (answer.ok || answer.status === 409) taken.push(id);
    if (answer.status === 409 && tries) return void save(form, tries - 1);
    if (!answer.ok) return form.say(message, findings);
    form.sent();
    history.replaceState(history.state, "", `#note-${id}`);
    form.say(`${message} The page shows it in a moment.`, findings);
  } catch {
    form.say("The preview does not answer. Is it still running? Copy the text, so that nothing is lost.");
  }
};

/** A link that leaves for a forge; the text is copied on the way.
 * @param {Form} form @param {string} words @param {string} kind
 * @param {{address: () => {href: string, isWhole: boolean}, text: () => string, place: string, isFile: boolean}} to */
const leave = (form, words, kind, { address, text, place, isFile }) => {
  const link = el(
    "a",
    { class: `explainer-form-${kind}`, target: "_blank", rel: "noopener noreferrer", href: "#" },
    words,
  );
  link.append(el("span", { class: "explainer-form-hidden" }, " (opens a new tab)"));
  link.onclick = (event) => {
    if (!form.isComplete(isFile)) return event.preventDefault();
    const { href, isWhole } = address();
    link.setAttribute("href", href);
    form.sent();
    copy(text(), form.dialog).then((isCopied) => {
      const how = isCopied ? "The text was copied" : "Copy the text with the button below";
      form.say(isWhole ? `${how}, in case it is missing there.` : `${how}: paste it into ${place} (Ctrl+V or ⌘V).`);
    });
  };
  return link;
};

/** @param {Form} form */
const download = (form) => {
  if (!form.isComplete()) return;
  const href = URL.createObjectURL(new Blob([form.yaml()], { type: "text/yaml" }));
  el("a", { href, download: `${form.id()}.yml` }).click();
  setTimeout(() => URL.revokeObjectURL(href), LEAST_LIFE);
  form.say(`Downloaded ${form.id()}.yml. It belongs into annotations/notes/${form.settings.article}/.`);
};

/** @param {Form} form */
export const outletsOf = (form) => {
  const { forge, save: door, article } = form.settings;
  const outlets = [];
  if (door) outlets.push(button("Save the note", "main", () => save(form)));
  if (forge) {
    const file = {
      address: () => fileAddress(forge, article, form.id(), form.yaml()),
      text: () => form.yaml(),
      place: "the empty file that opens",
      isFile: true,
    };
    outlets.push(leave(form, `Propose it on ${forge.name}`, door ? "quiet" : "main", file));
  }
  if (forge?.kind === "github") {
    const issue = {
      address: () => issueAddress(forge, article, form.note()),
      text: () => issueText(form.note()),
      place: "the field “Your note”",
      isFile: false,
    };
    outlets.push(leave(form, "Send it as an issue", "quiet", issue));
  }
  const copied = async () => {
    if (form.isComplete())
      form.say((await copy(form.yaml(), form.dialog)) ? "Copied." : "Not copied: download the file.");
  };
  outlets.push(button("Copy the text", door || forge ? "quiet" : "main", copied));
  outlets.push(button("Download the file", "quiet", () => download(form)));
  return outlets;
};
