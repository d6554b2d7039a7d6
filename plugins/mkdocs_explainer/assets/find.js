/**
 * What is searched for by its name comes first: the entry, the question or the article that is called so, also misspelt
 * or in another script. Material's own search counts words, and does not know which page is about one.
 */
(() => {
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
  const MOST = 3;
  /** Letters that two words of the same stem share at least. */
  const STEM = 5;
  /** A page whose text has all words counts as much as one with a name of which less than a half was typed. */
  const ANSWERED = 0.41;

  /** @typedef {[address: string, title: string, text: string, names: string[]]} Titled */

  /** @type {Promise<{titles: Titled[], small: string[]}> | undefined} */
  let asked;
  const ask = () => {
    asked ??= fetch(new URL("titles.json", here).href).then(
      (answer) => (answer.ok ? answer.json() : { titles: [], small: [] }),
      () => ({ titles: [], small: [] }),
    );
    return asked;
  };

  /** @type {Map<string, string[]>} */
  const known = new Map();

  /** The words of a text; they are kept, since each key that is pressed asks for all names. @param {string} text */
  const wordsOf = (text) => {
    const words =
      known.get(text) ??
      text
        .normalize("NFKD")
        .replace(/\p{Mn}/gu, "")
        .toLowerCase()
        .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, "")
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean);
    known.set(text, words);
    return words;
  };

  /** How many letters differ, two that changed places as one; no more than `most` are counted.
   * @param {string} one @param {string} other @param {number} most */
  const differences = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = /** @type {number[]} */ ([]);
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          least = Math.min(least, (before[j - 2] ?? 0) + 1);
        next.push(least);
      }
      before = row;
      row = next;
    }
    return row[other.length] ?? most + 1;
  };

  /** A word as it sounds, whoever put its letters into Latin ones: sudja and sudzha, gerassimov and gerasimov.
   * @param {string} word */
  const sound = (word) =>
    word
      .replace(/d?zh|dj/g, "j")
      .replace(/kh/g, "h")
      .replace(/[iy]+/g, "i")
      .replace(/(.)\1/gu, "$1");

  /** How well a word that was typed fits one of a name: 1 the same, 0 not. @param {string} typed @param {string} word */
  const fit = (typed, word) => {
    if (typed === word) return 1;
    if (typed.length >= STEM && sound(typed) === sound(word)) return 0.85;
    if (typed.length >= STEM && word.length >= STEM) {
      const shared = Math.min(typed.length, word.length);
      if (shared >= STEM && typed.slice(0, shared) === word.slice(0, shared)) return 0.85;
    }
    const most = typed.length > 7 ? 2 : typed.length > 4 ? 1 : 0;
    return most && typed[0] === word[0] && differences(typed, word, most) <= most ? 0.7 : 0;
  };

  /** How well what was typed fits a name: the share of the words of both that find each other.
   * @param {string[]} typed @param {string[]} name @param {Set<string>} small */
  const score = (typed, name, small) => {
    /** @param {string} word */
    const weight = (word) => (small.has(word) ? 0.15 : 1);
    let found = 0;
    let all = 0;
    const left = [...name];
    for (const word of typed) {
      all += weight(word);
      const fits = left.map((other) => /** @type {number} */ (fit(word, other)));
      const best = Math.max(0, ...fits);
      if (!best) continue;
      found += best * weight(word);
      left.splice(fits.indexOf(best), 1);
    }
    const rest = left.reduce((sum, word) => sum + weight(word), 0);
    if (all && typed.join("") === name.join("")) return 1; // meatgrinder, deep state
    return all ? found / (all + rest * 0.3) : 0;
  };

  /** Whether a question's own words all stand in what answers it. @param {string[]} typed @param {string} text
   * @param {Set<string>} small */
  const isAnswered = (typed, text, small) => {
    const own = typed.filter((word) => !small.has(word));
    return own.length > 1 && own.every((word) => wordsOf(text).some((other) => fit(word, other) > 0.8));
  };

  /** @param {string} query */
  const find = async (query) => {
    const { titles, small } = await ask();
    const ignored = new Set(small);
    const typed = wordsOf(query);
    return titles
      .map(([address, title, text, names]) => ({
        address,
        title,
        text,
        score: Math.max(
          isAnswered(typed, `${title} ${text}`, ignored) ? ANSWERED : 0,
          ...[title, ...names].map((name) => score(typed, wordsOf(name), ignored)),
        ),
      }))
      .filter((one) => one.score >= ANSWERED)
      .sort((one, other) => other.score - one.score)
      .slice(0, MOST);
  };

  /** @param {Element} list @param {string} query */
  const show = async (list, query) => {
    const found = query.trim() ? await find(query) : [];
    for (const old of list.querySelectorAll(".explainer-found")) old.remove();
    list.prepend(
      ...found.map(({ address, title, text }) => {
        const item = document.createElement("li");
        item.className = "md-search-result__item explainer-found";
        const link = document.createElement("a");
        link.className = "md-search-result__link";
        link.href = new URL(`../../${address}`, here).href;
        const article = document.createElement("article");
        article.className = "md-search-result__article md-typeset";
        const head = document.createElement("h1");
        head.textContent = title;
        const words = document.createElement("p");
        words.textContent = text;
        article.append(head, words);
        link.append(article);
        item.append(link);
        return item;
      }),
    );
    const shown = new Set(found.map(({ address }) => new URL(`../../${address}`, here).pathname));
    for (const item of list.querySelectorAll(".md-search-result__item:not(.explainer-found)")) {
      const link = item.querySelector("a");
      if (link instanceof HTMLAnchorElement) item.classList.toggle("explainer-twice", shown.has(link.pathname));
    }
  };

  const start = () => {
    const list = document.querySelector(".md-search-result__list");
    const input = document.querySelector(".md-search__input");
    if (!list || !(input instanceof HTMLInputElement) || list.hasAttribute("data-explainer")) return;
    list.setAttribute("data-explainer", "");
    let last = "";
    const again = () => {
      last = input.value;
      show(list, last);
    };
    if (document.activeElement === input)
      ask(); // it was the first that somebody did there
    else input.addEventListener("focus", ask, { once: true });
    input.addEventListener("keyup", () => input.value !== last && again());
    new MutationObserver(() => {
      if (!list.querySelector(".explainer-found")) again();
    }).observe(list, { childList: true });
  };

  /** On the page for addresses that there are not: what is called as the address ends. */
  const missing = async () => {
    const list = document.querySelector(".explainer-missing ol");
    const words =
      decodeURIComponent(location.pathname)
        .replace(/\.html?$/, "")
        .split("/")
        .filter(Boolean)
        .at(-1) ?? "";
    const found = list ? await find(words.replace(/[-_]/g, " ")) : [];
    list?.append(
      ...found.map(({ address, title }) => {
        const link = document.createElement("a");
        link.href = new URL(`../../${address}`, here).href;
        link.textContent = title;
        const item = document.createElement("li");
        item.append(link);
        return item;
      }),
    );
    if (!found.length) list?.previousElementSibling?.remove();
  };

  if (location.protocol !== "file:") {
    start();
    missing();
    window.document$?.subscribe(start);
  }
})();
