/**
 * Where something is proposed: addresses at the forges that open an editor or a form for issues with it in them.
 */

/** Bytes that the length of an address is kept below: GitHub refuses more than 8,192, and proxies less. */
const MOST_BYTES = 6000;

/** @typedef {{name: string, kind: string, files: string, issues: string}} Forge `files` is where a new file is
 *   written, up to the folder of the annotations; `issues` where a new issue is. */
/** @typedef {{folder: string, id: string, yaml: string}} NewFile `folder`: below that of the annotations. */
/** @typedef {{title: string, template?: string, fields?: Record<string, string>, long?: string,
 *   lines: [label: string, words: string][]}} Issue `fields`: of a form for issues, as only GitHub has them; `long` is
 *   the one that is left out of an address that is too long. `lines`: what it says where there are none. */
/** @typedef {{href: string, isWhole: boolean}} Address `isWhole`: everything is in it. */

/** @param {string} base @param {Record<string, string>} fields */
const addressOf = (base, fields) => {
  const filled = Object.entries(fields).filter(([, value]) => value);
  const query = filled.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
  return `${base}?${query}`;
};

/** The address of an editor with the file in it, or with its name alone.
 * @param {Forge} forge @param {NewFile} file @returns {Address} */
export const fileAddress = ({ kind, files }, { folder, id, yaml }) => {
  const name = `${id}.yml`;
  const base = `${files}/${folder}`;
  if (kind === "gitlab") return { href: addressOf(base, { file_name: name }), isWhole: false };
  const href = addressOf(base, { filename: name, value: yaml });
  return href.length <= MOST_BYTES
    ? { href, isWhole: true }
    : { href: addressOf(base, { filename: name }), isWhole: false };
};

/** What an issue says as a text; of a form for issues what stands in the field that may be too long.
 * @param {Issue} issue @param {boolean} isForm */
export const issueText = ({ fields, long = "", lines }, isForm) =>
  isForm && fields
    ? (fields[long] ?? "")
    : lines
        .filter(([, words]) => words.trim())
        .map(([label, words]) => `**${label}**\n\n${words.trim()}`)
        .join("\n\n");

/** The address of an issue with everything in it; what is too long is left out, to be pasted.
 * @param {Forge} forge @param {Issue} issue @returns {Address} */
export const issueAddress = ({ kind, issues }, issue) => {
  const { title, template, fields, long = "" } = issue;
  const isForm = kind === "github" && fields;
  const [titled, text] = kind === "gitlab" ? ["issue[title]", "issue[description]"] : ["title", "body"];
  /** @type {Record<string, string>} */
  const all = isForm
    ? { template: template ?? "", title, ...fields }
    : { [titled]: title, [text]: issueText(issue, false) };
  const rest = isForm ? long : text;
  const { [rest]: _, ...others } = all;
  const tries = [all, others, isForm ? { template: template ?? "" } : { [titled]: "" }];
  const hrefs = tries.map((one) => addressOf(issues, one));
  const href = hrefs.find((one) => one.length <= MOST_BYTES) ?? issues;
  return { href, isWhole: href === hrefs[0] };
};
