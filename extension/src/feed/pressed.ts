// What is pressed stays as it is until it is let go: were a button drawn anew between press and
// release, the click would be the page's, which opens the tweet.
import { isOurs } from "../ui/mark";

export class Pressed {
  readonly #onRelease: (cells: Element[]) => void;
  readonly #end = new AbortController();
  #cell: Element | null = null;
  #isWaiting = false;

  /** `onRelease` gets the cell that had to wait. */
  constructor(onRelease: (cells: Element[]) => void) {
    this.#onRelease = onRelease;
    const options = { capture: true, passive: true, signal: this.#end.signal };
    document.addEventListener("pointerdown", (event) => this.#press(event), options);
    // The click comes right after the release, and is still for what was pressed.
    const onUp = () => setTimeout(() => this.#release());
    for (const type of ["pointerup", "pointercancel"])
      document.addEventListener(type, onUp, options);
  }

  /** Whether a cell must stay as it is now; it is then handed over as soon as it is let go. */
  holds(cell: Element): boolean {
    if (cell !== this.#cell) return false;
    this.#isWaiting = true;
    return true;
  }

  stop(): void {
    this.#end.abort();
  }

  #press(event: Event): void {
    this.#release();
    const mark = event.composedPath().find((one) => isOurs(one as Node)) as Node | undefined;
    this.#cell = mark?.parentElement ?? null;
  }

  #release(): void {
    const [cell, isWaiting] = [this.#cell, this.#isWaiting];
    this.#cell = null;
    this.#isWaiting = false;
    if (cell && isWaiting) this.#onRelease([cell]);
  }
}
