/**
 * Where a note goes from the form: into the preview's own files, to a forge, to the clipboard, into a file.
 */
import { fileAddress, issueAddress, issueText } from "./addresses.js";
import { button, copy, el } from "./elements.js";
import { say } from "./words.js";

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
  form.say(say("saving"));
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
    form.say(say("saved", { message }), findings);
  } catch {
    form.say(say("silent"));
  }
};

/** A link that leaves for a forge; the text is copied on the way.
 * @param {Form} form @param {string} words @param {string} kind
 * @param {{address: () => {href: string, isWhole: boolean}, text: () => string, isFile: boolean}} to */
const leave = (form, words, kind, { address, text, isFile }) => {
  const link = el(
    "a",
    { class: `explainer-form-${kind}`, target: "_blank", rel: "noopener noreferrer", href: "#" },
    words,
  );
  link.append(el("span", { class: "explainer-form-hidden" }, ` ${say("new-tab")}`));
  link.onclick = (event) => {
    if (!form.isComplete(isFile)) return event.preventDefault();
    const { href, isWhole } = address();
    link.setAttribute("href", href);
    form.sent();
    copy(text(), form.dialog).then((isCopied) => {
      const to = isWhole ? "whole" : isFile ? "paste" : "paste-issue";
      form.say(say(`${isCopied ? "copied" : "copy"}-${to}`));
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
  form.say(say("downloaded", { name: `${form.id()}.yml`, folder: `annotations/notes/${form.settings.article}/` }));
};

/** @param {Form} form */
export const outletsOf = (form) => {
  const { forge, save: door, article } = form.settings;
  const outlets = [];
  if (door) outlets.push(button(say("save"), "main", () => save(form)));
  if (forge) {
    const file = {
      address: () => fileAddress(forge, article, form.id(), form.yaml()),
      text: () => form.yaml(),
      isFile: true,
    };
    outlets.push(leave(form, say("propose", { forge: forge.name }), door ? "quiet" : "main", file));
  }
  if (forge?.kind === "github") {
    const issue = {
      address: () => issueAddress(forge, article, form.note()),
      text: () => issueText(form.note()),
      isFile: false,
    };
    outlets.push(leave(form, say("issue"), "quiet", issue));
  }
  const copied = async () => {
    if (form.isComplete()) form.say((await copy(form.yaml(), form.dialog)) ? say("copied") : say("not-copied"));
  };
  outlets.push(button(say("copy"), door || forge ? "quiet" : "main", copied));
  outlets.push(button(say("download"), "quiet", () => download(form)));
  return outlets;
};
