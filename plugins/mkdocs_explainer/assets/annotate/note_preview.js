/**
 * The note as readers will see it, near enough: the Markdown that annotations may use, built as elements.
 */
import { el, hint } from "./elements.js";
import { bodyOf } from "./note_yaml.js";
import { say } from "./words.js";

const INLINE =
  /(?<code>\x60+)(?<codeText>[^\x60](?:.*?[^\x60])?)\k<code>|\*\*(?<strong>\S(?:.*?\S)?)\*\*|(?<![\w*])[*_](?<em>[^\s*_](?:[^*_]*[^\s*_])?)[*_](?!\w)|\[\[(?<entity>[^\]|]+)(?:\|(?<words>[^\]]+))?\]\]|\[(?<cites>@[^\]]+)\]|\[(?<link>[^\]]+)\]\((?<href>[^\s)]+)\)|<(?<auto>https?:[^\s>]+)>|&(?<sign>lt|#123);/s;

/** @param {string} text @returns {(Node | string)[]} */
const inline = (text) => {
  const found = INLINE.exec(text);
  if (!found?.groups) return text ? [text] : [];
  const { codeText, strong, em, entity, words, cites, link, href = "", auto, sign } = found.groups;
  /** @type {Node | string} */
  let node = "";
  if (codeText) node = el("code", {}, codeText.trim());
  else if (strong) node = el("strong", {}, ...inline(strong));
  else if (em) node = el("em", {}, ...inline(em));
  else if (entity) node = el("u", {}, words ?? entity);
  else if (cites) node = el("sup", {}, cites.replace(/@/g, ""));
  else if (sign) node = sign === "lt" ? "<" : "{";
  else {
    node = el("a", {}, ...(link ? inline(link) : [auto ?? ""]));
    const address = auto ?? href;
    if (/^(?:https?:|mailto:)/i.test(address) && node instanceof HTMLAnchorElement) {
      node.href = address;
      node.target = "_blank";
      node.rel = "noopener noreferrer";
    }
  }
  const end = found.index + found[0].length;
  return [text.slice(0, found.index), node, ...inline(text.slice(end))];
};

/** @param {string} text */
const blocks = (text) =>
  text
    .split(/\n\s*\n/)
    .filter((block) => block.trim())
    .map((block) => {
      const items = block.split(/^\s*(?:[-*+]|\d+[.)])\s+/m);
      if (items.length < 2 || items[0]?.trim()) return el("p", {}, ...inline(block.trim()));
      return el(
        /^\s*\d/.test(block) ? "ol" : "ul",
        {},
        ...items.slice(1).map((item) => el("li", {}, ...inline(item.trim()))),
      );
    });

/** @param {import("./note_yaml.js").Note} note */
export const notePreview = (note) => {
  const { kind, verdict, by } = note;
  const name = say(`is-${kind}`);
  const found = kind === "check" && verdict ? ` · ${say(`verdict-${verdict}`)}` : "";
  const head = el("p", { class: "explainer-form-kind" }, `${name}${found}`);
  const words = blocks(bodyOf(note));
  return [head, ...(words.length ? words : [hint(say("empty"))]), ...(by ? [hint(say("by", { name: by }))] : [])];
};
