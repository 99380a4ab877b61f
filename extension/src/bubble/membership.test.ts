import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ClassifyReply } from "../messaging/protocol.gen";
import { memberOf, verdictOf } from "../testing/data";
import { Membership } from "./membership";

const MARK = memberOf({ handle: "Reed", tags: ["marsh"] });

const replyOf = (verdicts: ClassifyReply["verdicts"], revision: number): ClassifyReply => ({
  type: "classify_reply",
  id: 1,
  verdicts,
  settings_revision: revision,
  elapsed_ms: 1,
});

describe("Membership", () => {
  let membership: Membership;
  beforeEach(() => {
    membership = new Membership();
  });

  it("takes the verdict's word, whatever the case of the handle", () => {
    const verdict = verdictOf({ is_member: true, member: MARK });
    membership.takeVerdicts(replyOf([verdict], 1));
    expect(membership.markOf("REED", verdict)).toBe(MARK);
    expect(membership.markOf("reed", verdictOf())).toBeNull();
  });

  it("shows a press before the host has answered, and tells of it", () => {
    const listener = vi.fn();
    membership.follow(listener);
    const verdict = verdictOf();
    membership.takeVerdicts(replyOf([verdict], 4));
    membership.press("Reed", true);
    expect(membership.markOf("reed", verdict)?.always_show).toBe(true);
    expect(listener).toHaveBeenCalledWith("reed");
  });

  it("goes back to what was so when the host did not store it", () => {
    membership.take("reed", MARK, 1);
    membership.press("reed", false);
    membership.press("reed", true);
    membership.takeBack("reed");
    expect(membership.markOf("reed")).toBe(MARK);
  });

  it("keeps what was stored against verdicts of before, and yields to those of after", () => {
    const before = verdictOf();
    const after = verdictOf();
    membership.takeVerdicts(replyOf([before], 1));
    membership.press("reed", true);
    membership.take("reed", MARK, 2);
    expect(membership.markOf("reed", before)).toBe(MARK);
    membership.takeVerdicts(replyOf([after], 3));
    expect(membership.markOf("reed", after)).toBeNull();
  });

  it("knows an account until the bubble changes", () => {
    expect(membership.isKnown("reed")).toBe(false);
    membership.take("reed", null, 1);
    expect(membership.isKnown("Reed")).toBe(true);
    membership.hear(2);
    expect(membership.isKnown("reed")).toBe(false);
  });
});
