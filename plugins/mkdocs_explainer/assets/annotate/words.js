/**
 * What the form says, in the page's language. No text stands in the scripts: the build writes it into a file of each
 * language (`render/form_words.py`), which is loaded before the form shows anything.
 */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
/** @type {Map<string, Promise<void>>} By language: when its words are there. */
const asked = new Map();

/** @typedef {Record<string, string> & {times: Record<string, string>}} Words */

/** The language that the form speaks on this page. @returns {string} */
const wanted = () => {
  const place = document.querySelector(".explainer-annotate[data-settings]");
  const { lang = "", words = lang } = JSON.parse(place?.getAttribute("data-settings") ?? "{}");
  return words;
};

/** Loads the words of this page's language, once. As a script: on `file://` there is no other way. */
export const wordsAreThere = () => {
  const lang = wanted();
  const loading =
    asked.get(lang) ??
    new Promise((done) => {
      const script = document.createElement("script");
      script.src = new URL(`words/${lang}.js`, here).href;
      script.onload = script.onerror = () => done();
      document.head.append(script);
    });
  asked.set(lang, loading);
  return loading;
};

/** @returns {Partial<Words>} */
const words = () => window.explainerWords?.[wanted()] ?? {};

/** @param {string} text @param {Record<string, string>} values */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** A message, by its name. @param {string} name @param {Record<string, string>} [values] */
export const say = (name, values = {}) => filled(words()[name] ?? name, values);

/** A message with an element in it. @param {string} name @param {Node} node @returns {(Node | string)[]} */
export const sayAround = (name, node) => around(say(name), node);

/** How often something stands somewhere, with an element. @param {number} count @param {Node} node */
export const sayTimes = (count, node) => {
  const { times = {}, lang = "en" } = words();
  const text = times[new Intl.PluralRules(lang).select(count)] ?? times.other ?? "";
  return around(filled(text, { count: count.toLocaleString(lang) }), node);
};

/** @param {string} text @param {Node} node @returns {(Node | string)[]} */
const around = (text, node) => {
  const [before = "", after = ""] = text.split("{words}");
  return [before, node, after];
};

/** The language that all this is said in, and which way it is written. */
export const tongue = () => {
  const { lang = "en", dir = "ltr" } = words();
  return { lang, dir };
};
