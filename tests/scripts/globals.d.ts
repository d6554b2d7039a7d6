interface Window {
  /** Material's stream of pages: one at once, then one after each instant navigation. Other themes have none. */
  document$?: { subscribe(next: () => void): void };
}
