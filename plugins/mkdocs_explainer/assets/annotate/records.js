/**
 * New entries and sources as the YAML files that `explainer check` accepts, whatever was typed.
 */
import { proposedId, sourceId } from "./ids.js";
import { bodyOf, clean, scalar } from "./note_yaml.js";

/** An address of the web, and a day, a month or a year. */
export const ADDRESS = /^https?:\/\/[^\s/?#<>]+[^\s<>]*$/i;
export const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** @typedef {{address: string, title: string, publisher: string, issued: string, accessed: string}} NewSource */
/** @typedef {{name: string, id: string, type: string, aliases: string[], summary: string, sources: string[],
 *   addresses: string[], lang: string}} NewEntry `lang`: where it is not the site's. */

/** @param {string} text */
const oneLine = (text) => clean(text).replace(/\s+/g, " ").trim();

/** A name for the file of a source. @param {NewSource} source */
export const idOfSource = ({ address, issued }) => sourceId(address, issued) || "source";

/** @param {string} name @param {string} spelled How its page shall be called, in Latin letters. */
export const idOfEntry = (name, spelled) => proposedId(spelled || name);

/** @param {(string | false)[]} lines */
const fileOf = (lines) => `${lines.filter(Boolean).join("\n")}\n`;

/** @param {NewSource} source */
export const sourceYaml = ({ address, title, publisher, issued, accessed }) =>
  fileOf([
    "# yaml-language-server: $schema=../schema/source.schema.json",
    "type: webpage",
    `title: ${scalar(oneLine(title))}`,
    oneLine(publisher) && `container-title: ${scalar(oneLine(publisher))}`,
    issued && `issued: ${issued}`,
    `URL: ${JSON.stringify(oneLine(address))}`,
    `accessed: ${accessed}`,
  ]);

/** @param {NewEntry} entry */
export const entryYaml = ({ name, type, aliases, summary, sources, addresses, lang }) => {
  const listed = aliases.map((one) => `\n  - ${scalar(oneLine(one))}`).join("");
  return fileOf([
    "# yaml-language-server: $schema=../schema/entity.schema.json",
    `name: ${scalar(oneLine(name))}`,
    `type: ${type}`,
    listed && `aliases:${listed}`,
    `summary: ${JSON.stringify(oneLine(bodyOf({ body: summary, addresses: [] })))}`,
    addresses.length > 0 && `body: |\n  ${bodyOf({ body: "", addresses })}`,
    sources.length > 0 && `sources: [${sources.map(scalar).join(", ")}]`,
    lang && `lang: ${scalar(lang)}`,
  ]);
};
