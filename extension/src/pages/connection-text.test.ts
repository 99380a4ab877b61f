import { describe, expect, it } from "vitest";
import { CONNECTION_TEXT } from "./connection-text";

describe("the states of the connection", () => {
  const states = Object.values(CONNECTION_TEXT);

  it("come with advice and a command when they are a problem, and only then", () => {
    for (const { tone, advice, command } of states) {
      expect([Boolean(advice), Boolean(command)]).toEqual([tone === "problem", tone === "problem"]);
    }
  });

  it("can be told apart by their words", () => {
    expect(new Set(states.map(({ title }) => title)).size).toBe(states.length);
    const advice = states.flatMap((state) => state.advice ?? []);
    expect(new Set(advice).size).toBe(advice.length);
  });
});
