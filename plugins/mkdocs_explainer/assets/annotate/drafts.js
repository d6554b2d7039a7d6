/**
 * Unfinished notes, kept in this browser: what the fields held, by article and by the words of the passage.
 */

/** @typedef {Record<string, string>} Draft */

/** @param {string} article */
const keyOf = (article) => `explainer-draft-${article}`;

/** The drafts by the words of their passages, the latest last. @param {string} article @returns {Record<string, Draft>} */
export const draftsOf = (article) => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(article)) ?? "{}");
  } catch {
    return {}; // a private window keeps nothing
  }
};

/** Keeps a draft, or forgets it. @param {string} article @param {string} exact @param {Draft | null} draft */
export const keep = (article, exact, draft) => {
  const { [exact]: _, ...others } = draftsOf(article);
  const all = draft ? { ...others, [exact]: draft } : others;
  try {
    if (Object.keys(all).length) localStorage.setItem(keyOf(article), JSON.stringify(all));
    else localStorage.removeItem(keyOf(article));
  } catch {
    // as above
  }
};

const NAME = "explainer-name";

/** The name under which somebody sent a note from this browser; "" for nobody. */
export const rememberedName = () => {
  try {
    return localStorage.getItem(NAME) ?? "";
  } catch {
    return "";
  }
};

/** Keeps a name, or forgets it: "". @param {string} name */
export const rememberName = (name) => {
  try {
    if (name) localStorage.setItem(NAME, name);
    else localStorage.removeItem(NAME);
  } catch {
    // as above
  }
};
