// Cells as X builds them, for tests. The words are ours.
import { h } from "../ui/dom";

export interface CellOptions {
  id?: string;
  handle?: string;
  name?: string;
  text?: (Node | string)[] | null;
  lang?: string;
  isFocused?: boolean;
  isAd?: boolean;
  /** Placed below the text. */
  below?: Node[];
  /** Placed above the author. */
  above?: Node[];
  /** Placed between the author and the text. */
  context?: Node[];
}

const testid = (name: string, ...children: (Node | string)[]) =>
  h("div", { "data-testid": name }, ...children);

export function span(...children: (Node | string)[]): HTMLElement {
  return h("span", {}, ...children);
}

export function emoji(alt: string): HTMLElement {
  return h("img", { alt, src: "data:," });
}

export function link(path: string, ...children: (Node | string)[]): HTMLElement {
  return h("a", { href: path, role: "link" }, ...children);
}

export function author(name: string, handle: string, time?: Node): HTMLElement {
  return testid(
    "User-Name",
    h("div", {}, link(`/${handle}`, h("div", { dir: "ltr" }, span(span(name))))),
    h("div", {}, h("div", {}, span(`@${handle}`)), ...(time ? [time] : [])),
  );
}

function permalink({ id = "1", handle = "reed_ecology" }: CellOptions): HTMLElement {
  const time = h("time", { datetime: "2026-03-03T09:00:00.000Z" }, "2h");
  return link(`/${handle}/status/${id}`, time);
}

export function words(children: (Node | string)[], lang = "en"): HTMLElement {
  return h(
    "div",
    { "data-testid": "tweetText", dir: "auto", lang },
    ...children.map((c) => span(c)),
  );
}

export function quote(name: string, handle: string, text: string | null, ...below: Node[]) {
  const time = h("div", {}, h("time", { datetime: "2026-03-01T09:00:00.000Z" }, "2d"));
  const inside = [author(name, handle, time), ...(text === null ? [] : [words([text])]), ...below];
  return h("div", { role: "link", tabindex: "0" }, ...inside);
}

export function card(title: string, host: string): HTMLElement {
  const detail = testid("card.layoutSmall.detail", h("div", {}, host), h("div", {}, title));
  return testid("card.wrapper", detail);
}

export const part = testid;

export function cell(options: CellOptions = {}): HTMLElement {
  const { handle = "reed_ecology", name = "Reed Ecology", isFocused, isAd } = options;
  const time = isAd || isFocused ? undefined : permalink(options);
  const text = options.text === undefined ? ["Field notes from the marsh"] : options.text;
  const article = h(
    "article",
    { "data-testid": "tweet", tabindex: isFocused ? "-1" : "0" },
    ...(options.above ?? []),
    testid(`UserAvatar-Container-${handle}`, h("img", { src: "data:,avatar", alt: "" })),
    h("div", {}, author(name, handle, time), h("button", { "data-testid": "caret" })),
    ...(options.context ?? []),
    ...(text ? [words(text, options.lang)] : []),
    ...(options.below ?? []),
    ...(isFocused ? [permalink(options)] : []),
  );
  const inner = isAd ? testid("placementTracking", article) : article;
  return testid("cellInnerDiv", h("div", {}, inner));
}

/** X's follow button, which carries the account's number. */
export const follow = (number: string, state = "follow") =>
  h("div", {}, h("button", { "data-testid": `${number}-${state}` }));

/** The lines that link a name and a handle. */
export const names = (name: string, handle: string) => [
  link(`/${handle}`, h("div", { dir: "ltr" }, span(span(name)))),
  link(`/${handle}`, h("div", { dir: "ltr" }, span(`@${handle}`))),
];

/** Somebody in a list of people. */
export const person = (name: string, handle: string, number: string) =>
  part("UserCell", link(`/${handle}`), ...names(name, handle), follow(number, "unfollow"));
