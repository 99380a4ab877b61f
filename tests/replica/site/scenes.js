// Pictures for posts, all drawn: plots, pages, slides, landscapes, food, animals.
import { svgUri } from "./dom.js";

function random(seed) {
  let state = 1;
  for (const char of seed) state = (state * 33 + char.codePointAt(0)) % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const EMOJI = 'text-anchor="middle" style="font-family: Noto Color Emoji, Apple Color Emoji, Segoe UI Emoji"';
const range = (count) => [...Array(count).keys()];
const escaped = (words) => words.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const text = (x, y, size, fill, words, extra = "") =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-family="Liberation Sans, DejaVu Sans, Arial, Noto Color Emoji, sans-serif" ${extra}>${escaped(words)}</text>`;

function axes(title) {
  const grid = range(5).map((row) => `<path d="M70 ${80 + row * 60}H570" stroke="#e7ebf0"/>`).join("");
  return `<rect width="600" height="380" fill="#fff"/>${text(70, 48, 17, "#222", title, 'font-weight="600"')}${grid}<path d="M70 60V325H575" fill="none" stroke="#444" stroke-width="1.500"/>`;
}

function curves(seed, title) {
  const next = random(seed);
  const line = (color, drop, dash) => {
    const points = range(26).map((x) => `${70 + x * 20},${(300 - 215 * (1 - Math.exp(-x / drop)) + next() * 14 - 7).toFixed(1)}`);
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${color}" stroke-width="3" stroke-dasharray="${dash}"/>`;
  };
  const legend = ["ours", "baseline", "ablation"].map((name, row) => `<rect x="452" y="${238 + row * 24}" width="18" height="4" fill="${["#d1495b", "#30638e", "#7a9e7e"][row]}"/>${text(478, 245 + row * 24, 13, "#444", name)}`);
  const ticks = range(6).map((x) => text(66 + x * 100, 345, 12, "#666", `${x * 20}k`)).join("");
  return axes(title || "Validation score") + line("#d1495b", 5, "") + line("#30638e", 9, "") + line("#7a9e7e", 12, "7 5") + legend.join("") + ticks;
}

function bars(seed, title) {
  const next = random(seed);
  const columns = range(7).map((x) => {
    const height = 60 + next() * 180;
    return `<rect x="${95 + x * 66}" y="${325 - height}" width="38" height="${height}" rx="3" fill="${x === 4 ? "#d1495b" : "#8fb0cf"}"/><path d="M${114 + x * 66} ${313 - height}v24" stroke="#333" stroke-width="1.500"/>`;
  });
  return axes(title || "Effect by cohort (95 % CI)") + columns.join("");
}

function heatmap(seed) {
  const next = random(seed);
  const cells = range(120).map((index) => {
    const [x, y] = [index % 12, Math.floor(index / 12)];
    const heat = Math.max(0, 1 - Math.abs(x - y * 1.15) / 6) * 0.75 + next() * 0.25;
    return `<rect x="${78 + x * 38}" y="${58 + y * 29}" width="37" height="28" fill="hsl(${255 - heat * 215} 65% ${22 + heat * 45}%)"/>`;
  });
  return `<rect width="600" height="380" fill="#fff"/>${text(78, 38, 16, "#222", "Correlation, layer by layer", 'font-weight="600"')}${cells.join("")}`;
}

function page() {
  const row = (x, y, width) => `<rect x="${x}" y="${y}" width="${width}" height="5" fill="#b9bec6"/>`;
  const column = (x) => range(17).map((line) => row(x, 150 + line * 13, line % 6 === 5 ? 120 : 205)).join("");
  return `<rect width="600" height="380" fill="#dfe5ec"/><rect x="60" y="24" width="480" height="372" fill="#fff" stroke="#cfd6de"/><rect x="140" y="54" width="320" height="13" fill="#343a43"/><rect x="190" y="76" width="220" height="11" fill="#343a43"/>${row(210, 102, 180)}${row(235, 116, 130)}${column(85)}${column(310)}`;
}

