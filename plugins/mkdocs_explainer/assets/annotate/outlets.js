/**
 * Where what was written goes from a form: into the preview's own files, to a forge, to the clipboard, into a file.
 */
import { fileAddress, issueAddress, issueText } from "./addresses.js";
import { button, copy, el } from "./elements.js";
import { say } from "./words.js";

/** Names that are tried when others have just been taken. */
const MOST_NAMES = 20;
/** Milliseconds that a file may take to be downloaded. */
const LEAST_LIFE = 60000;

/** @typedef {import("./addresses.js").NewFile} NewFile */
/** @typedef {{article?: string, lang: string, taken?: string[], license?: string, words?: string, site?: string,
 *   forge?: import("./addresses.js").Forge, save?: {url: string, token: string}}} Settings What a page tells its forms.
 *   `taken`: the ids of the article's notes; `lang`: the article's, or the site's; `words`: the language that the
 *   form speaks, where it is another one; `site`: the language of its entries, where it is another one. */
/** @typedef {{settings: Settings, dialog: HTMLDialogElement, isComplete: (isFile?: boolean) => boolean,
 *   files: () => NewFile[], issue: () => import("./addresses.js").Issue, sent: (id?: string) => void,
 *   take: (id: string) => void, say: (words: string, list?: string[]) => void, save: string}} Form What is sent:
 *   `files` has what somebody wrote last, before it what it needs; `save` is what the button is called that saves it. */

/** @param {NewFile} file */
const pathOf = ({ folder, id }) => `annotations/${folder}/${id}.yml`;

/** Writes one file through the preview's server. @param {Form} form @param {NewFile} file */
const send = async ({ settings }, { folder, id, yaml }) => {
  const [below, article = ""] = folder.split("/");
  const answer = await fetch(settings.save?.url ?? "", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Explainer-Token": settings.save?.token ?? "" },
    body: JSON.stringify({ folder: below, article, id, text: yaml }),
  });
  const { findings = [], message = "" } = await answer.json();
  return { isSaved: answer.ok, isTaken: answer.status === 409, findings, message };
};

/** @param {Form} form */
const save = async (form, tries = MOST_NAMES) => {
  if (!form.settings.save || !form.isComplete()) return;
  form.say(say("saving"));
  try {
    for (;;) {
      const [file, ...others] = form.files();
      if (!file) return;
      const { isSaved, isTaken, findings, message } = await send(form, file);
      if (isSaved || isTaken) form.take(file.id);
      if (isTaken && tries--) continue;
      if (!isSaved) return form.say(message, findings);
      if (others.length) continue;
      form.sent(file.id);
      return form.say(say("saved", { message }), findings);
    }
  } catch {
    form.say(say("silent"));
  }
};

/** A link that leaves for a forge; the text is copied on the way.
 * @param {Form} form @param {string} words @param {string} kind
 * @param {{address: () => import("./addresses.js").Address, text: () => string, isFile: boolean, isLast: boolean}} to */
const leave = (form, words, kind, { address, text, isFile, isLast }) => {
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
    if (isLast) form.sent();
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
  for (const file of form.files()) {
    const href = URL.createObjectURL(new Blob([file.yaml], { type: "text/yaml" }));
    el("a", { href, download: `${file.id}.yml` }).click();
    setTimeout(() => URL.revokeObjectURL(href), LEAST_LIFE);
    form.say(say("downloaded", { name: `${file.id}.yml`, folder: `annotations/${file.folder}/` }));
  }
};

/** What is copied: a file's text, or of several files each below its path. @param {NewFile[]} files */
const copiedOf = (files) =>
  files.length < 2 ? (files[0]?.yaml ?? "") : files.map((file) => `# ${pathOf(file)}\n${file.yaml}`).join("\n");

/** The links to a forge's editor: to that of what the file needs, which there is only where it is needed, and to its own.
 * @param {Form} form @param {import("./addresses.js").Forge} forge */
const proposals = (form, forge) => {
  const to = (/** @type {() => NewFile | undefined} */ file, /** @type {boolean} */ isLast) => ({
    address: () => fileAddress(forge, file() ?? { folder: "", id: "", yaml: "" }),
    text: () => file()?.yaml ?? "",
    isFile: true,
    isLast,
  });
  let next = 0;
  const first = leave(form, say("propose-source", { forge: forge.name }), "quiet explainer-form-first", {
    ...to(() => form.files()[next % Math.max(1, form.files().length - 1)], false),
  });
  first.addEventListener("click", () => next++);
  first.hidden = true;
  const own = to(() => form.files().at(-1), true);
  return [first, leave(form, say("propose", { forge: forge.name }), form.settings.save ? "quiet" : "main", own)];
};

/** @param {Form} form @param {string} [kind] */
export const issueOutlet = (form, kind = "quiet") => {
  const { forge } = form.settings;
  if (!forge) return [];
  const to = {
    address: () => issueAddress(forge, form.issue()),
    text: () => issueText(form.issue(), forge.kind === "github"),
    isFile: false,
    isLast: true,
  };
  return [leave(form, say("issue"), kind, to)];
};

/** @param {Form} form @param {string} kind @param {() => string} text @param {boolean} [isFile] */
export const copyOutlet = (form, kind, text, isFile = true) =>
  button(say("copy"), kind, async () => {
    if (form.isComplete(isFile)) form.say((await copy(text(), form.dialog)) ? say("copied") : say("not-copied"));
  });

/** @param {Form} form */
export const outletsOf = (form) => {
  const { forge, save: door } = form.settings;
  return [
    ...(door ? [button(say(form.save), "main", () => save(form))] : []),
    ...(forge ? proposals(form, forge) : []),
    ...issueOutlet(form),
    copyOutlet(form, door || forge ? "quiet" : "main", () => copiedOf(form.files())),
    button(say("download"), "quiet", () => download(form)),
  ];
};

/** Shows the link to the editor of what a file needs, where it needs something. @param {Form} form */
export const showNeeded = (form) => {
  const first = form.dialog.querySelector(".explainer-form-first");
  first?.toggleAttribute("hidden", form.files().length < 2);
};
