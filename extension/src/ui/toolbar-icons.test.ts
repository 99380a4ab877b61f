// @vitest-environment node
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const FOLDER = resolve(import.meta.dirname, "../../public/icon");
/** Where a PNG has its width and height: after its signature and the head of its first chunk. */
const WIDTH_AT = 16;

it.each([16, 32, 48, 96, 128])("the %d px icon is that large", (size) => {
  const png = readFileSync(resolve(FOLDER, `${size}.png`));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([png.readUInt32BE(WIDTH_AT), png.readUInt32BE(WIDTH_AT + 4)]).toEqual([size, size]);
});
