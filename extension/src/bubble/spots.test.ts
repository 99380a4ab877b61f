import { beforeEach, describe, expect, it, vi } from "vitest";
import { x } from "../sites/x";
import { memberOf } from "../testing/data";
import { follow, names, part, person } from "../testing/cells";
import { Membership } from "./membership";
import { Spots, type Which } from "./spots";

describe("Spots", () => {
  const which = vi.fn<Which>();
  let membership: Membership;
  let spots: Spots;
  let whenIdle: () => void;

  beforeEach(() => {
    vi.clearAllMocks();
    vi.stubGlobal("requestIdleCallback", (work: () => void) => (whenIdle = work));
    which.mockResolvedValue();
    membership = new Membership();
    spots = new Spots(x, membership, { which, onListed: () => undefined });
    return () => vi.unstubAllGlobals();
  });

  const buttonIn = (spot: Element) => spot.querySelector("[data-ab-room=beside] > ab-add");
  const shown = (...spot: HTMLElement[]) => {
    document.body.replaceChildren(...spot);
    return spot;
  };

  it("makes room before the page is drawn, and asks about all together later", () => {
    const people = shown(person("Reed", "reed", "1"), person("Leila", "leila", "2"));
    for (const spot of people) spots.note([spot]);
    expect(people.map(buttonIn)).not.toContain(null);
    expect(which).not.toHaveBeenCalled();
    whenIdle();
    const asked = which.mock.calls.map(([accounts]) => accounts.map(({ handle }) => handle));
    expect(asked).toEqual([["reed", "leila"]]);
  });

  it("does not ask about whom it knows, or who has gone", () => {
    const [known, gone] = shown(person("Reed", "reed", "1"), person("Leila", "leila", "2"));
    membership.take("reed", memberOf(), 1);
    spots.note([known!, gone!]);
    gone!.remove();
    whenIdle();
    expect(which).not.toHaveBeenCalled();
    expect(buttonIn(known!)?.getAttribute("aria-pressed")).toBe("true");
  });

  it("waits for a place that is not filled yet, and leaves one used again by nobody", () => {
    const [spot] = shown(part("UserCell"));
    spots.note([spot!]);
    expect(buttonIn(spot!)).toBeNull();
    spot!.append(...names("Reed", "reed"), follow("1"));
    spots.note([spot!]);
    expect(buttonIn(spot!)).not.toBeNull();
    spot!.querySelector('[data-testid="1-follow"]')!.remove();
    spots.note([spot!]);
    expect(buttonIn(spot!)).toBeNull();
  });
});