function slide(seed, title) {
  return `<rect width="600" height="380" fill="#14213d"/><circle cx="520" cy="80" r="150" fill="#fca311" opacity=".16"/><circle cx="80" cy="350" r="120" fill="#5fa8d3" opacity=".2"/>${text(50, 200, Math.min(34, 860 / title.length), "#fff", title, 'font-weight="700"')}<rect x="50" y="226" width="90" height="5" fill="#fca311"/>`;
}

function graph(seed) {
  const next = random(seed);
  const nodes = range(16).map(() => [60 + next() * 480, 50 + next() * 280]);
  const edges = nodes.flatMap(([x, y], index) => [3, 7].map((step) => nodes[(index + step) % 16]).map(([a, b]) => `<path d="M${x} ${y}L${a} ${b}" stroke="#6b83a8" opacity=".55"/>`));
  const dots = nodes.map(([x, y], index) => `<circle cx="${x}" cy="${y}" r="${7 + (index % 4) * 4}" fill="${["#e07a5f", "#3d405b", "#81b29a", "#f2cc8f"][index % 4]}"/>`);
  return `<rect width="600" height="380" fill="#f8f6f1"/>${edges.join("")}${dots.join("")}`;
}

function mountains(seed) {
  const next = random(seed);
  const ridge = (base, rough, fill) => {
    const points = range(13).map((x) => `${x * 50},${(base - next() * rough).toFixed(0)}`);
    return `<polygon points="0,380 ${points.join(" ")} 600,380" fill="${fill}"/>`;
  };
  return `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#355c9b"/><stop offset=".55" stop-color="#e8a087"/><stop offset="1" stop-color="#fbd9a0"/></linearGradient></defs><rect width="600" height="380" fill="url(#s)"/><circle cx="430" cy="150" r="34" fill="#fff3c9" opacity=".9"/>${ridge(230, 130, "#7c6f95")}${ridge(280, 90, "#50557f")}${ridge(335, 60, "#2a3358")}`;
}

function sea() {
  const waves = range(7).map((row) => `<path d="M0 ${232 + row * 22}q75 ${row % 2 ? 12 : -12} 150 0t150 0 150 0 150 0" fill="none" stroke="#fff" opacity="${0.5 - row * 0.06}" stroke-width="3"/>`);
  return `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#9fd3ee"/><stop offset="1" stop-color="#e9f6fb"/></linearGradient></defs><rect width="600" height="210" fill="url(#s)"/><rect y="205" width="600" height="175" fill="#2f7fa5"/>${waves.join("")}<path d="M380 205l-34-120 82 108z" fill="#fff"/><path d="M318 205h130l-20 26h-92z" fill="#a4343a"/>`;
}

function plate(seed, glyph) {
  return `<rect width="600" height="380" fill="#b88a5e"/>${range(8).map((x) => `<path d="M${x * 80} 0v380" stroke="#a27648" stroke-width="3"/>`).join("")}<circle cx="300" cy="190" r="150" fill="#0003"/><circle cx="297" cy="184" r="148" fill="#fdfcf8"/><circle cx="297" cy="184" r="108" fill="#f1ede2"/>${text(297, 238, 150, "#000", glyph || "🍝", EMOJI)}`;
}

function pet(seed, glyph) {
  return `<defs><radialGradient id="s"><stop stop-color="#ffe9c9"/><stop offset="1" stop-color="#d9a66c"/></radialGradient></defs><rect width="600" height="380" fill="url(#s)"/><ellipse cx="300" cy="330" rx="220" ry="34" fill="#0002"/><rect x="95" y="255" width="410" height="85" rx="42" fill="#8c5a6b"/>${text(300, 285, 200, "#000", glyph || "🐈", EMOJI)}`;
}

