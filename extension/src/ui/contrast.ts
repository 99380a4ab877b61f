// Contrast as WCAG 2.2 defines it: relative luminance of sRGB, ratio (lighter + 0.05) / (darker + 0.05).

/** A colour as "#rrggbb". */
export type Hex = string;
type Triple = readonly [number, number, number];

export const READABLE = 4.5;

export function contrast(one: Hex, other: Hex): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `share` of `over` (0 to 1) laid over `under`. */
export function mix(over: Hex, under: Hex, share: number): Hex {
  const [r, g, b] = channels(over);
  const [r2, g2, b2] = channels(under);
  const blend = (x: number, y: number) => x * share + y * (1 - share);
  return toHex([blend(r, r2), blend(g, g2), blend(b, b2)]);
}

/**
 * The colour nearest to `colour` that passes `isReadable`, found by moving its HSL lightness
 * towards `end` (0 black, 1 white), hue and saturation kept; black or white if none passes.
 */
export function shiftLightness(colour: Hex, end: 0 | 1, isReadable: (c: Hex) => boolean): Hex {
  if (isReadable(colour)) return colour;
  const [hue, saturation, lightness] = toHsl(channels(colour));
  const steps = 50;
  for (let step = 1; step < steps; step++) {
    const moved = lightness + ((end - lightness) * step) / steps;
    const shifted = toHex(fromHsl([hue, saturation, moved]));
    if (isReadable(shifted)) return shifted;
  }
  return end === 0 ? "#000000" : "#ffffff";
}

function luminance(colour: Hex): number {
  const [r, g, b] = channels(colour);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Hue in sixths of the circle, saturation and lightness from 0 to 1. */
function toHsl([r, g, b]: Triple): Triple {
  const max = Math.max(r, g, b);
  const chroma = max - Math.min(r, g, b);
  const lightness = max - chroma / 2;
  if (chroma === 0) return [0, 0, lightness];
  const saturation = chroma / (1 - Math.abs(2 * lightness - 1));
  if (max === r) return [((g - b) / chroma + 6) % 6, saturation, lightness];
  const hue = max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return [hue, saturation, lightness];
}

function fromHsl([hue, saturation, lightness]: Triple): Triple {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const at = (offset + hue * 2) % 12;
    return lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

function channels(colour: Hex): Triple {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function toHex(rgb: Triple): Hex {
  const pair = (value: number) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${rgb.map(pair).join("")}`;
}
