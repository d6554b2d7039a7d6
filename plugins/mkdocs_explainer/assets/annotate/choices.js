/**
 * What the site has to choose from. The site's build writes its own entries and sources in the place of these.
 */

/** @type {{entities: [id: string, name: string][], sources: [id: string, title: string][], types: string[]}} */
export const CHOICES = { entities: [], sources: [], types: [] };
