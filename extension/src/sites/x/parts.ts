// The parts of a tweet by their test ids, found in one pass over the article.
import * as X from "./selectors";

const MARKED = `[data-testid], ${X.TIME}, ${X.QUOTE}`;

export class Parts {
  readonly #own = new Map<string, Element[]>();
  /** The box of the quoted tweet, whose parts are not the tweet's own. */
  readonly quote: Element | null;

  constructor(readonly article: Element) {
    const marked = [...article.querySelectorAll(MARKED)];
    const names = marked.map((element) => element.getAttribute("data-testid"));
    this.quote = marked.find((element, at) => names[at] === null && isQuote(element)) ?? null;
    marked.forEach((element, at) => {
      if (!this.quote?.contains(element)) this.#note(names[at] ?? element.localName, element);
    });
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
    return !this.quote?.contains(element);
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
