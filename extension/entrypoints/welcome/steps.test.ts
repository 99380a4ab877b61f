import { expect, it } from "vitest";
import { after, before, stepOf } from "./steps";

it("goes from step to step by address", () => {
  expect(stepOf("")).toBe("connect");
  expect(stepOf("#starter")).toBe("starter");
  expect(stepOf("#elsewhere")).toBe("connect");
  expect([before("connect"), after("connect")]).toEqual([undefined, "personal"]);
  expect([before("starter"), after("starter")]).toEqual(["personal", undefined]);
});
