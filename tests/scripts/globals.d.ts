interface Window {
  /** Material's stream of pages: one at once, then one after each instant navigation. Other themes have none. */
  document$?: { subscribe(next: () => void): void };
  /** What margin.js gives notes.js. */
  explainerMargin: {
    stack(source: HTMLElement, placed: PlacedNote[]): void;
    unfold(note: HTMLElement): void;
  };
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
