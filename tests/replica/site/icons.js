// Line icons drawn for the replica, on a 24 x 24 grid.
import { svg } from "./dom.js";

const PATHS = {
  home: "M4 10.5 12 4l8 6.5V20h-5.5v-5.5h-5V20H4z",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.2 15.2 20.5 20.5",
  bell: "M6 16.5V11a6 6 0 1 1 12 0v5.5l1.5 1.5h-15zM9.5 20.5h5",
  mail: "M3.5 5.5h17v13h-17zM4 6.5l8 6.5 8-6.5",
  list: "M5 3.5h14v17H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4.5",
  bookmark: "M6.5 3.5h11v17L12 16.2 6.5 20.5z",
  people: "M9 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM2.5 20c0-4 2.8-6 6.5-6s6.5 2 6.5 6zM16.5 5a3.3 3.3 0 0 1 0 6.2M18 14.5c2.2.7 3.5 2.6 3.5 5.5",
  user: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4.5 3-6.5 7.5-6.5s7.5 2 7.5 6.5z",
  more: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8 12h.01M12 12h.01M16 12h.01",
  dots: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  reply: "M12.2 4H11a7.5 7.5 0 0 0 0 15h.5v2.5C16 19.500 20.500 16 20.500 11.500 20.500 7.300 17 4 12.200 4z",
  retweet: "M4 9.500 7.500 6 11 9.500M7.500 6.300V16a2 2 0 0 0 2 2H12M20 14.500 16.500 18 13 14.500M16.500 17.700V8a2 2 0 0 0-2-2H12",
  like: "M12 20.300C6.500 16.500 3.500 13 3.500 9.300 3.500 6.500 5.600 4.600 8 4.600c1.700 0 3.200 1 4 2.600.8-1.600 2.300-2.600 4-2.600 2.400 0 4.500 1.900 4.500 4.700 0 3.700-3 7.200-8.500 11z",
  liked: "M20.884 13.190C19.200 16.300 16 19 12 21.300C8 19 4.800 16.300 3.116 13.190C1.200 9 3.600 4.600 8 4.600C9.700 4.600 11.200 5.600 12 7.200C12.800 5.600 14.300 4.600 16 4.600C20.400 4.600 22.800 9 20.884 13.190Z",
  views: "M5 20v-7M10 20V4M15 20v-9M20 20V8",
  share: "M12 15.500V3.800M7.800 7.800 12 3.600l4.200 4.200M4 14v5a1.500 1.500 0 0 0 1.500 1.500h13A1.500 1.500 0 0 0 20 19v-5",
  pin: "M8 3.500h8M9.500 3.500v6l-3 4h11l-3-4v-6M12 13.500V21",
  back: "M20 12H4.500M11 5l-7 7 7 7",
  play: "M8 5.500 18.500 12 8 18.500z",
  link: "M10 13.500a4 4 0 0 0 6 .4l2.700-2.700a4 4 0 0 0-5.700-5.700l-1.400 1.400M14 10.500a4 4 0 0 0-6-.4l-2.700 2.700a4 4 0 0 0 5.700 5.700l1.400-1.400",
  calendar: "M4 5.500h16V20H4zM4 10h16M8 3v4M16 3v4",
  place: "M12 21c-4.700-4.500-7-8-7-11a7 7 0 0 1 14 0c0 3-2.300 6.500-7 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  spark: "M12 3.500 14 10l6.500 2-6.500 2-2 6.500-2-6.500-6.500-2L10 10z",
  image: "M4 4.500h16v15H4zM4 16l4.500-4.500 4 4 3-3L20 17M15.500 8.500h.01",
  poll: "M4 7h9M4 12h15M4 17h6",
  smile: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM9 9.500h.01M15 9.500h.01M8.500 14c1.800 2.500 5.200 2.500 7 0",
  quill: "M4 20.500C7 12 12 6 20.500 3.500 20 9 17 14.500 10.500 15.500H7.500M12 19h8M16 15v8",
  settings: "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 3.500v2.200M12 18.300v2.200M3.500 12h2.200M18.300 12h2.200M6 6l1.500 1.500M16.500 16.500 18 18M18 6l-1.500 1.500M7.500 16.500 6 18",
};

/** A line icon; `extra` are further attributes of the svg element. */
export function icon(name, extra = {}) {
  const path = svg("path", { d: PATHS[name], ...(name === "dots" ? { "stroke-width": 3.2 } : {}) });
  return svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true", class: "r-icon", ...extra }, path);
}

/** The mark of a verified account: a filled rosette with a tick. */
export function verifiedBadge(label, gold) {
  const petals = svg("path", {
    d: "M12 2l2.400 2 3.100-.3 1 3 2.700 1.600-.8 3 .8 3.100-2.700 1.600-1 3-3.100-.3L12 21l-2.400-2.300-3.100.3-1-3-2.700-1.600.8-3.100-.8-3 2.700-1.600 1-3 3.100.3z",
    fill: gold ? "#d9a61c" : "var(--accent)",
  });
  const tick = svg("path", { d: "M8 11.600l2.800 2.800L16 9", fill: "none", stroke: "#fff", "stroke-width": 2 });
  const attributes = { viewBox: "0 0 24 24", role: "img", "aria-label": label, class: "r-verified" };
  return svg("svg", { ...attributes, "data-testid": "icon-verified" }, petals, tick);
}

/** The replica's own mark: three lines of a timeline in a rounded square. */
export function brandMark() {
  const box = svg("rect", { x: 3, y: 3, width: 18, height: 18, rx: 5.5, fill: "currentColor" });
  const lines = svg("path", { d: "M7.5 8.500h9M7.500 12h6M7.500 15.500h7.500", stroke: "var(--bg)", "stroke-width": 1.8, "stroke-linecap": "round" });
  return svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true", class: "r-brand" }, box, lines);
}
