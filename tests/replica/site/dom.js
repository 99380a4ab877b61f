// Makes elements. Classes get the noise X's builds have, so that nobody can rely on them.
const SVG_NS = "http://www.w3.org/2000/svg";
const NOISE = { div: "css-g5y9jx", span: "css-1jxf6x4", a: "css-1qa1jid", button: "css-9pn0rt" };

function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "class") node.setAttribute("class", classNames(node.localName, value));
  else if (name === "testid") node.setAttribute("data-testid", value);
  else if (name === "style") Object.assign(node.style, value);
  else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else node.setAttribute(name, value === true ? "" : String(value));
}

function classNames(tag, names) {
  const own = names.split(" ").filter(Boolean).map((name) => `r-${name}`);
  return [NOISE[tag], ...own].filter(Boolean).join(" ");
}

/** Creates an element; `class: "a b"` becomes noise plus `r-a r-b`. */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (!("class" in attributes) && NOISE[tag]) node.className = NOISE[tag];
  for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** Creates an SVG element. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG_NS, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/** Wraps a node in `depth` bare divs: X nests deeply, and selectors must survive it. */
export function nest(depth, node) {
  return depth === 0 ? node : h("div", {}, nest(depth - 1, node));
}

/** The address of an SVG image given as markup of our own. */
export function svgUri(markup) {
  return `data:image/svg+xml,${encodeURIComponent(markup)}`;
}

let lastId = 0;
/** An id such as X gives to the parts an article is labelled by. */
export function freshId() {
  lastId += 1;
  return `id__${(lastId * 2654435761 % 4294967296).toString(36)}${lastId.toString(36)}`;
}
