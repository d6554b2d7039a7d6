interface Window {
  /** Material's stream of pages: one at once, then one after each instant navigation. Other themes have none. */
  document$?: { subscribe(next: () => void): void };
  /** What margin.js gives notes.js. */
  explainerMargin: { stack(source: HTMLElement, placed: PlacedNote[]): void };
  /** What contents.js gives card.js. */
  explainerContents: { of(at: HTMLElement): Promise<CardContents | undefined> };
  /** What card.js gives notes.js. */
  explainerCard: { open(at: HTMLElement, asSheet: boolean): Promise<boolean | undefined> };
  /** What the form for notes says, by language; one of its names has the forms of a plural. */
  explainerWords?: Record<string, Record<string, string> & { times: Record<string, string> }>;
  /** What selecting.js tells the form's script: what was pressed before it was there, and at what its card stood. */
  explainerAsked?: [asked: Element, trigger: Node | null | undefined];
  /** What tally.js gives notes.js. */
  explainerTally: { start(source: HTMLElement, section: HTMLElement, changed: () => void): void };
}

/** What a card says. */
interface CardContents {
  name: string;
  /** Its type, in words. */
  words: string;
  type: string;
  lang: string;
  dir: string;
  nodes: Node[];
  /** Of the whole entry; empty for none. */
  href: string;
  /** The places in the text that it steps through. */
  all: HTMLElement[];
  /** The number of a note on the passage in which a name stands. */
  note?: HTMLElement | undefined;
}

/** A note whose passage is in the text. */
interface PlacedNote {
  element: HTMLElement;
  /** Its passage. */
  mark: HTMLElement;
  /** The button that shows all of it. */
  more: HTMLElement;
  /** The reader asked for it. */
  isOpened: boolean;
}
