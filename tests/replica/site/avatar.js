// Profile pictures drawn from the handle: people as flat portraits, organisations as emblems.
import { svgUri } from "./dom.js";

const GROUNDS = ["#f6c177", "#9ccfd8", "#c4a7e7", "#eb8f9f", "#8fbf9f", "#7aa2d6", "#e2b6a0", "#b7c7a3", "#d9a5c7", "#a3b8cc"];
const SKINS = ["#f3d0b5", "#e8b894", "#cf9670", "#a86f4c", "#7d4f35", "#f0c8a0"];
const HAIRS = ["#2b2320", "#4a3426", "#7b5233", "#b98a4e", "#191919", "#5b3a29", "#a3472f"];
const CLOTHES = ["#33507a", "#7a3347", "#2f6b57", "#5a4a8a", "#444b54", "#a35c2e", "#e6e1d8"];
const DEEP = [["#1d3557", "#a8dadc"], ["#5b2a86", "#f5d0fe"], ["#0b6e4f", "#d8f3dc"], ["#9b2226", "#ffe5d9"], ["#22223b", "#f2e9e4"], ["#b5651d", "#fff1d6"], ["#005f73", "#e9d8a6"], ["#3a0ca3", "#caf0f8"]];

function stream(text) {
  let state = 2166136261;
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0), 16777619);
  return (choices) => {
    state = Math.imul(state ^ (state >>> 13), 2654435761) >>> 0;
    return choices[(state >>> 8) % choices.length];
  };
}

const SHORT_HAIR = [
  "M25 38c0-12 6-18 15-18s15 6 15 18c-5-6-9-8-15-8s-10 2-15 8z",
  "M24 42c0-14 6-22 16-22 11 0 17 9 16 22-3-6-6-9-9-10-8 1-15-1-18-4-1 5-3 9-5 14z",
  "M26 36c-1-9 5-15 14-15 8 0 15 5 14 15-2-4-4-6-6-6-5 2-11 2-16 0-2 0-4 2-6 6z",
];
const LONG_HAIR = [
  "M22 64c-3-30 3-46 18-46s21 16 18 46h-8c4-12 3-24 0-31-6 3-14 3-20 0-3 7-4 19 0 31z",
  "M22 52c-3-22 4-33 18-33s21 11 18 33h-6c2-8 1-14-2-19-8 0-15-2-19-6-2 6-4 14-3 25z",
  "M22 40c-4-4-1-11 4-12 0-7 8-11 14-9 7-3 14 2 14 9 6 1 8 8 4 12-4-7-9-11-18-11s-14 4-18 11z",
  "M33 17a7 7 0 1 1 14 0 7 7 0 0 1-14 0zM24 43c-1-15 6-23 16-23s17 8 16 23c-3-7-6-11-9-13-5 2-9 2-14 0-4 2-7 6-9 13z",
];

function portrait(pick, id, hairShapes) {
  const ground = GROUNDS[Number(id.slice(-5)) % GROUNDS.length];
  const [skin, hair, cloth] = [pick(SKINS), pick(HAIRS), pick(CLOTHES)];
  const glasses = pick([true, false, false])
    ? `<g fill="none" stroke="#333" stroke-width="1.3"><circle cx="34" cy="42" r="4"/><circle cx="46" cy="42" r="4"/><path d="M38 42h4"/></g>`
    : "";
  return `<rect width="80" height="80" fill="${ground}"/><path d="M10 84c2-20 14-26 30-26s28 6 30 26z" fill="${cloth}"/>
<path d="M33 50h14v10c-3 5-11 5-14 0z" fill="${skin}"/><path d="M33 54c4 4 10 4 14 0v3c-4 3-10 3-14 0z" fill="#0002"/>
<ellipse cx="40" cy="41" rx="13" ry="15.500" fill="${skin}"/><path d="${pick(hairShapes)}" fill="${hair}"/>
<circle cx="34.500" cy="42" r="1.400" fill="#222"/><circle cx="45.500" cy="42" r="1.400" fill="#222"/>
<path d="M36 49c2.500 2 5.500 2 8 0" stroke="#8a4a3a" stroke-width="1.400" fill="none" stroke-linecap="round"/>${glasses}`;
}

const EMBLEMS = [
  (a) => `<g fill="none" stroke="${a}" stroke-width="5"><circle cx="32" cy="40" r="15"/><circle cx="48" cy="40" r="15"/></g>`,
  (a) => `<g fill="${a}"><rect x="20" y="44" width="9" height="16" rx="2"/><rect x="35" y="32" width="9" height="28" rx="2"/><rect x="50" y="20" width="9" height="40" rx="2"/></g>`,
  (a) => `<path d="M40 17 60 28.500v23L40 63 20 51.500v-23z" fill="none" stroke="${a}" stroke-width="5"/><circle cx="40" cy="40" r="7" fill="${a}"/>`,
  (a) => `<path d="M14 46c9-20 17 12 26-6s17 4 26-10" fill="none" stroke="${a}" stroke-width="6" stroke-linecap="round"/>`,
  (a) => `<g stroke="${a}" stroke-width="3.500" fill="${a}"><path d="M24 54 40 26l16 28z" fill="none"/><circle cx="24" cy="54" r="5"/><circle cx="40" cy="26" r="5"/><circle cx="56" cy="54" r="5"/></g>`,
  (a) => `<circle cx="40" cy="40" r="9" fill="${a}"/><ellipse cx="40" cy="40" rx="27" ry="10" fill="none" stroke="${a}" stroke-width="4" transform="rotate(-25 40 40)"/>`,
];

function emblem(pick) {
  const [deep, light] = pick(DEEP);
  return `<rect width="80" height="80" fill="${deep}"/>${pick(EMBLEMS)(light)}`;
}

function pictogram(pick, glyph) {
  const [deep, light] = pick(DEEP);
  return `<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></linearGradient></defs>
<rect width="80" height="80" fill="url(#g)"/><text x="40" y="55" font-size="42" text-anchor="middle" font-family="Noto Color Emoji, Apple Color Emoji, Segoe UI Emoji">${glyph}</text>`;
}

const drawn = new Map();
/** The address of the profile picture of an account. */
export function avatarUri({ handle, avatar, id }) {
  if (!drawn.has(handle)) drawn.set(handle, svgUri(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">${picture(handle, avatar, id)}</svg>`));
  return drawn.get(handle);
}

function picture(handle, avatar, id) {
  const pick = stream(handle);
  if (avatar.startsWith("person")) return portrait(pick, id, avatar === "person long" ? LONG_HAIR : SHORT_HAIR);
  return avatar === "emblem" ? emblem(pick) : pictogram(pick, avatar);
}

/** The address of the wide picture on top of a profile. */
export function bannerUri({ handle }) {
  const pick = stream(`${handle}/banner`);
  const [deep, light] = pick(DEEP);
  const wave = (y, alpha) => `<path d="M0 ${y}c120-60 220 50 330-6s190-40 270 4v200H0z" fill="${light}" opacity="${alpha}"/>`;
  return svgUri(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200" preserveAspectRatio="xMidYMid slice"><rect width="600" height="200" fill="${deep}"/>${wave(70, 0.15)}${wave(105, 0.25)}${wave(145, 0.4)}</svg>`);
}
