// The parts of a tweet by their test ids, found in one pass over the article.
import * as X from "./selectors";

const MARKED = `[data-testid], ${X.TIME}, ${X.QUOTE}`;

export class Parts {
  readonly #own = new Map<string, Element[]>();
  #quote: Element | null = null;

  constructor(readonly article: Element) {
    for (const element of article.querySelectorAll(MARKED)) {
      const name = element.getAttribute("data-testid");
      // The box stands before what is in it.
      if (this.#quote?.contains(element)) continue;
      if (name === null && this.#quote === null && isQuote(element)) this.#quote = element;
      else this.#note(name ?? element.localName, element);
    }
  }

  /** The box of the quoted tweet, whose parts are not the tweet's own. */
  get quote(): Element | null {
    return this.#quote;
  }

  /** The tweet's own parts of that name, in document order. */
  all(name: X.PartName): readonly Element[] {
    return this.#own.get(X.PART[name]) ?? [];
  }

  first(name: X.PartName): Element | null {
    return this.all(name)[0] ?? null;
  }

  get times(): readonly Element[] {
    return this.#own.get(X.TIME) ?? [];
  }

  isOwn(element: Element): boolean {
    return !this.#quote?.contains(element);
  }

  #note(name: string, element: Element): void {
    const known = this.#own.get(name);
    if (known) known.push(element);
    else this.#own.set(name, [element]);
  }
}

function isQuote(element: Element): boolean {
  if (element.localName === X.TIME || !element.matches(X.QUOTE)) return false;
  return element.querySelector(`${X.AUTHOR}, ${X.TEXT}`) !== null;
}
