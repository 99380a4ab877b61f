// What is pressed stays as it is until it is let go: were a button drawn anew between press and
// release, its click would be lost, or be the page's, which opens the tweet.
const PRESS = ["pointerdown", "keydown"] as const;
/** What lets go again of what each has pressed. */
const RELEASE = {
  pointerup: "pointerdown",
  pointercancel: "pointerdown",
  keyup: "keydown",
} as const;

export class Pressed {
  readonly #ownerOf: (event: Event) => Element | null;
  readonly #onRelease: (owners: Element[]) => void;
  readonly #end = new AbortController();
  #owner: Element | null = null;
  #pressedBy: string | null = null;
  #isWaiting = false;

  /** `ownerOf` says what must stay for a press; `onRelease` gets it where it had to wait. */
  constructor(
    ownerOf: (event: Event) => Element | null,
    onRelease: (owners: Element[]) => void,
    signal?: AbortSignal,
  ) {
    this.#ownerOf = ownerOf;
    this.#onRelease = onRelease;
    signal?.addEventListener("abort", () => this.stop());
    const options = { capture: true, passive: true, signal: this.#end.signal };
    const onDown = (event: Event) => {
      if (isPress(event)) this.#press(event);
    };
    for (const type of PRESS) addEventListener(type, onDown, options);
    // The click comes right after the release, and is still for what was pressed.
    for (const [type, press] of Object.entries(RELEASE)) {
      const onUp = () => {
        if (this.#pressedBy === press) setTimeout(() => this.#release());
      };
      addEventListener(type, onUp, options);
    }
  }

  /** Whether this must stay as it is now; it is then handed over as soon as it is let go. */
  holds(owner: Element): boolean {
    if (owner !== this.#owner) return false;
    this.#isWaiting = true;
    return true;
  }

  stop(): void {
    this.#end.abort();
  }

  #press(event: Event): void {
    this.#release();
    this.#owner = this.#ownerOf(event);
    this.#pressedBy = this.#owner && event.type;
  }

  #release(): void {
    const [owner, isWaiting] = [this.#owner, this.#isWaiting];
    this.#owner = null;
    this.#pressedBy = null;
    this.#isWaiting = false;
    if (owner && isWaiting) this.#onRelease([owner]);
  }
}

/** A button is pressed by the space bar as long as it is down; by Enter at once. */
function isPress(event: Event): boolean {
  return !(event instanceof KeyboardEvent) || (event.key === " " && !event.repeat);
}

/** The element, where an event is in it. */
export const ownerIn = (event: Event, element: Element | null): Element | null =>
  element && event.composedPath().includes(element) ? element : null;
