/**
 * The article's text as the page holds it, and where in it a selection is. The same as `text/view.py`: the text of
 * the elements marked `data-explainer-source`, with a line break between blocks that would run together.
 */
import { SPACES } from "./typography.js";

const BLOCK = new Set(
  (
    "address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre " +
    "search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const NO_TEXT =
  "audio,canvas,iframe,math,noembed,noframes,noscript,object,rp,rt,rtc,script,select,style,svg,template,textarea,title," +
  "video,xmp," +
  ".arithmatex,.katex,.MathJax,.mermaid,.headerlink,.linenos,.footnote-ref,.footnote-backref,.explainer-cites," +
  ".explainer-note-ref";
const WHITE = new RegExp(`[${SPACES}]`, "u");

/** @typedef {{text: string, pieces: {node: Text, start: number}[]}} ArticleText */

/** @param {Iterable<Element>} roots @returns {ArticleText} */
export const articleText = (roots) => {
  /** @type {ArticleText} */
  const article = { text: "", pieces: [] };
  let isApart = false;
  /** @param {Node} parent */
  const read = (parent) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text && node.data) {
        const edge = (article.text.at(-1) ?? " ") + node.data[0];
        if (isApart && !WHITE.test(edge)) article.text += "\n";
        isApart = false;
        article.pieces.push({ node, start: article.text.length });
        article.text += node.data;
      } else if (node instanceof Element && !node.matches("[data-explainer-own]")) {
        const isBlock = BLOCK.has(node.localName);
        isApart ||= isBlock;
        if (node.matches(NO_TEXT)) continue;
        read(node);
        isApart ||= isBlock;
      }
    }
  };
  for (const root of roots) read(root);
  return article;
};

/** The part of a range that is the article's, in code units of its text. @param {ArticleText} article
 * @param {Range} range */
export const spanOf = ({ text, pieces }, range) => {
  const inside = pieces.filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const start = first.start + (first.node === range.startContainer ? range.startOffset : 0);
  const end = last.start + (last.node === range.endContainer ? range.endOffset : last.node.length);
  // a character of two code units is taken whole
  const isWithin = (/** @type {number} */ at) => /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
  return start < end ? { start: start - Number(isWithin(start)), end: end + Number(isWithin(end)) } : null;
};

/** A part of the article's text as a range of the page, as `spanOf` takes it. @param {ArticleText} article
 * @param {number} start @param {number} end */
export const rangeOf = ({ pieces }, start, end) => {
  const range = document.createRange();
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end) ?? first;
  if (!first || !last) return range;
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.max(0, Math.min(end - last.start, last.node.length)));
  return range;
};

/** The entities of the mentions that a span touches. @param {ArticleText} article @param {number} start
 * @param {number} end */
export const entitiesIn = ({ pieces }, start, end) => {
  const touched = pieces.filter((piece) => piece.start < end && piece.start + piece.node.length > start);
  const mentions = touched.map(({ node }) => node.parentElement?.closest("[data-entity]")?.getAttribute("data-entity"));
  return [...new Set(mentions.filter((one) => one != null))];
};