function stars(seed) {
  const next = random(seed);
  const dots = range(170).map(() => `<circle cx="${(next() * 600).toFixed(0)}" cy="${(next() * 380).toFixed(0)}" r="${(next() * 1.8).toFixed(1)}" fill="#fff" opacity="${(0.3 + next() * 0.7).toFixed(2)}"/>`);
  return `<defs><radialGradient id="s" cx=".55" cy=".5"><stop stop-color="#fff4d6"/><stop offset=".12" stop-color="#e7a7c8"/><stop offset=".4" stop-color="#5a4b9a" stop-opacity=".7"/><stop offset="1" stop-color="#0a0d24" stop-opacity="0"/></radialGradient></defs><rect width="600" height="380" fill="#0a0d24"/><ellipse cx="320" cy="190" rx="270" ry="110" fill="url(#s)" transform="rotate(-22 320 190)"/>${dots.join("")}`;
}

function city(seed) {
  const next = random(seed);
  const towers = range(12).map((x) => {
    const height = 90 + next() * 170;
    const lights = range(10).map((dot) => `<rect x="${x * 50 + 9 + (dot % 2) * 18}" y="${390 - height + Math.floor(dot / 2) * 26}" width="9" height="12" fill="#ffd98a" opacity="${(0.2 + next() * 0.8).toFixed(2)}"/>`);
    return `<rect x="${x * 50}" y="${380 - height}" width="48" height="${height}" fill="#1c2541"/>${lights.join("")}`;
  });
  return `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#0b132b"/><stop offset="1" stop-color="#6f5f8f"/></linearGradient></defs><rect width="600" height="380" fill="url(#s)"/>${towers.join("")}`;
}

function candles(seed) {
  const next = random(seed);
  let level = 250;
  const sticks = range(34).map((x) => {
    const open = level;
    level = Math.min(310, Math.max(60, level - 5 + (next() - 0.5) * 46));
    const [color, top] = [level < open ? "#26a69a" : "#ef5350", Math.min(open, level)];
    return `<path d="M${36 + x * 16} ${top - 8 - next() * 14}V${Math.max(open, level) + 6 + next() * 14}" stroke="${color}"/><rect x="${31 + x * 16}" y="${top}" width="10" height="${Math.abs(open - level) + 1}" fill="${color}"/>`;
  });
  const grid = range(6).map((row) => `<path d="M0 ${40 + row * 60}H600" stroke="#2a2e39"/>`).join("");
  return `<rect width="600" height="380" fill="#131722"/>${grid}${sticks.join("")}${text(24, 30, 15, "#b2b5be", "4h")}`;
}

function manuscript(seed) {
  const next = random(seed);
  const scribble = (y, ink) => {
    const strokes = range(46 - Math.floor(next() * 9)).map(() => `q3 ${(-4 - next() * 9).toFixed(1)} 6 0t5 ${(next() * 3 - 1.5).toFixed(1)}`);
    return `<path d="M48 ${y}${strokes.join("")}" fill="none" stroke="${ink}" stroke-width="1.700"/>`;
  };
  const lines = range(11).map((row) => scribble(62 + row * 27, row < 6 ? "#6b4a2b" : "#2b2622"));
  return `<rect width="600" height="380" fill="#e6d3a8"/><ellipse cx="470" cy="300" rx="110" ry="70" fill="#b98d4f" opacity=".22"/><path d="M0 213h600" stroke="#f6ebd0" stroke-width="4"/>${lines.join("")}<path d="M0 0h600v380H0z" fill="none" stroke="#a98755" stroke-width="14" opacity=".5"/>`;
}

const SCENES = { candles, manuscript, curves, bars, heatmap, page, slide, graph, mountains, sea, plate, pet, stars, city };

/** The address of a drawn picture; `scene` is "name" or "name:words" (a title or a glyph). */
export function sceneUri(scene, seed) {
  const [name, words] = scene.split(":");
  return svgUri(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 380" preserveAspectRatio="xMidYMid slice">${SCENES[name](seed, words)}</svg>`);
}
