/**
 * The note's text as readers will see it, near enough: the Markdown that annotations may use, built as elements.
 */

const INLINE =
  /(?<code>`+)(?<codeText>[^`](?:.*?[^`])?)\k<code>|\*\*(?<strong>\S(?:.*?\S)?)\*\*|(?<![\w*])[*_](?<em>[^\s*_](?:[^*_]*[^\s*_])?)[*_](?!\w)|\[\[(?<entity>[^\]|]+)(?:\|(?<words>[^\]]+))?\]\]|\[(?<cites>@[^\]]+)\]|\[(?<link>[^\]]+)\]\((?<href>[^\s)]+)\)|<(?<auto>https?:[^\s>]+)>|&(?<sign>lt|#123);/s;

/** @param {string} name @param {(Node | string)[]} children */
const element = (name, children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

/** @param {string} text @returns {(Node | string)[]} */
const inline = (text) => {
  const found = INLINE.exec(text);
  if (!found?.groups) return text ? [text] : [];
  const { codeText, strong, em, entity, words, cites, link, href = "", auto, sign } = found.groups;
  /** @type {Node | string} */
  let node = "";
  if (codeText) node = element("code", [codeText.trim()]);
  else if (strong) node = element("strong", inline(strong));
  else if (em) node = element("em", inline(em));
  else if (entity) node = element("u", [words ?? entity]);
  else if (cites) node = element("sup", [cites.replace(/@/g, "")]);
  else if (sign) node = sign === "lt" ? "<" : "{";
  else {
    node = element("a", link ? inline(link) : [auto ?? ""]);
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
export const notePreview = (text) =>
  text
    .split(/\n\s*\n/)
    .filter((block) => block.trim())
    .map((block) => {
      const items = block.split(/^\s*(?:[-*+]|\d+[.)])\s+/m);
      if (items.length > 1 && !items[0]?.trim()) {
        const kind = /^\s*\d/.test(block) ? "ol" : "ul";
        return element(
          kind,
          items.slice(1).map((item) => element("li", inline(item.trim()))),
        );
      }
      return element("p", inline(block.trim()));
    });
